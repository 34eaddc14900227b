import FlyingSocks
import Glibc
import Testing

@testable import Serving

/// A pool whose sockets are always ready.
private struct ReadyPool: AsyncSocketPool {
  func prepare() {}
  func run() {}
  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) {}
}

@Suite("Connections of the server")
struct PromptSocketPoolTests {
  @Test("what is written leaves at once, and connections take it over from the socket that listens")
  func sendsAtOnce() async throws {
    let pool = PromptSocketPool(pool: ReadyPool())
    let option = PromptSocketPool<ReadyPool>.sendsAtOnce
    let listening = try Socket(domain: Int32(sockaddr_in.family))
    try listening.bind(to: try sockaddr_in.inet(ip4: "127.0.0.1", port: 0))
    try listening.listen()
    #expect(try !listening.getValue(for: option))

    try await pool.suspendSocket(listening, untilReadyFor: .read)
    #expect(try listening.getValue(for: option))

    guard case .ip4(_, let port) = try listening.sockname() else {
      Issue.record("the socket has no address")
      return
    }
    let client = try Socket(domain: Int32(sockaddr_in.family))
    try client.connect(to: try sockaddr_in.inet(ip4: "127.0.0.1", port: port))
    let accepted = Socket(file: try listening.accept().file)
    #expect(try accepted.getValue(for: option))
    for socket in [accepted, client, listening] { try socket.close() }
  }
}
