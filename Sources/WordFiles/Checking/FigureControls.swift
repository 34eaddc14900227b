import Diagnostics

/// The figures that a file has been filled with, and names that are still to be filled.
struct FigureControls {
  private(set) var findings: [CheckedDocument.Finding] = []
  /// Texts in controls that hold figures, by part.
  private var texts: [Set<Int>] = []

  init(_ file: WordFile, _ names: FigureNames) {
    for (index, part) in file.parts.enumerated() {
      texts.append([])
      for control in part.controls { read(control, part, index, file, names) }
      for (position, paragraph) in part.paragraphs.enumerated() where !paragraph.isFallback {
        for braced in BracedName.all(in: paragraph) {
          let place = part.place(braced.letters, of: paragraph, in: file.name)
          guard !braced.name.hasPrefix("*"), !braced.name.contains("/*"),
            case .problem(let problem) = names.answer(braced.name, at: place)
          else { continue }
          findings.append(
            CheckedDocument.Finding(
              diagnostic: problem, part: index, paragraph: position, letters: braced.letters,
              correction: nil))
        }
      }
    }
  }

  /// Whether letters stand in a control, where they are held against the data as such.
  func holds(_ place: ProseOfDocument.LetterPlace, in file: WordFile) -> Bool {
    let letters = file.parts[place.part].paragraphs[place.paragraph].letters
    return place.letters.contains { texts[place.part].contains(letters[$0].element) }
  }

  private mutating func read(
    _ control: WordPart.Control, _ part: WordPart, _ index: Int, _ file: WordFile,
    _ names: FigureNames
  ) {
    let tag = FilledTag(control.tag)
    guard tag.isFilled || names.isMeant(tag.name),
      let content = part.tree.first("w:sdtContent", in: control.element)
    else { return }
    let shown = part.tree.all("w:t", in: content)
    let written = shown.map { part.tree.text(of: $0) }.joined()
    guard let (position, letters) = part.letters(of: shown),
      !part.paragraphs[position].isFallback
    else { return }
    let place = part.place(letters, of: part.paragraphs[position], in: file.name)
    let problem: Diagnostic
    switch names.answer(tag.name, at: place) {
    case .unknown: return
    case .problem(let found): problem = found
    case .text(let text):
      texts[index].formUnion(shown)
      guard text != written else { return }
      problem = .stale(tag.name, written, text, at: place)
    }
    findings.append(
      CheckedDocument.Finding(
        diagnostic: problem, part: index, paragraph: position, letters: letters, correction: nil))
  }
}

extension Diagnostic {
  fileprivate static func stale(
    _ name: String, _ written: String, _ text: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .figureMismatch, .warning, at: place,
      LocalizedText(
        zh: "“\(name)”这里写着“\(written)”，数据是“\(text)”",
        en: "“\(name)” reads “\(written)”, the data say “\(text)”"),
      hint: LocalizedText(
        zh: "运行 showcase fill 更新它；是手工改的，先删掉这里的字再运行",
        en: "run showcase fill to update it; where it was typed by hand, delete it first"))
  }
}
