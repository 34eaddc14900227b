import FlyingFox
import FlyingSocks
import Foundation
import Synchronization

/// An HTTP server on one address.
///
/// ```swift
/// let server = WebServer(port: 8080, largestBody: 1 << 20) { request in
///   .text("asked for \(request.path)")
/// }
/// try await server.run { port in print("http://127.0.0.1:\(port)/") }
/// ```
public struct WebServer: Sendable {
  /// Why there is no server.
  public enum Failure: Error {
    /// The address is taken, or the system does not give it; its words.
    case unavailable(String)
  }

  /// The address it listens on, such as `127.0.0.1`.
  public let address: String
  /// The port; 0 takes a free one.
  public let port: UInt16
  /// The most bytes of a body; a longer one is answered with 413.
  public let largestBody: Int
  private let answer: @Sendable (WebRequest) async -> WebResponse

  /// Seconds that an answer may take: an index of ten thousand pages, a picture of a camera.
  private static let patience: Double = 180

  /// A server that is not yet running.
  ///
  /// - Parameter answer: gives the answer to a request; called on many threads.
  public init(
    address: String = "127.0.0.1", port: UInt16, largestBody: Int,
    answer: @escaping @Sendable (WebRequest) async -> WebResponse
  ) {
    self.address = address
    self.port = port
    self.largestBody = largestBody
    self.answer = answer
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameter isListening: told the port once requests are taken.
  /// - Throws: `Failure` where the address cannot be had.
  public func run(isListening: @escaping @Sendable (UInt16) -> Void) async throws {
    let server: HTTPServer
    do {
      server = HTTPServer(
        address: try sockaddr_in.inet(ip4: address, port: port), timeout: Self.patience,
        pool: PromptSocketPool(pool: HTTPServer.defaultPool()), logger: .disabled,
        handler: Handler(largestBody: largestBody, answer: answer))
    } catch {
      throw Failure.unavailable("\(error)")
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        do {
          try await server.run()
        } catch let error as SocketError {
          throw Failure.unavailable(error.localizedDescription)
        }
      }
      group.addTask {
        try await server.waitUntilListening(timeout: Self.patience)
        if case .ip4(_, let port)? = await server.listeningAddress { isListening(port) }
      }
      // The first that ends in a failure ends the other.
      for try await _ in group {}
    }
  }
}

/// Reads a request whole and writes the answer.
private struct Handler: HTTPHandler {
  let largestBody: Int
  let answer: @Sendable (WebRequest) async -> WebResponse

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let body = try await read(request.bodySequence)
    guard let method = WebRequest.Method(rawValue: request.method.rawValue) else {
      return Self.refusal(405, "Method Not Allowed")
    }
    guard let body else { return Self.refusal(413, "Content Too Large") }
    guard let target = RequestTarget(request.target.rawValue) else {
      return Self.refusal(400, "Bad Request")
    }
    var headers: [String: String] = [:]
    for (header, value) in request.headers { headers[header.rawValue.lowercased()] = value }
    let response = await answer(
      WebRequest(method, target.path, query: target.query, headers: headers, body: body))
    return Self.encoded(response, isHead: method == .head)
  }

  /// The body; `nil` where it is too long. It is read to its end even so, or what is left of it would be taken
  /// for the next request.
  private func read(_ sequence: HTTPBodySequence) async throws -> [UInt8]? {
    var body: [UInt8]? = []
    for try await piece in sequence {
      if (body?.count ?? 0) + piece.count > largestBody { body = nil }
      body?.append(contentsOf: piece)
    }
    return body
  }

  private static func encoded(_ response: WebResponse, isHead: Bool) -> HTTPResponse {
    var headers = HTTPHeaders()
    for (name, value) in response.headers where !value.contains(where: \.isNewline) {
      headers.addValue(value, for: HTTPHeader(name))
    }
    if isHead { headers[.contentLength] = String(response.body.count) }
    return HTTPResponse(
      statusCode: HTTPStatusCode(response.status, phrase: phrase(response.status)),
      headers: headers,
      body: HTTPBodySequence(
        data: isHead ? Data() : Data(response.body), suggestedBufferSize: 65_536))
  }

  private static func refusal(_ status: Int, _ phrase: String) -> HTTPResponse {
    HTTPResponse(statusCode: HTTPStatusCode(status, phrase: phrase), body: Data(phrase.utf8))
  }

  private static func phrase(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 303: "See Other"
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 409: "Conflict"
    case 413: "Content Too Large"
    case 415: "Unsupported Media Type"
    case 421: "Misdirected Request"
    case 422: "Unprocessable Content"
    case 429: "Too Many Requests"
    case 500: "Internal Server Error"
    default: "Answer"
    }
  }
}
