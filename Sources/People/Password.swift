internal import CArgon2
import Diagnostics
import Foundation

/// Passwords as they are kept: made into hashes by Argon2id (RFC 9106), from which nobody gets them back.
public struct PasswordHash: Hashable, Sendable {
  /// The hash with its salt and its costs, as the library writes it: `$argon2id$v=19$m=65536,t=3,p=1$…`.
  public let text: String

  /// The second choice of RFC 9106, 4: 64 MiB, three passes; here in one lane, as a server has few processors.
  private static let memory: UInt32 = 65_536
  private static let passes: UInt32 = 3
  private static let length = 32
  /// How many random bytes a salt has.
  public static let saltLength = 16

  /// Hashes a password.
  ///
  /// - Parameter salt: `saltLength` random bytes.
  /// - Returns: `nil` where the machine has no memory for it.
  public init?(of password: String, salt: [UInt8]) {
    let words = Self.bytes(of: password)
    let size = argon2_encodedlen(
      Self.passes, Self.memory, 1, UInt32(salt.count), UInt32(Self.length), Argon2_id)
    var encoded = [CChar](repeating: 0, count: size)
    let code = argon2id_hash_encoded(
      Self.passes, Self.memory, 1, words, words.count, salt, salt.count, Self.length, &encoded,
      size)
    guard code == ARGON2_OK.rawValue else { return nil }
    text = String(decoding: encoded.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Reads a kept hash.
  ///
  /// - Returns: `nil` for anything else, and for costs that would stop the machine.
  public init?(_ text: String) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0].isEmpty, parts[1] == "argon2id", parts[2] == "v=19",
      text.utf8.count <= 200, let costs = parts[3].wholeMatch(of: #/m=(\d+),t=(\d+),p=(\d+)/#),
      let memory = Int(costs.1), let passes = Int(costs.2), let lanes = Int(costs.3),
      (8...262_144).contains(memory), (1...10).contains(passes), (1...4).contains(lanes)
    else { return nil }
    self.text = text
  }

  /// Whether a password is the one that was hashed. It takes a tenth of a second, whatever the answer.
  public func isOf(_ password: String) -> Bool {
    let words = Self.bytes(of: password)
    return argon2id_verify(text, words, words.count) == ARGON2_OK.rawValue
  }

  /// A hash that no password has; who is not known is answered as slowly as who is.
  public static let ofNobody = PasswordHash(
    "$argon2id$v=19$m=65536,t=3,p=1$c2hvd2Nhc2Utbm9ib2R5$"
      + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")

  /// The same bytes for the same signs, however a keyboard composes them.
  private static func bytes(of password: String) -> [UInt8] {
    Array(password.precomposedStringWithCanonicalMapping.utf8)
  }

  /// Why a password is none; `nil` where it will do.
  public static func problem(with password: String, of name: String) -> LocalizedText? {
    if password.count < 10 {
      return LocalizedText(zh: "密码至少 10 个字符", en: "a password has 10 characters or more")
    }
    if password.utf8.count > 1024 {
      return LocalizedText(zh: "密码太长", en: "the password is too long")
    }
    if Set(password).count < 4 || password.lowercased().contains(name.lowercased()) {
      return LocalizedText(
        zh: "密码太容易猜：不要重复几个字符，也不要含姓名",
        en:
          "the password is too easily guessed: not a few characters over and over, and not the name"
      )
    }
    return nil
  }
}
