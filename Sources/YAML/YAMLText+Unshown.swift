import Diagnostics
internal import Yams

extension YAMLText {
  /// Of how many of them it is said; more are most likely of one cause.
  private static let mostListed = 20

  /// Reports what no page can show in the values: characters of the text, and those that an escape such as
  /// `"\x0B"` brings in where nobody sees them.
  func reportUnshownCharacters(in node: Node, _ report: inout Report) {
    var scalars: [Node.Scalar] = []
    collect(node, &scalars)
    guard !scalars.isEmpty else { return }
    let meant = Set(scalars.flatMap { $0.string.unicodeScalars.filter { !$0.isShown } })
    var written: Set<Unicode.Scalar> = []
    var offset = range.lowerBound
    var count = 0
    for scalar in file[range].unicodeScalars {
      let end = offset + UTF8.width(scalar)
      // What libyaml takes for the end of a line has not come through.
      if !scalar.isShown, meant.contains(scalar) {
        written.insert(scalar)
        count += 1
        if count <= Self.mostListed {
          report.add(.unshownCharacter(scalar, at: file.place(at: offset..<end)))
        }
      }
      offset = end
    }
    for value in scalars.prefix(Self.mostListed) {
      for scalar in Set(value.string.unicodeScalars.filter { !$0.isShown }).sorted()
      where !written.contains(scalar) {
        report.add(.unshownCharacter(scalar, at: place(of: .scalar(value)), isEscape: true))
      }
    }
  }

  /// The values and keys that hold such a character.
  private func collect(_ node: Node, _ scalars: inout [Node.Scalar]) {
    switch node {
    case .scalar(let scalar):
      if scalar.string.unicodeScalars.contains(where: { !$0.isShown }) { scalars.append(scalar) }
    case .sequence(let sequence): for item in sequence { collect(item, &scalars) }
    case .mapping(let mapping):
      for (key, value) in mapping {
        collect(key, &scalars)
        collect(value, &scalars)
      }
    default: break
    }
  }
}
