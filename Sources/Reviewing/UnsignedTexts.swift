import Content
import Diagnostics
import Figures

extension Article {
  /// The title with its figures put in.
  func shownTitle(in site: Site) -> String {
    FigureSpeech(
      site, in: language,
      words: FigureWords(reached: "", missed: "", derived: "", current: "")
    ).plain(title)
  }
}

extension Site {
  /// What keeps a release from being published: texts that lack a signature, each at its file.
  ///
  /// - Parameter states: the states of its texts.
  public func unsigned(_ states: [ReviewState]) -> [Diagnostic] {
    let steps = configuration.reviewSteps.map(\.value)
    return states.filter { !$0.mayBePublished(steps) }.map { state in
      let message = state.fallen ?? state.lack
      return Diagnostic(
        .unsignedText, at: Place(file: state.file),
        LocalizedText(zh: "不能发布：\(message.zh)", en: "cannot be published: \(message.en)"),
        hint: LocalizedText(
          zh: "送审，签齐 \(steps.joined(separator: "、"))；现在不发布的，写 status: draft",
          en:
            "have it signed: \(steps.joined(separator: ", ")); or write status: draft to leave it out"
        ))
    }
  }
}

extension ReviewState {
  fileprivate var lack: LocalizedText {
    switch stage {
    case .draft: LocalizedText(zh: "还没有送审", en: "it was not sent for review")
    case .returned:
      LocalizedText(
        zh: "\(rejection?.step ?? "")退回了，还没有再送审",
        en: "it was sent back and not sent for review again")
    case .waiting(let step):
      LocalizedText(zh: "还缺\(step)的签字", en: "the signature of \(step) is missing")
    case .signed: LocalizedText(zh: "签齐了", en: "it is signed")
    }
  }
}
