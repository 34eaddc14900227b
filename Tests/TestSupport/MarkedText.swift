/// Text in which `‹` and `›` stand around the parts that are meant, so that no test counts columns.
///
/// Lines end at line feeds; columns count Unicode scalars, from 1. The marks themselves count nothing.
public struct MarkedText: Sendable {
  /// A part between two marks.
  public struct Mark: Hashable, Sendable {
    /// The 1-based line on which the part begins.
    public let line: Int
    /// The 1-based column at which it begins.
    public let column: Int
    /// The UTF-8 bytes of the part.
    public let range: Range<Int>
    /// The part itself.
    public let text: String
  }

  /// The text without the marks.
  public let text: String
  /// The parts in the order of the text.
  public let marks: [Mark]

  /// Reads the marks of a text.
  public init(_ source: String) {
    var text = String.UnicodeScalarView()
    var marks: [Mark] = []
    var line = 1
    var column = 1
    var offset = 0
    var open: (line: Int, column: Int, offset: Int, part: String.UnicodeScalarView)?
    for scalar in source.unicodeScalars {
      switch scalar {
      case "‹":
        open = (line, column, offset, String.UnicodeScalarView())
      case "›":
        guard let start = open else { continue }
        marks.append(
          Mark(
            line: start.line, column: start.column, range: start.offset..<offset,
            text: String(start.part)))
        open = nil
      default:
        text.append(scalar)
        open?.part.append(scalar)
        offset += UTF8.width(scalar)
        column = scalar == "\n" ? 1 : column + 1
        line += scalar == "\n" ? 1 : 0
      }
    }
    self.text = String(text)
    self.marks = marks
  }

  /// One line for each mark, as `describe` writes it for a diagnostic with this code at the mark.
  public func expecting(_ problem: String, in file: String) -> [String] {
    marks.map { "\(file):\($0.line):\($0.column) \(problem) ‹\($0.text)›" }
  }
}
