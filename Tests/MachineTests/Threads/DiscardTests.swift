import Machine
import Testing

@Suite struct DiscardTests {
  private final class Held: Sendable {
    private let onEnd: @Sendable () -> Void

    init(_ onEnd: @escaping @Sendable () -> Void) { self.onEnd = onEnd }

    deinit { onEnd() }
  }

  @Test("what nobody else holds comes to its end, on one thread and on several", arguments: [1, 2])
  func end(jobs: Int) async {
    await withCheckedContinuation { continuation in
      discard([Held { continuation.resume() }], jobs: jobs)
    }
  }

  @Test("what somebody else holds stays")
  func held() async {
    let (ends, end) = AsyncStream.makeStream(of: Int.self)
    var first: Held? = Held { end.yield(1) }
    discard(first, jobs: 2)
    // The second is given up behind the first, which would have ended before it.
    discard(Held { end.yield(2) }, jobs: 1)
    withExtendedLifetime(first) {}
    first = nil
    end.finish()
    var found: [Int] = []
    for await number in ends { found.append(number) }
    #expect(found.first == 2)
  }
}
