import Diagnostics
import Machine

/// The program that asks servers; the only way out of this room, and only where somebody asked for it.
///
/// One request at a time, by one process for a list of addresses, so that no server is pressed. Only http and https
/// are spoken, also where a server leads on to something else.
struct Curl {
  /// An address, and what becomes of its answer.
  struct Order {
    let address: String
    /// Where the body goes; nil where nobody wants it.
    let file: String?
  }

  /// What a server answered.
  struct Answer: Sendable {
    /// The status; 0 where there was no answer.
    let code: Int
    /// What the body is.
    let type: String
    /// Where it came from in the end.
    let address: String
    /// Why the program gave up, by its own numbers; 0 where it did not.
    let exit: Int
  }

  private let program: Program

  /// The program.
  ///
  /// - Throws: where the machine has none.
  init() throws(EnvironmentError) {
    guard let program = Program(named: "curl") else {
      throw EnvironmentError(
        LocalizedText(zh: "没有找到 curl，查不了网上的地址", en: "curl was not found; no address can be asked"),
        hint: LocalizedText(
          zh: "安装它：sudo apt install curl", en: "install it: sudo apt install curl"))
    }
    self.program = program
  }

  /// Asks for all addresses, one after the other.
  ///
  /// - Parameters:
  ///   - bodies: whether bodies are wanted, or only the first line of the answer.
  ///   - observe: told how many were answered.
  /// - Returns: an answer for each order, in their order.
  func ask(
    _ orders: [Order], bodies: Bool, in folder: String, observe: (Int) -> Void
  ) throws(EnvironmentError) -> [Answer] {
    guard !orders.isEmpty else { return [] }
    var lines = [
      "silent", "location", "max-redirs = 5", "connect-timeout = 10", "max-time = 60",
      "proto = \"=http,https\"", "proto-redir = \"=http,https\"", "globoff", "compressed",
      "max-filesize = \(Self.largestBody)", "user-agent = \"showcase-check/1\"",
      "write-out = \"\\n\(Self.mark)%{http_code}\\t%{exitcode}\\t%{content_type}\\t%{url_effective}\\n\"",
    ]
    if !bodies { lines.append("head") }
    for order in orders {
      lines.append("url = \"\(Self.quoted(order.address))\"")
      lines.append("output = \"\(Self.quoted(order.file ?? "/dev/null"))\"")
    }
    let list = "\(folder)/orders.txt"
    try Disk.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: list)
    var answers: [Answer] = []
    var limits = Program.Limits()
    limits.seconds = 600
    withoutActuallyEscaping(observe) { observe in
      _ = program.run(["--config", list], limits: limits) { line in
        guard let answer = Self.answer(line) else { return }
        answers.append(answer)
        observe(answers.count)
      }
    }
    guard answers.count == orders.count else {
      throw EnvironmentError(
        LocalizedText(
          zh: "curl 只答了 \(orders.count) 个地址中的 \(answers.count) 个",
          en: "curl answered for \(answers.count) of \(orders.count) addresses"),
        hint: LocalizedText(
          zh: "curl 要 7.75 以上的版本：curl --version", en: "curl 7.75 or newer is needed: curl --version"
        ))
    }
    return answers
  }

  private static func answer(_ line: String) -> Answer? {
    guard line.hasPrefix(mark) else { return nil }
    let fields = line.dropFirst(mark.count)
      .split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 4 else { return nil }
    return Answer(
      code: Int(fields[0]) ?? 0, type: fields[2], address: fields[3], exit: Int(fields[1]) ?? 0)
  }

  /// The most bytes of a file that is fetched.
  private static let largestBody = 32 << 20
  private static let mark = "showcase-answer\t"

  /// A text between quotation marks of the list.
  private static func quoted(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\\", "\"": result += "\\\(scalar)"
      // What no address has; it would begin another order.
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
