import Diagnostics
import Foundation
import Pinyin
import Zipping

/// The names that addresses are made of: lower-case ASCII words joined by hyphens.
///
/// A Chinese address becomes a row of percent signs when it is copied, and servers, archives and old
/// file systems disagree on it.
public enum Slug {
  /// The longest slug.
  public static let longest = 80

  /// Whether a name can stand in an address as it is, and in the name of a file on every system.
  public static func isValid(_ name: String) -> Bool {
    let hyphen = UInt8(ascii: "-")
    guard name.utf8.count <= longest, !WindowsName.isDevice(name) else { return false }
    // A hyphen stands between two words: neither at an end nor beside another.
    var last = hyphen
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case hyphen where last != hyphen: break
      default: return false
      }
      last = byte
    }
    return last != hyphen
  }

  /// A slug for a title: Chinese as pinyin without tones, a word for each character.
  ///
  /// Readings are those of `AddressReadings`, the same on every machine; a character with several readings
  /// may come out with another than meant.
  /// - Returns: `nil` where nothing in the title can be written in ASCII.
  public static func suggestion(for title: String) -> String? {
    // Composed first, since ideographs for compatibility are read as what they stand for; then letters
    // without their marks.
    let latin = AddressReadings.spelling(of: title.precomposedStringWithCanonicalMapping)
      .decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { $0.properties.generalCategory != .nonspacingMark }
    let letters = String(String.UnicodeScalarView(latin)).lowercased().unicodeScalars.map {
      scalar -> Character in
      let isPlain = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      return isPlain ? Character(scalar) : "-"
    }
    var slug = ""
    for word in String(letters).split(separator: "-") {
      guard slug.utf8.count + word.utf8.count < longest else { break }
      slug += slug.isEmpty ? word : "-\(word)"
    }
    return slug.isEmpty ? nil : WindowsName.isDevice(slug) ? slug + "-1" : slug
  }
}

extension Diagnostic {
  static func invalidSlug(_ name: String, at place: Place) -> Diagnostic {
    invalidSlug(name, suggestion: Slug.suggestion(for: name), at: place)
  }

  /// - Parameter suggestion: a name that is free.
  static func invalidSlug(_ name: String, suggestion: String?, at place: Place) -> Diagnostic {
    if let suggestion, WindowsName.isDevice(name) {
      return Diagnostic(
        .invalidName, at: place,
        LocalizedText(
          zh: "“\(name)”是 Windows 保留的名字，不能用作网址",
          en: "“\(name)” is reserved by Windows and cannot stand in an address"),
        hint: LocalizedText(
          zh: "换一个名字，例如“\(suggestion)”", en: "choose another name, such as “\(suggestion)”"))
    }
    return Diagnostic(
      .invalidName, at: place,
      LocalizedText(
        zh: "“\(name)”不能用作网址", en: "“\(name)” cannot stand in an address"),
      hint: LocalizedText(
        zh: "只用小写字母、数字和连字符" + (suggestion.map { "，例如“\($0)”" } ?? ""),
        en: "use lower-case letters, digits and hyphens"
          + (suggestion.map { ", such as “\($0)”" } ?? "")))
  }
}
