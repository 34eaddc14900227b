import Diagnostics
import Machine
import YAML

/// A place that `site.yml` names under `publish`, so that nobody has to remember an address.
public struct PublishTarget: Sendable {
  /// What the office calls it.
  public let name: String
  /// Where it is: a folder, or a remote of rclone with a path.
  public let destination: String
  /// Whether it is for few before the site is released.
  public var isStaging = false
  /// Where the site stands when it is there; that of `site.yml` where nobody says.
  public var baseURL: String?

  private static let keys = ["to", "staging", "base_url"]

  static func all(_ fields: YAMLFields, _ report: inout Report) -> [PublishTarget] {
    fields.named("publish", shorthand: "to", known: keys, &report).compactMap { name, value in
      switch value {
      case .text(let destination):
        return target(name, destination, in: fields.file, &report)
      case .fields(let fields):
        guard let destination = fields.requiredString("to", &report) else { return nil }
        var target = target(name, destination, in: fields.file, &report)
        target?.isStaging = fields.boolean("staging", &report)?.value ?? false
        target?.baseURL = SiteConfiguration.baseURL(fields, &report)?.value
        return target
      }
    }
  }

  private static func target(
    _ name: Located<String>, _ destination: Located<String>, in file: SourceFile,
    _ report: inout Report
  ) -> PublishTarget? {
    let text = destination.value
    guard !text.allSatisfy(\.isWhitespace) else {
      report.add(.missingKey("to", at: file.place(at: name.range)))
      return nil
    }
    guard !name.value.isEmpty, !name.value.contains(where: { "/:".contains($0) }) else {
      report.add(
        .invalidValue(
          name.value, at: file.place(at: name.range),
          LocalizedText(
            zh: "名字里不用 / 和 :，例如“正式”", en: "use a name without / and :, such as “live”")))
      return nil
    }
    if let key = credential(in: text) {
      report.add(.credential(key, at: file.place(at: destination.range)))
      return nil
    }
    guard text.contains("/") || text.contains(":") else {
      report.add(
        .invalidValue(
          text, at: file.place(at: destination.range),
          LocalizedText(
            zh: "写成 rclone 的“远程名:桶/路径”，或带 / 的文件夹，如 ./\(text)",
            en: "write a remote of rclone as remote:bucket/path, or a folder with a /, as ./\(text)"
          )))
      return nil
    }
    return PublishTarget(name: name.value, destination: text)
  }

  /// The key of a password that stands in a remote written in one line.
  private static func credential(in destination: String) -> String? {
    guard destination.hasPrefix(":") || destination.contains(",") else { return nil }
    let keys = destination.split(whereSeparator: { ",:".contains($0) }).compactMap { part in
      part.contains("=") ? part.split(separator: "=").first.map(String.init) : nil
    }
    return keys.first { key in
      ["pass", "secret", "token", "access_key", "sas"].contains { key.lowercased().contains($0) }
    }
  }
}

extension Diagnostic {
  fileprivate static func credential(_ key: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .invalidValue, at: place,
      LocalizedText(
        zh: "密码和密钥（\(key)）不能写在 site.yml 里：它会随内容一起存档和分发",
        en: "a password or key (\(key)) cannot stand in site.yml, which is archived and passed on"),
      hint: LocalizedText(
        zh: "用 rclone config 建一个远程，这里只写“远程名:桶/路径”",
        en: "make a remote with rclone config, and write only remote:bucket/path here"))
  }
}

extension PublishTarget {
  /// The places that the `site.yml` of a folder names; `nil` where there is no such file that can be read.
  public static func all(in content: FileTree) -> [PublishTarget]? {
    var report = Report()
    return Site.configuration(content, Site.Options(), &report)?.publishTargets
  }
}
