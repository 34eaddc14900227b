/// Nodes that are done but for their parents, which take them from the end.
///
/// Not an array: taking nodes out of one would count references up and down for each of them, which
/// is a fifth of the whole conversion. Here they are moved.
struct NodeStack: ~Copyable {
  private var nodes: UnsafeMutablePointer<MarkdownNode>
  private var capacity = 256
  /// How many nodes there are.
  private(set) var count = 0

  init() { nodes = .allocate(capacity: capacity) }

  deinit {
    nodes.deinitialize(count: count)
    nodes.deallocate()
  }

  /// Adds a node at the end.
  mutating func push(_ node: consuming MarkdownNode) {
    if count == capacity { grow() }
    (nodes + count).initialize(to: node)
    count += 1
  }

  /// The node that was added last, if it is no child of what was opened when there were `floor`
  /// nodes.
  func last(above floor: Int) -> Range<Int>? {
    count > floor ? nodes[count - 1].range : nil
  }

  /// Takes the nodes from `start` on.
  mutating func take(from start: Int) -> [MarkdownNode] {
    let length = count - start
    guard length > 0 else { return [] }
    count = start
    let first = nodes + start
    return Array(unsafeUninitializedCapacity: length) { buffer, initialized in
      buffer.baseAddress?.moveInitialize(from: first, count: length)
      initialized = length
    }
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<MarkdownNode>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: nodes, count: count)
    nodes.deallocate()
    nodes = larger
    capacity *= 2
  }
}
