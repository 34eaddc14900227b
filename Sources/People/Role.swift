import Diagnostics

/// What somebody may do at the desk.
public enum Role: Hashable, Sendable {
  /// Reads what is there and changes nothing.
  case reader
  /// Writes texts and sends them for review.
  case writer
  /// Writes texts and tables.
  case data
  /// Signs one step of the review, by its name in `site.yml`, and leaves remarks.
  case reviewer(String)
  /// Publishes, archives, looks after the site.
  case keeper

  /// The role of a word, as it stands in the file or on the command line; any name of a step is one.
  ///
  /// - Parameter steps: the steps of the review, in their order.
  public init?(_ word: String, steps: [String]) {
    if let plain = Role(fixed: word) {
      self = plain
      return
    }
    let positions: [String: Int] = [
      "first": 0, "second": 1, "third": 2, "final": steps.count - 1,
    ]
    if let position = positions[word.lowercased()], steps.indices.contains(position) {
      self = .reviewer(steps[position])
    } else if steps.contains(word) {
      self = .reviewer(word)
    } else {
      return nil
    }
  }

  /// The roles that every site has.
  init?(fixed word: String) {
    switch word.lowercased() {
    case "reader", "读者": self = .reader
    case "writer", "写稿": self = .writer
    case "data", "数据": self = .data
    case "keeper", "管理": self = .keeper
    default: return nil
    }
  }

  /// What stands in the file.
  public var word: String {
    switch self {
    case .reader: "reader"
    case .writer: "writer"
    case .data: "data"
    case .keeper: "keeper"
    case .reviewer(let step): step
    }
  }

  /// What people call it.
  public var name: LocalizedText {
    switch self {
    case .reader: LocalizedText(zh: "读者", en: "reader")
    case .writer: LocalizedText(zh: "写稿", en: "writer")
    case .data: LocalizedText(zh: "数据", en: "data")
    case .keeper: LocalizedText(zh: "管理", en: "keeper")
    case .reviewer(let step): LocalizedText(zh: step, en: step)
    }
  }

  /// Whether texts may be changed.
  public var mayWrite: Bool { [.writer, .data, .keeper].contains(self) }
  /// Whether the site may be published, archived and frozen.
  public var mayPublish: Bool { self == .keeper }
  /// Whether remarks may be left at a text under review.
  public var mayRemark: Bool { self != .reader }
  /// Whether this step of the review may be signed.
  public func maySign(_ step: String) -> Bool { self == .reviewer(step) }
}
