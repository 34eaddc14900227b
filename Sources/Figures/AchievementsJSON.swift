import Achievements
import Diagnostics
import Tables

/// The register as data for other programs: `data/achievements.json`; `data/achievements.schema.json`
/// describes it.
struct AchievementsJSON {
  let rows: [AchievementRow]
  /// In which words; data have one language.
  let speech: FigureSpeech

  var text: String {
    let list = JSONText.list(rows.map(object), indent: "  ")
    return "{\n  \"schema\": 1,\n  \"achievements\": \(list)\n}\n"
  }

  private func object(_ row: AchievementRow) -> String {
    let achievement = row.achievement
    return JSONText.object([
      ("id", JSONText.string(achievement.id)),
      ("name", words(achievement.name)),
      ("aliases", strings(speech.aliases(of: achievement))),
      ("level", words(achievement.level.name)),
      ("kind", words(achievement.kind.name)),
      ("status", JSONText.string(achievement.status.rawValue)),
      ("period", JSONText.string(achievement.time?.description)),
      ("issuer", words(achievement.issuer)),
      ("holder", words(achievement.holder)),
      ("task", JSONText.string(achievement.task?.description)),
      ("case", JSONText.string(row.caseSlug)), ("indicators", strings(achievement.indicators)),
      ("source", JSONText.string(achievement.source)),
      ("locator", JSONText.string(speech.locator(achievement.locator))),
      ("count", String(achievement.count)), ("url", JSONText.string(row.url)),
    ])
  }

  private func words(_ text: TranslatedText?) -> String {
    JSONText.string(text.map { $0.text(in: speech.language.tag) })
  }

  private func strings(_ texts: [String]) -> String {
    "[" + texts.map { JSONText.string($0) }.joined(separator: ", ") + "]"
  }

  /// What the JSON means, as JSON Schema (2020-12), published beside it.
  ///
  /// - Parameters:
  ///   - hasOnlyYears: whether all periods are dates and calendar years.
  ///   - language: the language of the descriptions.
  static func schema(hasOnlyYears: Bool, in language: MessageLanguage) -> String {
    func said(_ chinese: String, _ english: String) -> String {
      JSONText.string(LocalizedText(zh: chinese, en: english).text(in: language))
    }
    func description(_ chinese: String, _ english: String) -> String {
      "\"description\": " + said(chinese, english)
    }
    let pattern =
      hasOnlyYears ? "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?|-[0-9]{4})?$" : IndicatorsSchema.anyPeriod
    return """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": \(said("成果", "Achievements")),
        "type": "object",
        "required": ["schema", "achievements"],
        "additionalProperties": false,
        "properties": {
          "schema": {"const": 1},
          "achievements": {"type": "array", "items": {"$ref": "#/$defs/achievement"}}
        },
        "$defs": {
          "text": {"type": ["string", "null"]},
          "achievement": {
            "type": "object",
            "required": ["id", "name", "aliases", "level", "kind", "status", "period", "issuer",
              "holder", "task", "case", "indicators", "source", "locator", "count", "url"],
            "additionalProperties": false,
            "properties": {
              "id": {"type": "string", \(description("永久编号，也是页面上的锚点", "Its id for good, and what leads to it on the page"))},
              "name": {"type": "string"},
              "aliases": {"type": "array", "items": {"type": "string"}, \(description("别名", "Other names"))},
              "level": {"type": "string", \(description("级别", "Level"))},
              "kind": {"type": "string", \(description("类型", "Kind"))},
              "status": {
                "enum": ["won", "candidate", "building"],
                \(description("获得；候选（培育、备选、申报）；在建", "Won; a candidate (in preparation, on a list, applied for); under construction"))
              },
              "period": {
                "type": ["string", "null"],
                \(description("日期（2021、2021-06、2021-06-30）或起止年份（2019-2021）", "A date (2021, 2021-06, 2021-06-30) or years from and to (2019-2021)")),
                "pattern": "\(pattern)"
              },
              "issuer": {"$ref": "#/$defs/text"}, "holder": {"$ref": "#/$defs/text"},
              "task": {
                "type": ["string", "null"], "pattern": "^(school|group)-[0-9]+$",
                \(description("建设任务：层面和序号", "Its task: level and number"))
              },
              "case": {"type": ["string", "null"], \(description("讲到它的案例", "The case that tells of it"))},
              "indicators": {
                "type": "array", "items": {"type": "string"}, \(description("把它计算在内的指标", "The indicators that count it"))
              },
              "source": {"type": "string"}, "locator": {"type": "string"},
              "count": {"type": "integer", "minimum": 1, \(description("这一条代表几项", "How many it stands for"))},
              "url": {
                "type": "string",
                \(description("表里写了网址的是那个网址，没有写的是本站的位置，从网站的根算起", "The address that the table gives, or else its place in this site, from the root"))
              }
            }
          }
        }
      }

      """
  }
}
