/// A value and the bytes of the file that say it.
public struct Located<Value: Sendable>: Sendable {
  /// What the file says.
  public let value: Value
  /// The UTF-8 bytes of the file where it stands.
  public let range: Range<Int>

  /// A value read from these bytes.
  public init(_ value: Value, at range: Range<Int>) {
    self.value = value
    self.range = range
  }
}

extension Located: Equatable where Value: Equatable {}
