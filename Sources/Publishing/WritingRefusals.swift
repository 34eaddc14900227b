import Diagnostics
import Machine

/// Why a place that a person named is not written to.
extension EnvironmentError {
  static let noName = EnvironmentError(
    LocalizedText(zh: "没有写文件或文件夹的名字", en: "the name of a file or folder is missing"),
    hint: LocalizedText(zh: "写上名字", en: "give a name"))

  static func overlap(_ place: String, _ source: String) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(
        zh: "\(place) 与源文件 \(source) 重叠", en: "\(place) overlaps the sources in \(source)"),
      hint: .elsewhere)
  }

  static func inside(_ place: String, _ source: String) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(
        zh: "\(place) 在源文件 \(source) 里，不能写到那里",
        en: "\(place) lies in the sources in \(source), where nothing is written"),
      hint: .elsewhere)
  }

  static func insideSite(_ place: String, _ site: String) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(
        zh: "\(place) 在生成的网站 \(site) 里，那里的东西会随网站一起换掉",
        en: "\(place) lies in the built site \(site), which is replaced as a whole"),
      hint: .elsewhere)
  }

  static func site(_ place: String) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(
        zh: "\(place) 是放网站的文件夹，里面的东西会随网站一起换掉",
        en: "\(place) is the folder of a site, which is replaced as a whole"),
      hint: .elsewhere)
  }

  static func records(_ place: String) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(
        zh: "\(place) 在程序自己的记录里（人员、签字、草稿），不能写到那里",
        en: "\(place) lies among the program's own records: people, signatures, drafts"),
      hint: .elsewhere)
  }

  static func everything(_ place: String) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(
        zh: "\(place) 是系统或个人的整个文件夹，不能当作输出目录",
        en: "\(place) is a folder of the system or a home, and no place for output"),
      hint: LocalizedText(
        zh: "在里面另起一个文件夹，如 \(place == "/" ? "" : place)/showcase",
        en: "choose a folder in it, such as \(place == "/" ? "" : place)/showcase"))
  }

  static func project(_ place: String) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(
        zh: "\(place) 是项目的文件夹，不能直接写在里面", en: "\(place) is a project, and no place for output"),
      hint: LocalizedText(
        zh: "在里面另起一个文件夹，如 \(place)/输出", en: "choose a folder in it, such as \(place)/output"))
  }

  static func notAFolder(_ path: String) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(zh: "\(path) 不是目录", en: "\(path) is not a folder"), hint: .elsewhere)
  }

  static func notAFile(_ path: String) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(zh: "\(path) 不是普通文件，不会被覆盖", en: "\(path) is no plain file; not replaced"),
      hint: .elsewhere)
  }

  static func noFolder(_ path: String) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(zh: "没有 \(path) 这个文件夹", en: "there is no folder \(path)"),
      hint: LocalizedText(zh: "先新建它，或换一个位置", en: "make it first, or choose another place"))
  }
}

extension LocalizedText {
  fileprivate static var elsewhere: LocalizedText {
    LocalizedText(zh: "换一个位置", en: "choose another place")
  }
}
