import Diagnostics
import Foundation
import Machine
import People
import Serving

/// A screen of the desk, or something that one asks for: a path and who answers it.
///
/// Screens of other rooms are values of this type, handed over when a `Desk` is made:
///
/// ```swift
/// let route = DeskRoute(.get, "/desk/hello") { request in
///   .text(request.words("你好", "Hello"))
/// }
/// ```
public struct DeskRoute: Sendable {
  /// What is asked for.
  public let method: WebRequest.Method
  /// The path; one that ends in `/*` stands for all below it.
  public let path: String
  /// Whether somebody who has not signed in is answered.
  public let isOpen: Bool
  /// Who may, of those who have signed in.
  public let isFor: @Sendable (Role) -> Bool
  /// Gives the answer. A text that came with a `POST` has passed the gate: it is from a page of this desk.
  public let answer: @Sendable (DeskRequest) throws -> WebResponse

  /// A route.
  public init(
    _ method: WebRequest.Method, _ path: String, isOpen: Bool = false,
    isFor: @escaping @Sendable (Role) -> Bool = { _ in true },
    answer: @escaping @Sendable (DeskRequest) throws -> WebResponse
  ) {
    self.method = method
    self.path = path
    self.isOpen = isOpen
    self.isFor = isFor
    self.answer = answer
  }

  /// What stands behind the path of the route, empty for the path itself; `nil` where it is another's.
  func matches(_ request: WebRequest) -> String? {
    let asked = request.method == .head ? .get : request.method
    guard asked == method else { return nil }
    guard path.hasSuffix("/*") else { return request.path == path ? "" : nil }
    let prefix = path.dropLast()
    return request.path.hasPrefix(prefix) ? String(request.path.dropFirst(prefix.count)) : nil
  }

  func isAllowed(to person: DeskPerson?) -> Bool {
    person.map { isFor($0.role) } ?? true
  }
}

/// A request to a screen, with all that the desk knows.
public struct DeskRequest: Sendable {
  /// The request.
  public let web: WebRequest
  /// What stands behind the path of the route.
  public let rest: String
  /// The desk: its site as it is now, its settings.
  public let desk: Desk
  /// The language to answer in.
  public let language: MessageLanguage
  /// Who asks; `nil` where somebody sits alone at the machine.
  public let person: DeskPerson?

  /// Words in the language to answer in.
  public func words(_ zh: String, _ en: String) -> String {
    LocalizedText(zh: zh, en: en).text(in: language)
  }

  /// The body as a JSON object; `nil` where it is none of this shape.
  public func body<Value: Decodable>(_ type: Value.Type) -> Value? {
    try? JSONDecoder().decode(type, from: Data(web.body))
  }
}

extension WebResponse {
  /// A value as JSON.
  ///
  /// - Throws: an `EncodingError`, which plain strings, lists and numbers do not raise.
  public static func json(_ value: some Encodable, status: Int = 200) throws -> WebResponse {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return .json(String(decoding: try encoder.encode(value), as: UTF8.self), status: status)
  }

  /// A request that cannot be met, in words for the person: `{"error": …}`.
  public static func refusal(
    _ status: Int, _ message: LocalizedText, _ language: MessageLanguage
  ) -> WebResponse {
    (try? .json(["error": message.text(in: language)], status: status))
      ?? .json("{}", status: status)
  }

  static func forbidden(_ language: MessageLanguage) -> WebResponse {
    .refusal(
      403,
      LocalizedText(
        zh: "您的角色不能做这件事，请管理员看看人员表",
        en: "your role does not allow this; ask the keeper of the people's file"),
      language)
  }

  static func failure(_ error: EnvironmentError, _ language: MessageLanguage) -> WebResponse {
    let hint = error.hint.map { LocalizedText(zh: "。\($0.zh)", en: "; \($0.en)") }
    return .refusal(
      500,
      LocalizedText(
        zh: error.message.zh + (hint?.zh ?? ""), en: error.message.en + (hint?.en ?? "")),
      language)
  }
}
