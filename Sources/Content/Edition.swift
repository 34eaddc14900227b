import Achievements
import Diagnostics
import Indicators
import Machine

/// What an edition is called, and when it was finished.
public struct EditionDetails: Hashable, Sendable {
  /// Its name in addresses: it stands in `editions/<slug>/` for good.
  public let slug: String
  /// Its title, such as 2021年中期版.
  public let title: String
  /// The day on which it was finished.
  public let date: PartialDate
  /// What readers should know of it.
  public let note: String?

  /// An edition of this name.
  ///
  /// - Returns: `nil` where the name cannot stand in an address, the date is no day, or the title is
  ///   empty or of several lines.
  public init?(slug: String, title: String, date: PartialDate, note: String?) {
    guard Slug.isValid(slug), date.day != nil, !title.isEmpty,
      !title.contains(where: \.isNewline)
    else { return nil }
    self.slug = slug
    self.title = title
    self.date = date
    self.note = note.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// `edition.yml`: the texts in double quotes, which YAML and JSON read alike.
  public var yaml: String {
    let fields = [("slug", slug), ("title", title), ("date", date.description), ("note", note)]
    return fields.compactMap { key, value in
      value.map { "\(key): \"\(Self.quoted($0))\"\n" }
    }.joined()
  }

  private static func quoted(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        result += "\\x" + (digits.utf8.count < 2 ? "0" : "") + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}

/// A state of the site that is kept for good: its pages as they were, and the figures on them.
///
/// It lies in `Content/editions/<slug>/` as a bag of BagIt 1.0 (RFC 8493), so that any program for bags
/// can tell whether it is whole. Nothing in it is ever made anew.
public struct Edition: Sendable {
  /// The folder of editions in `Content/`.
  public static let folder = "editions"
  /// Where a bag holds the parts of an edition.
  public enum Part {
    /// What it is called.
    public static let details = "data/edition.yml"
    /// The figures that it publishes.
    public static let figures = "data/figures.csv"
    /// The achievements that it publishes; absent where it was frozen without a register.
    public static let achievements = "data/achievements.csv"
    /// Why they differ from those of the edition before.
    public static let reasons = "data/reasons.csv"
    /// The folder of its pages and files.
    public static let site = "data/site"
  }
  /// An archive of the edition, which the office may lay beside the bag's parts to have it published.
  static let archiveName = "archive.zip"

  /// What it is called.
  public let details: EditionDetails
  /// Its pages and files, by their paths in the site that it was.
  public let site: FileTree
  /// Its figures.
  public let figures: EditionFigures
  /// Its achievements.
  public let achievements: EditionAchievements
  /// Its archive, if one lies beside it.
  public let archive: FileTree.File?

  /// Where the edition stands in the site, ending in `/`.
  public var address: String { "\(Self.folder)/\(details.slug)/" }
  /// Where its archive stands in the site.
  public var archivePath: String { "\(Self.folder)/\(details.slug).zip" }
  /// The paths of its pages.
  public var pages: [String] {
    site.files.map(\.path).filter {
      $0.hasSuffix(".html") && !$0.hasPrefix("assets/") && !$0.hasPrefix("files/")
    }
  }
}
