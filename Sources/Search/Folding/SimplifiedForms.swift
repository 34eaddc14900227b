import COpenCC

/// Which simplified character stands for a traditional one, by OpenCC's own dictionaries.
///
/// Only characters by themselves are asked for: a search folds character by character, so that the
/// same phrase is folded alike wherever it is cut.
public struct SimplifiedForms: Sendable {
  /// The simplified forms of the characters that have another one.
  let forms: [UInt32: UInt32]

  /// No character has another form.
  public static let none = SimplifiedForms(forms: [:])

  init(forms: [UInt32: UInt32]) {
    self.forms = forms
  }

  /// What OpenCC says; `nil` where its dictionaries are missing on this machine.
  public static func read() -> SimplifiedForms? { installed }

  /// Asked once: it is the same for every site, and 70,000 questions.
  private static let installed = ask()

  private static func ask() -> SimplifiedForms? {
    // A descriptor of −1 is OpenCC's way to say that it could not be opened.
    let broken = UnsafeMutableRawPointer(bitPattern: -1)
    guard let converter = opencc_open("t2s.json"), converter != broken else { return nil }
    defer { opencc_close(converter) }
    let asked = candidates
    var text: [UInt8] = []
    text.reserveCapacity(asked.count * 5)
    for value in asked {
      guard let scalar = Unicode.Scalar(value) else { continue }
      // Each on its own line, so that no two of them are taken for a phrase.
      text.append(contentsOf: UTF8.encode(scalar) ?? .init())
      text.append(UInt8(ascii: "\n"))
    }
    let answer = text.withUnsafeBufferPointer { bytes -> String? in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress,
          let converted = opencc_convert_utf8(converter, start, characters.count)
        else { return nil }
        defer { opencc_convert_utf8_free(converted) }
        return String(cString: converted)
      }
    }
    guard let answer else { return nil }
    var forms: [UInt32: UInt32] = [:]
    let lines = answer.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (value, line) in zip(asked, lines) {
      let scalars = Substring(line).unicodeScalars
      guard let first = scalars.first, scalars.count == 1, first.value != value else { continue }
      forms[value] = first.value
    }
    return SimplifiedForms(forms: forms)
  }

  /// The ideographs that a traditional form can be among.
  private static var candidates: [UInt32] {
    Array(0x3400...0x4DBF) + Array(0x4E00...0x9FFF) + Array(0x20000...0x2A6DF)
  }
}

extension SimplifiedForms {
  /// All forms as two texts of equally many characters, in the order of the first.
  public var pairs: (traditional: String, simplified: String) {
    let sorted = forms.sorted { $0.key < $1.key }
    func text(_ values: [UInt32]) -> String {
      String(String.UnicodeScalarView(values.compactMap(Unicode.Scalar.init)))
    }
    return (text(sorted.map(\.key)), text(sorted.map(\.value)))
  }
}
