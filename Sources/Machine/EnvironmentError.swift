import Diagnostics
import Glibc

/// Why work could not be done: the machine, its settings or the place, never the content.
///
/// The one error that rooms throw. What is wrong with content is a `Diagnostic`, and the work goes on.
public struct EnvironmentError: Error, Hashable, Sendable {
  /// What happened, with the path where there is one.
  public let message: LocalizedText
  /// What to do about it.
  public let hint: LocalizedText?
  /// The system's number for its reason, an `errno`; `nil` where it was not the system that refused.
  public let code: Int32?

  /// An error in words for people.
  public init(_ message: LocalizedText, hint: LocalizedText? = nil) {
    (self.message, self.hint, code) = (message, hint, nil)
  }

  /// What a call of the system could not do with a path; `code` is its `errno`.
  ///
  /// Example: `guard mkdir(path, 0o755) == 0 else { throw .system(.makeFolder, path, errno) }`
  public static func system(
    _ action: DiskAction, _ path: String, _ code: Int32
  ) -> EnvironmentError {
    EnvironmentError(action, path, code)
  }

  private init(_ action: DiskAction, _ path: String, _ code: Int32) {
    let reason = SystemReason(code).text
    message = LocalizedText(
      zh: "\(action.words.zh)失败：\(path)：\(reason.zh)",
      en: "cannot \(action.words.en) \(path): \(reason.en)")
    self.code = code
    hint =
      switch code {
      case ENOSPC, EDQUOT:
        LocalizedText(zh: "磁盘已满，腾出空间后再试", en: "the disk is full; make room and try again")
      case EACCES, EPERM, EROFS:
        LocalizedText(zh: "检查文件和文件夹的权限", en: "check the permissions of file and folder")
      default: nil
      }
  }

  /// The system's reason without the path, for those who say the path otherwise; where there is none, the
  /// message.
  public var reason: LocalizedText { code.map { SystemReason($0).text } ?? message }

  /// Whether the disk has no room left, or no more of it for us.
  public var isFull: Bool { code == ENOSPC || code == EDQUOT }
}

extension EnvironmentError {
  /// Something that a command would replace and that is not its own.
  public static func foreign(_ path: String) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(
        zh: "\(path) 已经有了，而且不是本程序写的，或者后来改过；没有动它",
        en:
          "\(path) is there already, and was not written by this program or has been changed since; "
          + "it was left alone"),
      hint: LocalizedText(
        zh: "移走它，或另起一个名字", en: "move it away, or choose another name"))
  }
}

/// What is done with a path.
public enum DiskAction: Sendable {
  case read, write, list, makeFolder, remove, rename, exchange, lock

  fileprivate var words: LocalizedText {
    switch self {
    case .read: LocalizedText(zh: "读取", en: "read")
    case .write: LocalizedText(zh: "写入", en: "write")
    case .list: LocalizedText(zh: "列出目录", en: "list")
    case .makeFolder: LocalizedText(zh: "新建目录", en: "create")
    case .remove: LocalizedText(zh: "删除", en: "remove")
    case .rename: LocalizedText(zh: "改名", en: "rename")
    case .exchange: LocalizedText(zh: "交换目录", en: "exchange")
    case .lock: LocalizedText(zh: "锁定输出目录", en: "lock")
    }
  }
}
