import Diagnostics
import Indicators
import Tables

/// What `data/indicators.json` means, as JSON Schema (2020-12), published beside it.
struct IndicatorsSchema {
  /// The figures that the data hold: what a site has no use for is not in its schema.
  let dataset: Dataset
  /// The language of the descriptions, and of the data that it describes.
  let language: MessageLanguage

  /// A description as a member of an object.
  private func description(_ chinese: String, _ english: String) -> String {
    "\"description\": "
      + JSONText.string(LocalizedText(zh: chinese, en: english).text(in: language))
  }

  /// The program's words for a choice, as the data say them.
  private func words(_ choices: [LocalizedText]) -> String {
    choices.map { JSONText.string($0.text(in: language)) }.joined(separator: ", ")
  }

  private var levelIDs: String {
    dataset.levels.map { JSONText.string($0.id) }.joined(separator: ", ")
  }

  private var hasEntities: Bool { !dataset.entities.isEmpty }

  /// The list of entities, where there are any.
  private var entities: String {
    hasEntities
      ? "\n    \"entities\": {\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/entity\"}}," : ""
  }

  private var entityDefinition: String {
    guard hasEntities else { return "" }
    return """
          "entity": {
            "type": "object",
            \(description("数据和任务所属的对象", "Whom observations and tasks are about")),
            "required": ["id", "name", "level", "parent", "url"],
            "additionalProperties": false,
            "properties": {
              "id": {"type": "string"}, "name": {"type": "string"},
              "level": {"enum": [\(levelIDs)]}, "parent": {"$ref": "#/$defs/text"},
              "url": {"type": "string"}
            }
          },

      """
  }

  /// The entity of an observation or a task; absent for what is about a level as such.
  private var entity: String { hasEntities ? " \"entity\": {\"type\": \"string\"}," : "" }

  private var isNumbered: Bool {
    dataset.tasks.allSatisfy { $0.key.number.isWhole && $0.key.entity == nil }
  }

  private var taskNumber: String {
    isNumbered
      ? "{\"type\": \"integer\", \"minimum\": 1}" : "{\"type\": [\"integer\", \"string\"]}"
  }

  private var taskReference: String {
    isNumbered
      ? "{\"type\": [\"integer\", \"null\"]}" : "{\"type\": [\"integer\", \"string\", \"null\"]}"
  }

  /// Whether all periods are calendar years.
  private var hasOnlyYears: Bool {
    dataset.observations.allSatisfy { $0.period.kind == .years }
  }

  /// Whether a value or a target is no single number.
  private var hasForms: Bool {
    dataset.observations.contains {
      JSONText.form($0.value) != nil || JSONText.form($0.target) != nil
    }
  }

  /// What an indicator is a part of, its weight and its score.
  private var parts: String {
    guard dataset.hasPartsOrWeights else { return "" }
    return """
      ,
                  "parent": {"type": "string", \(description("它是哪个指标的一部分", "The indicator that it is a part of"))},
                  "weight": {"type": "number", \(description("权重", "Weight"))},
                  "score": {"type": "number", \(description("得分", "Score"))}
      """
  }

  /// What says so beside a value, and what it looks like.
  private var forms: (members: String, definition: String) {
    guard hasForms else { return ("", "") }
    let kinds = [
      "ratio", "range", "fraction", "top-share", "top-places", "growth", "not-collected",
      "not-applicable",
    ]
    let parts = [
      "first", "second", "low", "high", "numerator", "denominator", "percent", "places",
    ]
    let numbers = parts.map { "\"\($0)\": {\"type\": [\"number\", \"null\"]}" }
    return (
      """
      ,
                  "form": {"$ref": "#/$defs/form"}, "targetForm": {"$ref": "#/$defs/form"}
      """,
      """
      ,
              "form": {
                "type": "object",
                \(description("不是一个数的值：比、范围、分数、前百分之几、前几名、年增幅、未统计、不适用；这时 value 为 null", "A value that is no single number: a ratio, a range, a fraction, a share or a place among the best, growth a year, not collected, not applicable; value is null then")),
                "required": ["kind"],
                "additionalProperties": false,
                "properties": {
                  "kind": {"enum": [\(kinds.map { "\"\($0)\"" }.joined(separator: ", "))]},
                  \(numbers.joined(separator: ",\n            "))
                }
              }
      """
    )
  }

  /// A pattern for periods of any kind.
  static var anyPeriod: String {
    let spellings = [
      "[0-9]{4}(-[0-9]{4})?", "[0-9]{4}-[0-9]{2}(—[0-9]{4}-[0-9]{2})?", "[0-9]{4}-[QH][1-4]",
      "(FY)?[0-9]{4}/[0-9]{4}(-[0-9]{4}/[0-9]{4})?", "[0-9]{4}-[0-9]{2}-[0-9]{2}", "[0-9]{4}届",
      "[一二三四五六七八九十]+五",
    ]
    return "^(" + spellings.joined(separator: "|") + ")$"
  }

  /// How a period is written: years, and where there are others of any kind.
  private var periods: String {
    if hasOnlyYears { return #""pattern": "^[0-9]{4}(-[0-9]{4})?$""# }
    return """
      "pattern": "\(Self.anyPeriod)",
                  \(description("年、月、季度、半年、学年（2021/2022）、财年（FY）、某日的状态、届、规划时期", "A year, month, quarter, half-year, school year (2021/2022), financial year (FY), the state of a day, a cohort or a plan"))
      """
  }

  private var title: String {
    JSONText.string(LocalizedText(zh: "指标与数据", en: "Indicators and data").text(in: language))
  }

  var text: String {
    """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": \(title),
      "type": "object",
      "required": ["schema", "sources", "tasks", "indicators"],
      "additionalProperties": false,
      "properties": {
        "schema": {"const": 1},
        "sources": {"type": "array", "items": {"$ref": "#/$defs/source"}},\(entities)
        "tasks": {"type": "array", "items": {"$ref": "#/$defs/task"}},
        "indicators": {"type": "array", "items": {"$ref": "#/$defs/indicator"}}
      },
      "$defs": {
        "text": {"type": ["string", "null"]},
        "value": {"type": ["number", "string", "null"]},
        "source": {
          "type": "object",
          \(description("数字所据的材料", "A document that figures rest on")),
          "required": ["id", "title", "publisher", "date", "kind", "url", "note"],
          "additionalProperties": false,
          "properties": {
            "id": {"type": "string"}, "title": {"type": "string"},
            "publisher": {"$ref": "#/$defs/text"}, "date": {"$ref": "#/$defs/text"},
            "kind": {"$ref": "#/$defs/text"}, "url": {"$ref": "#/$defs/text"},
            "note": {"$ref": "#/$defs/text"}
          }
        },
    \(entityDefinition)    "task": {
          "type": "object",
          \(description("建设任务；number 在本层面内编号", "A task; numbers count within its level")),
          "required": ["level", "number", "title", "department", "summary", "url"],
          "additionalProperties": false,
          "properties": {
            "level": {"enum": [\(levelIDs)]},\(entity) "number": \(taskNumber),
            "title": {"type": "string"}, "department": {"$ref": "#/$defs/text"},
            "summary": {"$ref": "#/$defs/text"}, "url": {"type": "string"}
          }
        },
        "indicator": {
          "type": "object",
          "required": ["id", "name", "level", "task", "section", "category", "kind", "unit",
            "operator", "url", "formula", "observations", "cases"],
          "additionalProperties": false,
          "properties": {
            "id": {"type": "string", \(description("永久编号，也是页面的地址", "Its id for good, and the address of its page"))},
            "name": {"type": "string"}, "level": {"enum": [\(levelIDs)]},
            "task": \(taskReference), "section": {"$ref": "#/$defs/text"},
            "category": {"$ref": "#/$defs/text"},
            "kind": {"enum": [\(words(IndicatorKind.allCases.map(\.name))), null]},
            "unit": {"type": "string"}, "operator": {"enum": ["≥", "≤", "=", \(words([Comparison.qualitative.name])), null]},
            "url": {"type": "string", \(description("页面的路径，从网站的根算起", "The path of its page, from the root of the site"))},
            "formula": {"$ref": "#/$defs/text"},
            "observations": {"type": "array", "items": {"$ref": "#/$defs/observation"}},
            "cases": {"type": "array", "items": {"type": "string"}}\(parts)
          }
        },
        "observation": {
          "type": "object",
          \(description("source 为 null 的一条由公式算出，材料中没有", "One whose source is null follows from a formula; no document gives it")),
          "required": ["period", "value", "target", "qualifier", "status", "source", "locator",
            "completion", "preferred", "note"],
          "additionalProperties": false,
          "properties": {
            "period": {"type": "string", \(periods)},
           \(entity) "value": {"$ref": "#/$defs/value"}, "target": {"$ref": "#/$defs/value"},
            "qualifier": {"enum": ["exact", "about", "at-least", "more-than", "up-to", "rank"]},
            "status": {"enum": [\(words(ObservationStatus.allCases.map(\.name)))]}, "source": {"$ref": "#/$defs/text"},
            "locator": {"$ref": "#/$defs/text"},
            "completion": {"type": ["number", "null"], \(description("完成度，单位 %", "Completion, in per cent"))},
            "preferred": {"type": ["boolean", "null"], \(description("材料有两种说法时，本站是否采用", "Whether this site goes by it where documents differ"))},
            "note": {"$ref": "#/$defs/text"}\(forms.members)
          }
        }\(forms.definition)
      }
    }

    """
  }
}
