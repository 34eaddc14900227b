import Diagnostics

/// A file as it was when something was made from it.
public struct FileMark: Equatable, Sendable {
  /// Where it is in its tree.
  public let path: String
  /// Which reading of it this was.
  public let mark: Int

  /// The marks of files; `nil` where one has none.
  public static func all(of files: [FileTree.File]) -> [FileMark]? {
    var marks: [FileMark] = []
    for file in files {
      guard let mark = file.mark else { return nil }
      marks.append(FileMark(path: file.path, mark: mark))
    }
    return marks
  }
}

/// A value with what it was made from and what was reported meanwhile.
public struct Remembered<Key: Equatable & Sendable, Value: Sendable>: Sendable {
  private var made: (key: Key, value: Value, report: Report)?
  /// Counts the makings.
  public private(set) var number = 0

  /// Nothing was made yet.
  public init() {}

  /// The value of a key, made where it is another than before or `nil`.
  @discardableResult
  public mutating func value(
    for key: Key?, _ report: inout Report, make: (inout Report) -> Value
  ) -> Value {
    if let made, let key, made.key == key {
      report.merge(made.report)
      return made.value
    }
    number += 1
    var own = Report()
    let value = make(&own)
    report.merge(own)
    made = key.map { ($0, value, own) }
    return value
  }
}
