import Diagnostics

/// Findings that a person can read.
enum FindingList {
  /// As many of one kind are told one by one; whoever mends them runs the check again.
  static let longest = 1000

  /// The findings with the rest of a kind, where it has very many, told as a number.
  static func shortened(_ sorted: [BagFinding]) -> [BagFinding] {
    var counts: [Kind: Int] = [:]
    var kept: [BagFinding] = []
    for finding in sorted {
      let kind = Kind(code: finding.code, isError: finding.isError)
      counts[kind, default: 0] += 1
      if counts[kind, default: 0] <= longest { kept.append(finding) }
    }
    for (kind, count) in counts where count > longest {
      kept.append(more(count - longest, kind))
    }
    return kept.sorted()
  }

  private struct Kind: Hashable {
    let code: BagFinding.Code
    let isError: Bool
  }

  private static func more(_ count: Int, _ kind: Kind) -> BagFinding {
    BagFinding(
      kind.code, isError: kind.isError, at: "",
      LocalizedText(zh: "这样的还有 \(count) 处，没有一一列出", en: "and \(count) more of this kind"))
  }
}
