/// An answer.
public struct WebResponse: Sendable {
  /// The status, such as 200.
  public var status: Int
  /// The headers.
  public var headers: [(name: String, value: String)]
  /// The body.
  public var body: [UInt8]

  /// An answer of these bytes.
  public init(
    status: Int = 200, type: String, _ body: [UInt8],
    headers: [(name: String, value: String)] = []
  ) {
    self.status = status
    self.headers = [("Content-Type", type)] + headers
    self.body = body
  }

  /// A page.
  public static func html(_ text: String, status: Int = 200) -> WebResponse {
    WebResponse(status: status, type: "text/html; charset=utf-8", Array(text.utf8))
  }

  /// A JSON text.
  public static func json(_ text: String, status: Int = 200) -> WebResponse {
    WebResponse(status: status, type: "application/json; charset=utf-8", Array(text.utf8))
  }

  /// A line of plain text.
  public static func text(_ text: String, status: Int = 200) -> WebResponse {
    WebResponse(status: status, type: "text/plain; charset=utf-8", Array(text.utf8))
  }

  /// Leads to another path of this server.
  public static func redirect(to path: String) -> WebResponse {
    var response = text("", status: 303)
    response.headers.append(("Location", path))
    return response
  }

  /// The value of a header.
  public func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}
