import Diagnostics
import Indicators

/// The name behind a fence that is no block of ours but was most likely meant as one.
struct BlockName {
  private let written: String
  private let nearest: String?

  /// Languages that people show code in, and whose names are near to those of blocks or stand above lines
  /// that look like ours.
  private static let languages: Set<String> = [
    "text", "txt", "plain", "plaintext", "code", "md", "markdown", "yaml", "yml", "json", "csv",
    "tsv",
    "html", "xml", "css", "js", "javascript", "ts", "typescript", "python", "py", "java", "c",
    "cpp", "c++",
    "csharp", "c#", "go", "rust", "swift", "kotlin", "php", "ruby", "perl", "r", "matlab", "sql",
    "sh",
    "bash", "shell", "console", "powershell", "cmd", "bat", "ini", "toml", "diff", "http", "latex",
    "tex",
    "lua", "scala", "dart", "make", "makefile", "dockerfile", "nginx", "vb", "pascal", "fortran",
    "assembly", "verilog", "vhdl", "plc", "st", "gcode", "log", "output", "mustache", "swiftui",
  ]
  /// What people call the blocks before they have seen the manual.
  private static let otherNames = [
    "数字": "figures", "数字卡": "figures", "指标卡": "figures", "卡片": "figures", "cards": "figures",
    "card": "figures", "numbers": "figures", "stats": "figures", "指标": "indicators",
    "指标表": "indicators",
    "表格": "indicators", "table": "indicators", "时间线": "timeline", "时间轴": "timeline",
    "大事记": "timeline",
    "网络": "network", "关系图": "network", "图集": "gallery", "相册": "gallery", "图片": "gallery",
    "images": "gallery", "photos": "gallery", "图": "chart", "图表": "chart", "graph": "chart",
    "echarts": "chart",
  ]
  /// What other programs draw, and a site shows as the text that it is.
  private static let drawings: Set<String> = [
    "mermaid", "plantuml", "flow", "flowchart", "sequence", "dot", "graphviz", "math", "katex",
    "vega",
    "vega-lite", "mindmap", "markmap", "note", "tip", "warning", "info", "admonition", "quote",
    "video",
  ]

  /// A slip, if the name is none of a block or of a language and something tells that a block was meant.
  init?(_ info: String, lines: [Range<Int>], in file: SourceFile, dataset: Dataset) {
    let first = info.split(separator: " ").first.map(String.init) ?? ""
    let name = first.trimmingMarks.lowercased()
    guard !name.isEmpty, !Self.languages.contains(name) else { return nil }
    written = first
    if Block.names.contains(name) {
      nearest = name
    } else if let other = Self.otherNames[name] {
      nearest = other
    } else if name.utf8.count > 4, let near = nearestName(to: name, among: Block.names) {
      nearest = near
    } else if Self.drawings.contains(name)
      || lines.contains(where: { Self.isItem(file[$0], dataset) })
    {
      nearest = nil
    } else {
      return nil
    }
  }

  /// Whether a line is one of a block: `编号 | 说明`.
  private static func isItem(_ line: Substring, _ dataset: Dataset) -> Bool {
    let id = line.prefix { $0 != "|" }.filter { !$0.isWhitespace && !"{}".contains($0) }
    return dataset.indicator(String(id)) != nil
  }

  func diagnostic(at place: Place) -> Diagnostic {
    let names = Block.names
    return Diagnostic(
      .unknownBlock, .warning, at: place,
      LocalizedText(
        zh: "没有名为“\(written)”的块，里面的内容会照原样显示成代码",
        en: "there is no block “\(written)”, so what it holds is shown as code"),
      hint: nearest.map { LocalizedText(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?") }
        ?? LocalizedText(
          zh: "可用的块：\(names.joined(separator: "、"))；确实要显示成代码，就把名字改成 text",
          en: "known blocks: \(names.joined(separator: ", ")); to show it as code, call it text"))
  }
}

extension String {
  /// The name without the marks that other programs write around it: `{figures}`, `:figures`.
  fileprivate var trimmingMarks: String {
    let marks = "{}[]()（）【】｛｝:：.#-"
    var rest = drop { marks.contains($0) }
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return String(rest)
  }
}
