internal import CExpat
import Glibc
import Hashing

/// A tag of an XML document, for as long as its handler looks at it.
public struct XMLTag {
  /// The names and values of expat: pointers to texts in turn, up to a null pointer.
  @usableFromInline typealias Attributes = UnsafeMutablePointer<UnsafePointer<CChar>?>

  /// The element's name, without the prefix of the root element.
  public let name: String
  @usableFromInline let attributes: Attributes?
  private let parser: XML_Parser

  init(name: String, attributes: Attributes?, parser: XML_Parser) {
    self.name = name
    self.attributes = attributes
    self.parser = parser
  }

  /// The element's name without any prefix.
  public var localName: String {
    name.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(name[name.index(after: $0)...]) }
      ?? name
  }

  /// Where the tag is in a document of UTF-8; empty at the end of an element without content.
  public var range: Range<Int> {
    let start = Int(XML_GetCurrentByteIndex(parser))
    return start..<start + Int(XML_GetCurrentByteCount(parser))
  }

  /// The value of an attribute.
  @inlinable public subscript(attribute: StaticString) -> String? {
    value(attribute).map { String(cString: $0) }
  }

  /// The value of the attribute that has this name behind any prefix, such as `r:id`.
  public subscript(prefixed name: String) -> String? {
    all.first { $0.name.hasSuffix(":" + name) && !$0.name.hasPrefix("xmlns:") }?.value
  }

  /// The value of an attribute that is a whole number.
  @inlinable public func integer(_ attribute: StaticString) -> Int? {
    self[attribute].flatMap { Int($0) }
  }

  /// Whether an attribute says yes.
  @inlinable public func flag(_ attribute: StaticString) -> Bool {
    self[attribute].map { ["1", "true", "on"].contains($0) } ?? false
  }

  /// The bytes of an attribute's value, without a copy; none where there is no such attribute.
  @inlinable public func bytes(_ attribute: StaticString) -> UnsafeBufferPointer<UInt8> {
    guard let value = value(attribute) else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: start, count: strlen(value))
  }

  /// All attributes in their order.
  public var all: [(name: String, value: String)] {
    var found: [(String, String)] = []
    var next = attributes
    while let name = next?.pointee, let value = next?.advanced(by: 1).pointee {
      found.append((String(cString: name), String(cString: value)))
      next = next?.advanced(by: 2)
    }
    return found
  }

  @usableFromInline func value(_ attribute: StaticString) -> UnsafePointer<CChar>? {
    let wanted = UnsafeRawPointer(attribute.utf8Start).assumingMemoryBound(to: CChar.self)
    var next = attributes
    while let name = next?.pointee {
      if strcmp(name, wanted) == 0 { return next?.advanced(by: 1).pointee }
      next = next?.advanced(by: 2)
    }
    return nil
  }
}

/// How many different names a document has, counted at the cost of a few instructions a name.
struct NameCensus {
  /// The hashes seen last, so that the few names of an honest document need no look into the set.
  private var recent = [UInt64](repeating: 0, count: 1024)
  private var hashes: Set<UInt64> = []

  /// How many different names were noted.
  var count: Int { hashes.count }

  /// Notes a name that ends with a null byte.
  mutating func note(_ name: UnsafePointer<CChar>) {
    // Names that collide are counted as one, which lets nothing through worth mentioning.
    let hash = fnv1a(UnsafeRawBufferPointer(start: name, count: strlen(name)))
    let slot = Int(truncatingIfNeeded: (hash ^ hash >> 32) & 1023)
    if recent[slot] == hash { return }
    recent[slot] = hash
    hashes.insert(hash)
  }
}
