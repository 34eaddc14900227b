import Achievements
import Content
import Diagnostics
import Figures
import Hashing
import Indicators
import Machine

/// What a signature binds: a text, the figures that it shows, and its pictures, each as the SHA-256 of what it is.
public struct Fingerprint: Hashable, Sendable {
  /// A part that can change by itself.
  public enum Part: Sendable, CaseIterable {
    case text, figures, pictures

    /// What people call it.
    public var name: LocalizedText {
      switch self {
      case .text: LocalizedText(zh: "文字", en: "the text")
      case .figures: LocalizedText(zh: "数字", en: "the figures")
      case .pictures: LocalizedText(zh: "图片", en: "the pictures")
      }
    }
  }

  /// The hash of the file, but for the line that says whether it is public: to release what was signed is not to
  /// change it.
  public let text: String
  /// The hash of all figures and names as the page prints them.
  public let figures: String
  /// The hash of all pictures and attachments.
  public let pictures: String

  /// A fingerprint that was noted; `nil` where one of the hashes is none.
  public init?(text: String, figures: String, pictures: String) {
    let hashes = [text, figures, pictures]
    guard hashes.allSatisfy({ $0.utf8.count == 64 && Hexadecimal.bytes($0.utf8) != nil }) else {
      return nil
    }
    (self.text, self.figures, self.pictures) = (text, figures, pictures)
  }

  /// The fingerprint of a text as it is now.
  public init(of article: Article, in site: Site) {
    text = Self.hash(Self.lines(of: article))
    figures = ContentHash.hex(of: Array(Self.figureList(of: article, in: site).utf8))
    let files = article.pictures.map(\.path) + article.downloads.map(\.path)
    pictures = Self.hash(
      Set(files).sorted().map { path in
        "\(path)\t\(site.files[path].flatMap(Self.sum) ?? "")"
      })
  }

  /// All figures of a text as the page prints them, a line each: an id, a tab, what is printed. Its hash is `figures`,
  /// so that what was signed can be found again under it.
  public static func figureList(of article: Article, in site: Site) -> String {
    shown(by: article, in: site).joined(separator: "\n")
  }

  /// The parts in which two differ.
  public func changes(since old: Fingerprint) -> [Part] {
    Part.allCases.filter { part in
      switch part {
      case .text: text != old.text
      case .figures: figures != old.figures
      case .pictures: pictures != old.pictures
      }
    }
  }

  private static func hash(_ lines: [String]) -> String {
    ContentHash.hex(of: Array(lines.joined(separator: "\n").utf8))
  }

  private static func sum(_ file: FileTree.File) -> String? {
    var sum = Checksum(.sha256)
    do throws(EnvironmentError) {
      try file.readPieces { sum.update($0) }
      return Hexadecimal.text(sum.finish())
    } catch {
      return nil
    }
  }

  /// The lines of the file without the one of `status`, whatever the ends of lines.
  private static func lines(of article: Article) -> [String] {
    let file = article.file
    let status = article.statusLine
    return file.lineStarts.indices.filter { $0 != status }.map { String(file[file.lineBounds($0)]) }
  }

  /// All figures as the page prints them, with what they stand for.
  private static func shown(by article: Article, in site: Site) -> [String] {
    let speech = FigureSpeech(
      site, in: article.language,
      words: FigureWords(reached: "reached", missed: "missed", derived: "derived", current: "now"))
    var lines = article.shownFigures.map { reference in
      let reading = reference.reading.map { "#\($0)" } ?? ""
      return
        "\(reference.written)\(reading):\(reference.form.rawValue)\t\(speech.text(reference))"
    }
    for (_, block) in article.blocks.sorted(by: { $0.key < $1.key }) {
      lines += block.shownSeries.flatMap { site.dataset.series(of: $0) }
        .flatMap { rows(of: $0, speech) }
    }
    for reference in article.shownOfRegister {
      let status: String
      if case .entry(let id) = reference {
        status = site.register.entry(id)?.status.rawValue ?? ""
      } else {
        status = "count"
      }
      lines.append("\(reference.written)\t\(status)\t\(speech.text(reference))")
    }
    return lines.sorted()
  }

  /// All points of a series, for a chart or a table of it.
  private static func rows(of series: Series, _ speech: FigureSpeech) -> [String] {
    let name = series.indicator.id + (series.entity.map { "/\($0.id)" } ?? "")
    return series.points.map { point in
      let target = speech.target(point.target, of: series.indicator) ?? ""
      return "\(name)@\(point.period)\t\(speech.text(of: series, point.period))\t\(target)"
    }
  }
}

extension Block {
  /// What the block shows with all its periods.
  fileprivate var shownSeries: [FigureReference] {
    switch self {
    case .indicators(let figures): figures.map(\.reference)
    case .chart(let chart): chart.figures.map(\.reference)
    case .figures, .timeline, .network, .gallery: []
    }
  }
}

extension RegisterReference {
  fileprivate var written: String {
    switch self {
    case .entry(let id): "achievement:\(id)"
    case .count(let words): "count:\(words.joined(separator: ","))"
    }
  }
}
