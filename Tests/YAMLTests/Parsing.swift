import Diagnostics
import TestSupport
import YAML

/// What came of reading a marked text named `x.yml` as one mapping.
struct Parsed {
  let marked: MarkedText
  let fields: YAMLFields?
  var report = Report()

  init(_ source: String, known: [String] = ["title", "tags", "order", "draft", "strings"]) {
    marked = MarkedText(source)
    let file = SourceFile(path: "x.yml", text: marked.text)
    fields = YAMLFields.parse(file, in: 0..<file.count, known: known, report: &report)
  }

  /// Reads something of the mapping, which adds to the report.
  mutating func read<Value>(_ body: (YAMLFields, inout Report) -> Value) -> Value? {
    fields.map { body($0, &report) }
  }
}
