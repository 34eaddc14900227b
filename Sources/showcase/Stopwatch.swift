import Diagnostics
import Foundation
import SiteBuilder
import Synchronization

/// Times the stages of a build and shows which one is running. The only clock of the program.
final class Stopwatch: Sendable {
  private let console: Console
  private let clock = ContinuousClock()
  private let state: Mutex<[(stage: BuildStage, start: ContinuousClock.Instant)]>
  private let pace: Mutex<PlainPace>

  init(_ console: Console) {
    self.console = console
    self.state = Mutex([])
    self.pace = Mutex(PlainPace(from: clock.now))
  }

  func observe(_ event: BuildEvent) {
    switch event {
    case .began(let stage):
      state.withLock { $0.append((stage, clock.now)) }
      show(name(of: stage) + "…")
    case .progress(let done, let all):
      let stage = state.withLock { $0.last?.stage }
      show("\(stage.map(name) ?? "") \(done)/\(all)…")
    case .waiting(let process):
      let who = process.map { console.words("（进程 \($0)）", " (process \($0))") } ?? ""
      console.say(
        console.words(
          "另一个 showcase\(who)正在写同一个文件夹，等它结束……",
          "another showcase\(who) is writing this folder; waiting for it…"))
    case .notice(let text):
      console.say(text.text(in: console.language))
    }
  }

  /// Shows what is going on: at once on a terminal; elsewhere in a line of its own, where a run takes long.
  private func show(_ line: String) {
    if console.isTerminal { return console.show(line) }
    if pace.withLock({ $0.isDue(at: clock.now) }) { console.say(line) }
  }

  /// The time of each stage, in a line.
  func finish() -> String {
    let end = clock.now
    let stages = state.withLock { $0 }
    console.show("")
    let ends = stages.dropFirst().map(\.start) + [end]
    let parts = zip(stages, ends).map { stage, end in
      "\(name(of: stage.stage)) \(seconds(stage.start.duration(to: end)))"
    }
    let total = stages.first.map { seconds($0.start.duration(to: end)) } ?? seconds(.zero)
    return parts.joined(separator: console.words("，", ", "))
      + console.words("；共 \(total)", "; \(total) in all")
  }

  private func seconds(_ duration: Duration) -> String {
    let milliseconds =
      duration.components.seconds * 1000
      + duration.components.attoseconds / 1_000_000_000_000_000
    let rest = String(milliseconds % 1000)
    return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest) s"
  }

  private func name(of stage: BuildStage) -> String {
    switch stage {
    case .load: console.words("读取", "load")
    case .resolve: console.words("检查", "check")
    case .pictures: console.words("图片", "pictures")
    case .render: console.words("排版", "render")
    case .index: console.words("索引", "index")
    case .write: console.words("发布", "write")
    case .archive: console.words("存档", "archive")
    }
  }
}
