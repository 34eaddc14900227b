import Prose

/// What places and bodies are called, and what only looks like them.
extension ChineseOwners {
  static let foreign = Words(
    "后者 前者 两县 两地 两区 两市 两校 两院 两镇 两乡 两馆 两家 两座 两处 三县 三地 市域范围 县域范围 市域内 县域内 范围内 全国 全球 全世界 国际上 国际平均 国际同行 国际先进 世界上 世界平均 世界先进 国内 省内 市内 区内 同类 同行 同行业 兄弟院校 兄弟单位 外省 外市 周边 同省 同市 同区域 同类型 同规模 同层次 同级别 本省 本地区 全行业 各省 各市 各县 各区 各地 同城 邻市 邻县"
  )
  static let own = Words("我校 本校 我院 本院 我市 本市 我县 本县 我区 本区 我省 我馆 本馆 我司 本公司 我们")
  /// What an institution calls itself at the beginning of a clause.
  static let kinds = Words("集团 公司 医院 学院 大学 图书馆 博物馆")
  /// What is done and only called a body: 互联网医院复诊9.7万人次.
  static let services = Words(
    "互联网医院 智慧医院 数字图书馆 移动图书馆 流动图书馆 数字博物馆 网络学院 产业学院 老年大学 家长学校 乡村学校")
  /// What a part may be called under its heading.
  static let parts = Words(
    "专业群 本群 该群 该院 该校 该线 该区 该县 该镇 该乡 该市 该馆 该厂 该局 该公司 该学院 该医院 该街道 该院区 该校区 该港区 该景区 街道 分院 分校 校区 院区 大桥 码头 电厂 水厂 车站 机场 港区 园区 景区 古镇 古城 石窟 分馆 分公司 子公司 支队 分局 中心 基地 工厂 矿区 牧场 林场 农场 学院 公司 医院 公寓 福利院 敬老院 养老院 幼儿园 博物馆 图书馆 剧院 体育馆 水库"
  )
  static let takes = Passage.units(of: "占")[0]
  static let notPlaces = Words(
    "地区 社区 库区 林区 牧区 矿区 湖区 病区 战区 专区 厂区 港区 院区 老区 特区 选区 禁区 保护区 示范区 试验区 实验区 核心区 功能区 服务区 居住区 生活区 风景区 旅游区 度假区 集聚区 种植区 养殖区 展区 校区 商业区 产业区 物流区 办公区 公共区 各区 全区 多区 两区 三区 本区 该区 我区 市辖区 自然区 平衡区 流域区 主产区 景区 城市 都市 超市 上市 门市 股市 农村 乡村 城镇 乡镇 城区 市区 园区 山区 灾区 小区 片区 辖区 学区 县区 市县 区县 各市 各县 各省 工业区 高校 学校"
  )
  static let bodies = Words("学院 大学 中学 小学 医院 公司 集团 研究院 职校 技校 分校 图书馆 博物馆 开发区 高新区 保税区")
  /// What parts of an institution are called, behind as little as one character: 南校区.
  static let sites = Words("校区 院区 港区 分院 分馆 分校 分公司 子公司 分行")
  /// What somebody whom a label names may be.
  static let labelled = Words(
    "专业 学院 大学 学校 医院 公司 集团 研究院 校区 院区 港区 分院 分馆 分校 图书馆 博物馆 中心 部 系 所 站 队 馆 省 市 县 区 州 镇 乡 街道 村")
  /// What stands in front of those where none of them is named: 两校区.
  static let counting = Set(Passage.units(of: "一二两三四五六七八九十多各几每新老主该本全个大小"))
  /// What kinds of bodies are called, and not one of them: 公共图书馆.
  static let generic = Words("公共 职业 高等 高职 中职 普通 综合 基层 公立 公办 民办 教育 技术 县级 市级 区级 省级 工业 各类 国家")
  static let comparing = Words("比 较 占 于 与 同 跟 居 列 超 超过 相当于 外的 来自 前往 去往 送往")
  static let places = Set(Passage.units(of: "省市县区州旗镇乡盟"))
  /// What makes another word of a place: 市场, 省级.
  static let placeTails = Set(Passage.units(of: "场民政容值面级内属直外里委厅局府城道域际管情"))
  /// What cannot stand in a name.
  static let ends = Set(
    Passage.units(of: "与和同向为对由在到从被把将以有是于及等的年月全占比较超约达使受经入获增升降两各每该其"))
}
