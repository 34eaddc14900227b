import Foundation

/// Whether the tests run as a user whom file permissions do not stop.
public let isRoot = geteuid() == 0

/// Works without the rights of root over files, as user and group 65534 (nobody).
///
/// Only the calling thread changes, so that tests beside this one are not disturbed.
public func withoutRootRights<Value>(_ body: () throws -> Value) rethrows -> Value {
  typealias SetID = @convention(c) (UInt32) -> Int32
  guard isRoot, let symbol = dlsym(nil, "setfsuid") else { return try body() }
  let setID = unsafeBitCast(symbol, to: SetID.self)
  _ = setID(65_534)
  defer { _ = setID(0) }
  return try body()
}
