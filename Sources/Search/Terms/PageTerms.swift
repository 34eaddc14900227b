/// The terms of one page, each once, with the quarters of the text that they are in and their weight.
///
/// A table with open addressing that is emptied for each page: a page has some thousand terms, most of
/// them many times.
struct PageTerms {
  struct Entry {
    var key: TermKey
    var quarters: UInt8
    var field: UInt8
  }

  private(set) var entries: [Entry] = []
  private var slots = [UInt32](repeating: 0, count: 4096)

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    for index in slots.indices { slots[index] = 0 }
  }

  mutating func add(_ key: TermKey, quarter: UInt8, field: UInt8) {
    if entries.count * 2 > slots.count { grow() }
    var slot = Self.slot(key, slots.count)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if entries[index].key == key {
        entries[index].quarters |= quarter
        entries[index].field = max(entries[index].field, field)
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    entries.append(Entry(key: key, quarters: quarter, field: field))
    slots[slot] = UInt32(entries.count)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      var slot = Self.slot(entry.key, slots.count)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }

  private static func slot(_ key: TermKey, _ count: Int) -> Int {
    Int(truncatingIfNeeded: (key.bits &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count - 1)
  }
}
