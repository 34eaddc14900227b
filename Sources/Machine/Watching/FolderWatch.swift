import Foundation
import Synchronization

/// Tells what has changed below some folders since it was last asked.
///
/// The kernel notes a change while it makes it (inotify), so an answer never lags behind the disk. Where the
/// kernel does not tell, or has no room to, everything may have changed and is looked at again.
public final class FolderWatch: Sendable {
  /// What may be different.
  public enum Changes: Sendable, Equatable {
    case none
    /// These files and folders, and all that is in them; absolute paths.
    case paths(Set<String>)
    /// Nobody knows: look at everything.
    case unknown
  }

  private struct State {
    var descriptor: Int32
    /// Watched folders by the kernel's number.
    var folders: [Int32: String] = [:]
    var numbers: [String: Int32] = [:]
    /// Whether folders could not be watched, so that the kernel does not tell all.
    var isBlind = false
  }

  private let roots: [String]
  private let state: Mutex<State>

  private static let mask =
    UInt32(
      IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
        | IN_DELETE_SELF | IN_MOVE_SELF) | UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW)

  /// Watches folders with all that is in them; they may come later.
  ///
  /// - Parameter asksKernel: whether the kernel is asked; if not, every answer is `unknown`.
  public init(_ folders: [String], asksKernel: Bool = true) {
    roots = folders
    let descriptor = asksKernel ? inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC)) : -1
    state = Mutex(State(descriptor: descriptor, isBlind: descriptor < 0))
    guard descriptor >= 0 else { return }
    state.withLock { state in
      for root in roots {
        // The folder above tells when the folder itself comes or goes.
        Self.add(root.parent, to: &state)
        Self.addAll(root, to: &state)
      }
    }
  }

  deinit {
    state.withLock { state in if state.descriptor >= 0 { close(state.descriptor) } }
  }

  /// Whether the kernel tells of changes; if not, somebody has to ask from time to time.
  public var isTold: Bool { state.withLock { !$0.isBlind } }

  /// Waits until something changes, at most so long; without the kernel's help always that long.
  public func wait(milliseconds: Int32) {
    let (descriptor, isBlind) = state.withLock { ($0.descriptor, $0.isBlind) }
    guard !isBlind else {
      usleep(UInt32(milliseconds) * 1000)
      return
    }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&request, 1, milliseconds)
  }

  /// What has changed since the last call. Never waits.
  public func changes() -> Changes {
    state.withLock { state in
      let changes = drain(&state)
      return state.isBlind ? .unknown : changes
    }
  }

  // MARK: The kernel's notes

  private func drain(_ state: inout State) -> Changes {
    guard state.descriptor >= 0 else { return .unknown }
    var changed: Set<String> = []
    var isLost = false
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(state.descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      for note in Self.notes(in: buffer[..<count]) {
        if note.mask & UInt32(IN_Q_OVERFLOW) != 0 {
          isLost = true
        } else if let path = take(note, &state) {
          changed.insert(path)
        }
      }
    }
    if isLost {
      for root in roots { Self.addAll(root, to: &state) }
      return .unknown
    }
    return changed.isEmpty ? .none : .paths(changed)
  }

  private struct Note {
    let number: Int32
    let mask: UInt32
    let name: String
  }

  private static func notes(in bytes: ArraySlice<UInt8>) -> [Note] {
    var notes: [Note] = []
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      let head = MemoryLayout<inotify_event>.size
      while offset + head <= buffer.count {
        let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        let end = offset + head + Int(event.len)
        let name = buffer[offset + head..<min(end, buffer.count)].prefix { $0 != 0 }
        notes.append(
          Note(number: event.wd, mask: event.mask, name: String(decoding: name, as: UTF8.self)))
        offset = end
      }
    }
    return notes
  }

  /// The path that a note is about; `nil` where it is nobody's concern.
  private func take(_ note: Note, _ state: inout State) -> String? {
    guard let folder = state.folders[note.number] else { return nil }
    func has(_ bits: Int32) -> Bool { note.mask & UInt32(bitPattern: bits) != 0 }
    if has(IN_IGNORED) {
      state.folders[note.number] = nil
      if state.numbers[folder] == note.number { state.numbers[folder] = nil }
      return nil
    }
    if has(IN_DELETE_SELF | IN_MOVE_SELF) { return isOurs(folder) ? folder : nil }
    guard !note.name.isEmpty, !FileTree.isLeftover(note.name) else { return nil }
    let path = "\(folder)/\(note.name)"
    guard isOurs(path) else { return nil }
    if note.mask & UInt32(IN_ISDIR) != 0 {
      if has(IN_MOVED_FROM | IN_DELETE) { Self.removeAll(path, from: &state) }
      if has(IN_MOVED_TO | IN_CREATE | IN_ATTRIB) { Self.addAll(path, to: &state) }
    }
    return path
  }

  private func isOurs(_ path: String) -> Bool {
    roots.contains { path == $0 || path.utf8.starts(with: "\($0)/".utf8) }
  }

  // MARK: Folders

  private static func add(_ folder: String, to state: inout State) {
    let number = inotify_add_watch(state.descriptor, folder, mask)
    guard number >= 0 else {
      // A folder that is not there is told of by the one above; anything else is a limit of the machine.
      if errno != ENOENT, errno != ENOTDIR { state.isBlind = true }
      return
    }
    if let old = state.folders[number], old != folder { state.numbers[old] = nil }
    state.folders[number] = folder
    state.numbers[folder] = number
  }

  private static func addAll(_ start: String, to state: inout State) {
    var folders = [start]
    while let folder = folders.popLast() {
      guard Disk.isFolder(folder) else { continue }
      add(folder, to: &state)
      guard let stream = opendir(folder) else { continue }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        // What is known to be a file needs no second look.
        guard entry.pointee.d_type == UInt8(DT_DIR) || entry.pointee.d_type == UInt8(DT_UNKNOWN)
        else { continue }
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
        }
        if !FileTree.isLeftover(name) { folders.append("\(folder)/\(name)") }
      }
    }
  }

  private static func removeAll(_ start: String, from state: inout State) {
    for (folder, number) in state.numbers
    where folder == start || folder.utf8.starts(with: "\(start)/".utf8) {
      inotify_rm_watch(state.descriptor, number)
      state.folders[number] = nil
      state.numbers[folder] = nil
    }
  }
}
