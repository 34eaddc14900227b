import FlyingSocks
import Glibc

/// The library's pool of sockets, whose connections send at once.
///
/// The library writes the head of an answer and then its body. The system holds a small body back until the head is
/// acknowledged (Nagle's algorithm, RFC 896), and browsers on Linux acknowledge after 40 ms: each answer to a browser
/// came so much late. A pool is asked to wait for every socket, the listening one first of all; what is set on that
/// one, connections take over.
struct PromptSocketPool<Pool: AsyncSocketPool>: AsyncSocketPool {
  let pool: Pool

  /// Whether what is written leaves without waiting.
  static var sendsAtOnce: BoolSocketOption {
    BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY)
  }

  func prepare() async throws { try await pool.prepare() }

  func run() async throws { try await pool.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    // A socket that cannot be told so still works, only later.
    try? socket.setValue(true, for: Self.sendsAtOnce)
    try await pool.suspendSocket(socket, untilReadyFor: events)
  }
}
