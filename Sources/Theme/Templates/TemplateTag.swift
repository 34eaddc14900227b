import Diagnostics

/// A tag as it stands in a template.
struct TemplateTag {
  /// What follows its braces; a blank for variables.
  let sigil: Character
  let name: String
  /// Where the name stands.
  let range: Range<Int>
  /// Where all of it stands, braces included.
  let whole: Range<Int>

  /// Whether it may take a line with it that holds nothing else: tags that show nothing by themselves.
  var isStructure: Bool { sigil != " " && sigil != "{" && sigil != "&" }
}

extension TemplateTag {
  /// The tags of a template in their order; `nil` where one is not whole, which the report then says.
  static func all(in bytes: [UInt8], of file: SourceFile, _ report: inout Report) -> [TemplateTag]?
  {
    var tags: [TemplateTag] = []
    var position = 0
    while position + 1 < bytes.count {
      guard bytes[position] == brace, bytes[position + 1] == brace else {
        position += 1
        continue
      }
      let start = position
      var inner = start + 2
      var sigil: Character = " "
      if inner < bytes.count, "!{&#^><$/=%".utf8.contains(bytes[inner]) {
        sigil = Character(Unicode.Scalar(bytes[inner]))
        inner += 1
      }
      let closing: [UInt8] = Array((sigil == "{" ? "}}}" : "}}").utf8)
      guard let end = firstIndex(of: closing, in: bytes, from: inner) else {
        report.add(.unclosedTag(at: file.place(at: start..<start + 2)))
        return nil
      }
      while inner < end, isSpace(bytes[inner]) { inner += 1 }
      var last = end
      while last > inner, isSpace(bytes[last - 1]) { last -= 1 }
      let name = String(decoding: bytes[inner..<last], as: UTF8.self)
      position = end + closing.count
      if name.isEmpty && sigil != "!" {
        report.add(.unclosedTag(at: file.place(at: start..<position)))
        return nil
      }
      tags.append(
        TemplateTag(sigil: sigil, name: name, range: inner..<last, whole: start..<position))
    }
    return tags
  }

  private static let brace = UInt8(ascii: "{")

  private static func firstIndex(of pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard start + pattern.count <= bytes.count else { return nil }
    return (start...(bytes.count - pattern.count)).first {
      bytes[$0] == pattern[0] && bytes[$0..<$0 + pattern.count].elementsEqual(pattern)
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

extension Diagnostic {
  fileprivate static func unclosedTag(at place: Place) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: place,
      LocalizedText(zh: "这个标记没有写完", en: "this tag is not complete"),
      hint: LocalizedText(zh: "写成 {{名称}}", en: "write {{name}}"))
  }
}
