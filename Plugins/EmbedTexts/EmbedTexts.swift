import Foundation
import PackagePlugin

/// Makes the style sheets, scripts and words that lie in a room's folder into string literals of its code.
///
/// SwiftPM's own `.embedInCode` writes each byte as a number of a list, and the compiler takes longer for such
/// lists than for all other code of a room. Names are those that SwiftPM gives: the bytes of `words.yml` are
/// `PackageResources.words_yml`.
@main
struct EmbedTexts: BuildToolPlugin {
  private static let kinds: Set = ["css", "js", "yml"]

  /// Writes literals that take signs as they stand. What would end one is in no style sheet, script or YAML; signs that
  /// steer a terminal, which minified scripts have, may not stand in source text and are named by their numbers.
  private static let script = """
    out=$1
    named=$2
    shift 2
    {
      echo 'enum PackageResources {'
      for text; do
        printf '  static let %s = Array(###\"""\\n' "$(basename "$text" | tr .- __)"
        sed "$named" "$text"
        printf '\\n\"""###.utf8)\\n'
      done
      echo '}'
    } > "$out"
    """

  private static let named = (Array(1...31) + [127]).filter { $0 != 9 && $0 != 10 }
    .map { String($0, radix: 16) }.map { code in
      "s/\\x\(code.count == 1 ? "0" : "")\(code)/\\\\###u{\(code)}/g"
    }.joined(separator: "\n")

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let room = target.sourceModule else { return [] }
    let texts = room.sourceFiles.map(\.url).filter { Self.kinds.contains($0.pathExtension) }
    let result = context.pluginWorkDirectoryURL.appending(path: "PackageResources.swift")
    return [
      .buildCommand(
        displayName: "Embedding the texts of \(target.name)",
        executable: URL(filePath: "/bin/sh"),
        arguments: ["-euc", Self.script, "sh", result.path, Self.named] + texts.map(\.path),
        inputFiles: texts, outputFiles: [result])
    ]
  }
}
