import Attachments
import Diagnostics
import Pictures

extension Report {
  /// Adds what is said of a document that holds more than its pages show, or that was not looked through in full:
  /// a warning, since it acts nowhere and may be meant.
  mutating func add(_ hidden: HiddenContent, of use: PictureUse) {
    guard !hidden.isWhole || !hidden.findings.isEmpty else { return }
    add(
      Diagnostic(
        .hiddenInAttachment, .warning, at: use.places.first ?? Place(file: use.file.path),
        hidden.message(of: use.file.name),
        hint: hidden.findings.isEmpty ? .savedAnew : .inspected,
        related: Array(use.places.dropFirst().prefix(5))))
  }
}

extension HiddenContent {
  fileprivate func message(of name: String) -> LocalizedText {
    guard !findings.isEmpty else {
      return LocalizedText(
        zh: "“\(name)”没能从头到尾看一遍（坏了一部分，或大得异常），不知道里面有没有隐藏的内容",
        en: "“\(name)” is torn or huge and was not looked through, so nobody knows what it hides")
    }
    let list = list
    return LocalizedText(
      zh: "“\(name)”里有页面上看不到、谁都能翻出来的内容：\(list.zh)" + (isWhole ? "" : "；其余的没能看完"),
      en: "“\(name)” holds what its pages do not show and anybody can bring up: \(list.en)"
        + (isWhole ? "" : "; the rest was not looked through"))
  }
}

extension LocalizedText {
  fileprivate static let inspected = LocalizedText(
    zh: "不公开的，先接受修订、删除批注，再在 Office 里用“文件→信息→检查问题→检查文档”清除；要公开的，取消隐藏；也可以另存为 PDF，再改链接",
    en:
      "accept changes and delete comments, then clear the rest with File → Info → Check for Issues → Inspect "
      + "Document in Office; unhide what may be seen; or save it as PDF and link to that")

  fileprivate static let savedAnew = LocalizedText(
    zh: "用 Office 或 WPS 打开，另存一份，换掉这个文件；也可以另存为 PDF，再改链接",
    en:
      "open it in an office program and save it anew in its place, or save it as PDF and link to that"
  )
}
