import Diagnostics
import Machine

/// A Word file that is to become a case, or a newer version of one.
public struct ImportRequest: Sendable {
  /// The Word file.
  public var file: String
  /// The folder of the project.
  public var root: String
  /// The case's name in its address; `nil` takes the pinyin of the file's name or, in an update, the case that
  /// was imported from it.
  public var slug: String?
  /// Whether nothing is to be written, only to be told.
  public var isTrial = false

  /// A file for a project.
  public init(_ file: String, into root: String, as slug: String? = nil) {
    (self.file, self.root, self.slug) = (file, root, slug)
  }

  /// The file's name without its folder.
  public var name: String { file.split(separator: "/").last.map(String.init) ?? file }

  /// The name without its ending, which is the title where the file has none.
  var stem: String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}

/// What became of a Word file.
public struct ImportResult: Sendable {
  /// The case's name in its address.
  public let slug: String
  /// What the file gives, with everything that is left out or looks different.
  public let words: ImportedCase
  /// What an update does; `nil` for a new case.
  public var update: CaseChanges?
  /// Why the record of the import could not be kept, so that the case cannot be updated from Word later: the
  /// case is whole without it.
  public var unrecorded: Unrecorded?

  /// A record that could not be kept.
  public struct Unrecorded: Sendable {
    /// Where it was to be.
    public let path: String
    /// Why the disk refused.
    public let error: EnvironmentError
  }
}

/// What a newer version of a Word file changes in its case.
public struct CaseChanges: Sendable {
  /// The text, and what became of each paragraph.
  public let text: CaseUpdate
  /// What becomes of the pictures.
  public let pictures: PictureChanges
  /// The files of the case in other languages, which stay as they are.
  public let otherLanguages: [String]
  /// Whether the case is public, so that the next build shows the new words.
  public let isPublished: Bool

  /// Whether the file is as it was when it was imported.
  public var isEmpty: Bool { !text.hasNews && pictures.isEmpty }
}

/// Why nothing was imported.
public enum ImportFailure: Error, Sendable {
  /// The file cannot be imported at all.
  case file(ImportProblem)
  /// The words of the request lead nowhere, or the case stands in the way.
  case refused(ImportRefusal)
  /// The machine is at fault.
  case machine(EnvironmentError)
}

/// A request that cannot be met as it is.
public struct ImportRefusal: Error, Hashable, Sendable {
  /// Who has to do something about it.
  public enum Fault: Sendable {
    /// Whoever wrote the case or the file.
    case content
    /// Whoever looks after the machine, or another program that wrote meanwhile.
    case machine
    /// Whoever typed the command.
    case usage
  }

  /// The fact.
  public let message: LocalizedText
  /// What to do about it.
  public let hint: LocalizedText
  /// Who has to do it.
  public let fault: Fault

  init(
    _ zh: String, _ en: String, hint: LocalizedText, fault: Fault = .content
  ) {
    (message, self.hint, self.fault) = (LocalizedText(zh: zh, en: en), hint, fault)
  }
}
