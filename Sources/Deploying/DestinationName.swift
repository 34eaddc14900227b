import Machine

/// What a person wrote to say where the site goes.
public enum DestinationName: Equatable, Sendable {
  /// A folder of this machine, or one that is mounted here.
  case folder(String)
  /// A remote of rclone with a path.
  case remote(Remote)
  /// A single word, which `site.yml` may explain.
  case word(String)

  /// A colon in front of any slash makes a remote, as in rclone; a slash makes a folder.
  public init(_ text: String) {
    let head = text.prefix { $0 != "/" }
    if text.hasPrefix(":") || head.contains(":") || head.contains(",") {
      self = .remote(Remote(text))
    } else if text.contains("/") || text == "." || text == ".." {
      self = .folder(text)
    } else {
      self = .word(text)
    }
  }

  /// The destination itself; a word that nobody explains is a folder.
  ///
  /// - Throws: where rclone is missing, or does not know the remote.
  public func open() throws(EnvironmentError) -> any Destination {
    switch self {
    case .remote(let remote): try RcloneDestination(remote)
    case .folder(let path), .word(let path): FolderDestination(path)
    }
  }
}

/// A remote of rclone, in its own notation: `name:bucket/path` or `:s3,key=value:bucket/path`.
public struct Remote: Equatable, Sendable {
  /// What rclone is given.
  let text: String
  /// What people are shown: without the settings that a notation in one line may hold.
  public let name: String
  /// Values of settings, which may be passwords and are never shown.
  private let secrets: [String]

  /// Reads the notation. Values in quotes may hold any character; a doubled quote is one.
  public init(_ text: String) {
    self.text = text
    var settings: [String] = []
    var current = ""
    var quote: Character?
    var rest = Substring(text)
    // A remote without a name begins with a colon, which does not end it.
    var head = rest.hasPrefix(":") ? String(rest.removeFirst()) : ""
    while let character = rest.popFirst() {
      if let open = quote {
        if character == open { quote = nil } else { current.append(character) }
      } else if character == ":" {
        break
      } else if character == "," {
        settings.append(current)
        current = ""
      } else if "\"'".contains(character), current.hasSuffix("=") {
        quote = character
      } else {
        current.append(character)
      }
    }
    settings.append(current)
    head += settings.removeFirst()
    name = settings.isEmpty ? text : "\(head),…:\(rest)"
    secrets = settings.compactMap { setting in
      guard let sign = setting.firstIndex(of: "=") else { return nil }
      let value = String(setting[setting.index(after: sign)...])
      return value.count > 3 ? value : nil
    }.sorted { ($1.count, $0) < ($0.count, $1) }
  }

  /// A line of rclone without what must not be shown.
  func redacted(_ line: String) -> String {
    let plain = line.replacing(text, with: name)
    return secrets.reduce(plain) { $0.replacing($1, with: "***") }
  }
}
