import Diagnostics
import Foundation

/// Why the site could not be written: the machine's fault or the place's, never the content's.
public struct PublishingError: Error, Sendable {
  /// What happened, with the path and the system's reason.
  public let message: LocalizedText
  /// What to do about it.
  public let hint: LocalizedText?

  /// An error in the words for people.
  public init(_ message: LocalizedText, hint: LocalizedText? = nil) {
    self.message = message
    self.hint = hint
  }

  /// Two files of the site that would have one path.
  static func written(_ path: String) -> PublishingError {
    PublishingError(
      LocalizedText(
        zh: "网站里有两个文件都叫 \(path)", en: "two files of the site have the path \(path)"),
      hint: LocalizedText(zh: "给其中一个换名字", en: "give one of them another name"))
  }

  /// A file that somebody goes on changing.
  static func restless(_ path: String) -> PublishingError {
    PublishingError(
      LocalizedText(zh: "\(path) 一直在变", en: "\(path) keeps changing"),
      hint: LocalizedText(
        zh: "等它存好，再运行一遍", en: "wait until it is saved, and run this again"))
  }

  /// A system call that failed on a path; `code` is its `errno`.
  static func system(_ action: LocalizedText, _ path: String, _ code: Int32) -> PublishingError {
    let reason = SystemReason(code).text
    return PublishingError(
      LocalizedText(
        zh: "\(action.zh)失败：\(path)：\(reason.zh)", en: "cannot \(action.en) \(path): \(reason.en)"),
      hint: code == ENOSPC
        ? LocalizedText(zh: "磁盘已满，腾出空间后再试", en: "the disk is full; make room and try again")
        : nil)
  }
}
