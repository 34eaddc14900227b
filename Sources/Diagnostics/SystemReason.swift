import Glibc

/// Why the system refused something, in words for people.
public struct SystemReason: Hashable, Sendable {
  /// Its number, an `errno`.
  public let code: Int32

  /// The reason of that number.
  public init(_ code: Int32) { self.code = code }

  /// The reason that another program names in its own words; `nil` where it names none that is known here.
  public init?(namedIn words: String) {
    let named = Self.chinese.keys.sorted().first { words.contains(Self.words(of: $0)) }
    guard let named else { return nil }
    code = named
  }

  /// The reason in both languages. What has no Chinese words keeps its number and the system's own.
  public var text: LocalizedText {
    let words = Self.words(of: code)
    return LocalizedText(zh: Self.chinese[code] ?? "系统错误 \(code)（\(words)）", en: words)
  }

  private static func words(of code: Int32) -> String { String(cString: strerror(code)) }

  private static let chinese: [Int32: String] = [
    EPERM: "系统不允许这样做", ENOENT: "没有这个文件或文件夹", EIO: "磁盘读写出错", ENXIO: "没有这个设备",
    E2BIG: "参数太长", ENOEXEC: "这个程序不能在本机运行", EBADF: "文件没有打开", EAGAIN: "系统一时忙不过来",
    ENOMEM: "内存不够", EACCES: "没有权限", EBUSY: "别的程序正在使用它", EEXIST: "已经有同名的文件或文件夹",
    EXDEV: "不在同一个磁盘上", ENODEV: "没有这个设备", ENOTDIR: "路径里有一段不是文件夹",
    EISDIR: "这是文件夹，不是文件", EINVAL: "系统不接受这样的操作", ENFILE: "全系统打开的文件太多",
    EMFILE: "同时打开的文件太多", ETXTBSY: "它正在运行，不能改写", EFBIG: "文件太大", ENOSPC: "磁盘已满",
    EROFS: "磁盘是只读的", EMLINK: "链接太多", EPIPE: "另一头已经关闭", ENAMETOOLONG: "名字太长",
    ENOLCK: "加不了锁", ENOSYS: "系统没有这项功能", ENOTEMPTY: "文件夹不是空的", ELOOP: "这是链接，或链接绕成了圈",
    EOVERFLOW: "文件太大", EOPNOTSUPP: "这个磁盘不支持这样的操作", ETIMEDOUT: "等得太久，没有回应",
    ESTALE: "网络磁盘上的文件已经失效", EDQUOT: "磁盘配额已用完",
  ]
}
