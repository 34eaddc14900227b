import Deploying
import Diagnostics

/// Tells the person at the terminal how far publishing is, and the program behind the pipe what was done.
struct DeploymentProgress: Sendable {
  private let console: Console
  private let name: String

  init(_ console: Console, name: String) {
    self.console = console
    self.name = Console.harmless(name)
  }

  func observe(_ event: DeploymentEvent) {
    switch event {
    case .planned(let plan) where plan.steps.isEmpty: break
    case .planned(let plan):
      let files = plan.added + plan.changed
      console.say(
        console.words(
          "发布到 \(name)：新增 \(plan.added.count) 个，更新 \(plan.changed.count) 个，"
            + "删除 \(plan.removed.count) 个，要传 \(kilobytes(files)) KB",
          "publishing to \(name): \(plan.added.count) new, \(plan.changed.count) changed, "
            + "\(plan.removed.count) to remove, \(kilobytes(files)) KB to send"))
    case .progress(let done, let all, let bytes):
      console.show(
        console.words(
          "上传 \(done)/\(all)，\((bytes + 1023) / 1024) KB…",
          "sending \(done)/\(all), \((bytes + 1023) / 1024) KB…"))
    case .notice(let text): console.say(Console.harmless(text.text(in: console.language)))
    }
  }

  /// Every file that would change, one a line.
  func list(_ plan: DeploymentPlan) {
    for file in plan.added { console.write("+ \(file.path)") }
    for file in plan.changed { console.write("~ \(file.path)") }
    for path in plan.removed { console.write("- \(Console.harmless(path))") }
    let files = plan.added + plan.changed
    console.say(
      console.words(
        "试运行，什么也没有改：新增 \(plan.added.count) 个，更新 \(plan.changed.count) 个，"
          + "删除 \(plan.removed.count) 个，要传 \(kilobytes(files)) KB",
        "a trial, nothing was changed: \(plan.added.count) new, \(plan.changed.count) changed, "
          + "\(plan.removed.count) to remove, \(kilobytes(files)) KB to send"))
  }

  func summarize(_ plan: DeploymentPlan) {
    console.show("")
    guard !plan.steps.isEmpty else {
      console.write(
        console.words("\(name) 已经是最新的，没有要传的。", "\(name) is up to date; nothing to send."))
      return
    }
    let files = plan.added + plan.changed
    console.write(
      console.words(
        "发布好了：\(name)：新增 \(plan.added.count) 个，更新 \(plan.changed.count) 个，"
          + "删除 \(plan.removed.count) 个，传了 \(kilobytes(files)) KB；旧文件多留一版 \(plan.kept.count) 个",
        "published: \(name): \(plan.added.count) new, \(plan.changed.count) changed, "
          + "\(plan.removed.count) removed, \(kilobytes(files)) KB sent; "
          + "\(plan.kept.count) old files kept for one more release"))
  }

  private func kilobytes(_ files: [SiteFile]) -> Int {
    (files.reduce(0) { $0 + $1.size } + 1023) / 1024
  }
}
