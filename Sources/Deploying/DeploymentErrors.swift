import Diagnostics
import Machine

/// Why a site could not be published: the network, the destination or this machine, never the content.
extension EnvironmentError {
  static func leadsOut(_ path: String) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(
        zh: "\(path) 是一个链接，会通到目的地以外，停下了",
        en: "\(path) is a link, which may lead out of the destination; stopped"),
      hint: LocalizedText(
        zh: "把这个链接换成真正的文件夹，再运行一遍", en: "put a real folder in its place, then run again"))
  }

  static let noRclone = EnvironmentError(
    LocalizedText(
      zh: "没有安装 rclone，只能发布到文件夹", en: "rclone is not installed, so only folders can be published to"
    ),
    hint: LocalizedText(zh: "安装：sudo apt install rclone", en: "install it: sudo apt install rclone")
  )

  static func unknownRemote(_ remote: Remote) -> EnvironmentError {
    let word = String(remote.name.prefix { $0 != ":" })
    return EnvironmentError(
      LocalizedText(
        zh: "rclone 里还没有配置“\(word)”这个远程，没有发布",
        en: "rclone does not know the remote “\(word)” yet; nothing was published"),
      hint: LocalizedText(
        zh: "运行 rclone config，新建一个名字叫“\(word)”的远程（rclone listremotes 列出已有的）；"
          + "要发布到文件夹，写成 ./\(remote.name)",
        en:
          "run rclone config and make a remote called “\(word)” (rclone listremotes lists those there are); "
          + "for a folder write ./\(remote.name)"))
  }

  static func rclone(_ reasons: [String], at name: String) -> EnvironmentError {
    let reason = reasons.isEmpty ? "rclone" : reasons.joined(separator: "; ")
    return EnvironmentError(
      LocalizedText(zh: "\(name)：\(reason)", en: "\(name): \(reason)"),
      hint: LocalizedText(
        zh: "检查网络、地址和权限（rclone lsd \(name) 应能列出内容），再运行一遍：已传的不会重传",
        en:
          "check network, address and rights (rclone lsd \(name) should list it), then run again: "
          + "what has arrived is not sent again"))
  }

  static func changedMeanwhile(_ name: String) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(
        zh: "\(name)：另有人正在往这里发布，停下了", en: "\(name): somebody else is publishing here; stopped"),
      hint: LocalizedText(
        zh: "等那边结束，再运行一遍：网站会是完整的一份", en: "wait for them, then run again: the site becomes whole"))
  }

  static func foreign(_ paths: [String], at name: String) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(
        zh: "\(name) 里有别人的文件会被覆盖（如 \(paths.first ?? "")，共 \(paths.count) 个），没有发布",
        en: "\(name) holds files of others that would be overwritten (\(paths.count), "
          + "such as \(paths.first ?? "")); nothing was published"),
      hint: LocalizedText(
        zh: "换一个路径；确定是可以替换的旧文件，就加 --adopt",
        en: "choose another path, or add --adopt if these may be replaced"))
  }
}

/// Something that a person should know and that is nobody's fault.
public typealias DeploymentNotice = LocalizedText
