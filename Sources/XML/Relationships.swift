/// What one part of an office document says about another.
public struct Relationship: Hashable, Sendable {
  /// What other parts call it by.
  public let id: String
  /// The last word of the type's address, which transitional and strict documents share.
  public let kind: String
  /// The part that is meant, from the root; nil where it is outside the file.
  public let part: String?
}

/// Reads the relationships of a part.
public final class RelationshipsReader: XMLHandler {
  /// Those that were read, in their order.
  public private(set) var relationships: [Relationship] = []
  private let folder: String

  /// A reader for the relationships of a part, towards whose folder targets are written.
  public init(of part: String) {
    folder = part.lastIndex(of: "/").map { String(part[..<$0]) } ?? ""
  }

  /// The part that holds the relationships of a part; the package's own for the empty name.
  public static func part(for part: String) -> String {
    let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    return part[..<slash] + "_rels/" + part[slash...] + ".rels"
  }

  /// Takes a relationship.
  public func start(_ tag: XMLTag) -> XMLInterest {
    guard tag.name == "Relationship" else { return .content }
    if let id = tag["Id"], let type = tag["Type"], let target = tag["Target"] {
      let isExternal = tag["TargetMode"] == "External"
      relationships.append(
        Relationship(
          id: id, kind: type.split(separator: "/").last.map(String.init) ?? "",
          part: isExternal ? nil : Self.resolve(target, in: folder)))
    }
    return .nothing
  }

  /// Nothing hangs on the end of an element.
  public func end(_ tag: XMLTag) {}

  /// Relationships have no text.
  public func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// A target, from the root where it begins with `/`, else from a folder.
  private static func resolve(_ target: String, in folder: String) -> String {
    let path = target.split(separator: "\\", omittingEmptySubsequences: false).joined(
      separator: "/")
    let isAbsolute = path.hasPrefix("/")
    var parts: [Substring] = isAbsolute ? [] : folder.split(separator: "/")
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if !parts.isEmpty {
        parts.removeLast()
      }
    }
    return unescaped(parts.joined(separator: "/"))
  }

  /// The text with `%20` and the like as the characters they stand for.
  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      if byte == UInt8(ascii: "%"), rest.count >= 2, let code {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
