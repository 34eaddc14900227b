import Tables

/// The columns of the table of evidence, with the headings that offices write.
public enum EvidenceColumns {
  /// All columns, with twins of those that hold words for further languages.
  public static func all(languages: [String]) -> [Column] {
    columns.withTwins(of: ["title", "kind", "holder", "note"], in: languages)
  }

  /// What anybody may have of a row that is public: whoever keeps the original, and what the office notes
  /// of it, is its own business.
  public static let published: Set<String> = [
    "id", "of", "title", "file", "url", "kind", "date", "pages", "visibility",
  ]

  private static let columns = [
    Column("id", ["编号", "佐证编号", "标识"], isRequired: true),
    Column("of", ["证明对象", "佐证对象", "对应指标", "所证"], isRequired: true),
    Column("title", ["标题", "材料名称", "佐证材料", "名称", "题名"], isRequired: true),
    Column("file", ["文件", "附件", "文件名"]),
    Column("url", ["网址", "链接"]),
    Column("kind", ["类型", "类别", "种类", "材料类型"]),
    Column("date", ["日期", "形成日期", "时间"]),
    Column("expires", ["有效期至", "有效期", "到期日期", "截止日期"]),
    Column("holder", ["保管", "保管部门", "保管人", "持有部门", "提供部门"]),
    Column("pages", ["页码", "页次", "页数"]),
    Column("visibility", ["公开范围", "公开", "是否公开", "公开属性"]),
    Column("note", ["备注", "说明"]),
  ]
}
