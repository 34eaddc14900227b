import Content

/// `说明/README.txt`: how to open and check the archive when neither this program nor its makers are
/// there any more. For archivists, in Chinese, with the line ends that every Windows shows.
struct ArchiveGuide {
  static let path = "说明/README.txt"

  let site: Site
  let generator: String
  let date: String
  let fileCount: Int
  let isPublic: Bool
  /// What the sources are.
  let holdings: [ArchivedKind: Int]

  var bytes: [UInt8] { Array(text.replacing("\n", with: "\r\n").utf8) }

  /// Whom the archive is for, and what is in it that nobody else should see.
  private var audience: String {
    guard !isPublic else {
      return """
        公开存档：只有网站上公开的内容，以及能重新生成它们的原稿。草稿、内部的佐证材料、没有用到的文件、照片的
        拍摄信息、表格里网站不读的列、设置里的批注和发布地址都不在其中，可以给任何人。
        """
    }
    let list = [ArchivedKind.draft, .original, .evidence, .unused].map {
      "\($0.rawValue) \(holdings[$0] ?? 0) 个"
    }
    return """
      内部存档：原稿全部照原样保存，包括\(list.joined(separator: "、"))，还有表格里网站不读的列和设置里的批注。
      档案目录的“内容”一列逐个写明。请不要放到网上供人下载；要给读者的，用 showcase archive --public 另做一个。
      """
  }

  private var text: String {
    let configuration = site.configuration
    let organization = configuration.archive.organizations.first ?? configuration.organization
    return """
      \(configuration.title.value)
      离线存档

      移交单位：\(organization ?? "（未填写）")
      截止日期：\(date)（内容里最新的日期，或生成时指定的日期）
      网站文件：\(fileCount) 个
      生成程序：\(generator)

      \(audience)


      一、打开

      把压缩包整个解压到任意文件夹、U 盘或光盘，双击 data\\site\\index.html。
      不需要联网，不需要服务器，不需要安装程序；查找、排序和下载都能用。
      不要在压缩包里直接双击，那样图片和样式出不来。


      二、里面有什么

      data/site/          网站，与当时发布的相同
      data/sources/       \(isPublic ? "能重新生成网站的原稿：" : "生成网站的全部原稿：")文字（Markdown，纯文本）、表格、图片、版式、设置
      data/records.csv    档案目录，每个文件一行：题名、责任者、日期、路径、格式、字节数、SHA-256，用 Excel 打开
      data/build.json     生成程序的版本、选项和当时的警告
      manifest-sha512.txt、manifest-sha256.txt
                          data 里每个文件的校验值
      tagmanifest-*.txt   其余文件的校验值
      bag-info.txt        移交单位、联系人、日期、总字节数和文件数
      bagit.txt           格式声明：BagIt 1.0（RFC 8493，国际通用的存档打包格式）


      三、核对：不用任何专门程序

      先进入本文件夹的上一级（有 bagit.txt 的那一级）。

      Linux：
        sha512sum -c --quiet manifest-sha512.txt
        sha512sum -c --quiet tagmanifest-sha512.txt
      macOS：
        shasum -a 512 -c manifest-sha512.txt
        shasum -a 512 -c tagmanifest-sha512.txt
      没有输出错误，就是一个字节也没有变。

      Windows 逐个核对（与 manifest-sha512.txt 里同名的一行比较）：
        certutil -hashfile data\\site\\index.html SHA512

      再数一数文件有没有多：bag-info.txt 里 Payload-Oxum 一行，小数点前是 data 的总字节数，后面是文件数。

      校验值能发现损坏和改动，但换掉文件的人也能换掉清单。要证明“当时就是这样”，移交时请把
      tagmanifest-sha512.txt 的内容另存一份，或由档案系统加盖电子签章和时间戳。


      四、核对：用通用的 BagIt 程序

        bagit.py --validate 本文件夹          （Python 的 bagit 包，美国国会图书馆）
        showcase verify 压缩包或文件夹        （生成本存档的程序）
        showcase verify --rebuild 压缩包      （还会用原稿重新生成网站，逐字节比较）


      五、长期保存

      网页、样式、纯文本、CSV 都是公开格式，用文本编辑器就能读。
      OFD、PDF/A 版式文件和电子签章由学校的档案系统完成；网页可以用浏览器打印成 PDF。

      """
  }
}
