/// The words of Chinese reports that stand around what is counted, for names as tables have them.
enum NamingWords {
  private static func list(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init).sorted {
      ($1.count, $0) < ($0.count, $1)
    }
  }

  /// What leads to a name and says nothing of it.
  static let leads = list(
    """
    初步核算 经初步核算 据统计 据初步统计 经统计 数据显示 统计显示 调查显示 目前 现 已 累计 共 共计 总计 合计 一共 还 又 也 均 都 当年 年内 年末 年底 期末
    同时 此外 另外 另 另有 截至目前 截至 截止 全部 仅 只 就 已经 先后 继续 成功 顺利 圆满 和 及 以及 并 且 而 则 但 至 了 分别 同期 全年
    有 共有 现有 拥有 设有 设 实有 达 达到 为 是 约 近 其 主要有 主要是 包括 包含 含 如 一是 二是 三是 四是 五是 六是 一 本年 今年
    一年来 三年来 近年来 五年来 期间 年 年度 月 的 之 底 末 间 来 、 中 里 按 使 使得 让 推动 带动了 共同 结果显示 其他 其它 截至年底 截至年末
    目前已 现已 经审计 经第三方评估 委托第三方开展的调查 最终 总共 至今 迄今 以来 今后 起 另外还有 还有 就有 即 才 再 更 届时 计划 拟 再次 连年 连续 首次 首批
    """)
  /// Whose the figure is, where that is the institution itself.
  static let subjects = list(
    """
    学校 我校 本校 学院 我院 本院 全院 全校 医院 全县 全市 全省 全区 全镇 全州 全旗 我县 我市 我省 我区 县里 市里 区里 镇里 村里 公司 本公司 集团 集团公司 我馆
    本馆 全馆 馆里 中心 我们 我行 本行 全行 全系统 全集团 全公司 党校 校（院） 全乡 全村 全局 全州 全厂
    """)
  /// Verbs that what is counted is done with.
  static let verbs = list(
    """
    建成 建有 建设 建立 共建 新建 开展 完成 实施 获 获得 荣获 获批 获评 获奖 取得 设立 设置 开设 开办 举办 承办 组织 引进 引入 培养 培训 培育 输出 招收 接收 选派
    派出 聘请 聘任 发放 发表 出版 编写 编制 制定 制订 修订 开发 研发 研制 申报 申请 立项 入选 投入 安排 执行 下发 受理 办结 办理 新增 净增 登记 新登记 注销 实现 创造 带动
    帮扶 服务 解决 转化 转让 签订 签约 铺设 启用 打 新打 采集 收集 回收 收到 接待 接受 接诊 收治 救治 诊治 参与 参加 组建 成立 认定 评选 表彰 资助 捐赠 减免 节约 节省
    处理 查处 核查 调剂 检查 整改 征集 采用 采纳 提出 推出 推广 选聘 招聘 录取 录用 报到 毕业 就业 出口 进口 发布 赔付 支出 到位 到账 改造 维修 修缮 修复 修建 整理 改建 扩建 种植 绿化 治理 清理
    拆除 搬迁 安置 派驻 覆盖 惠及 吸引 开通 开放 运营 生产 销售 售出 卖出 签发 发行 发送 运送 增设 开工 竣工 投产 交付 筹集 募集 筹措 争取 落实 拨付 化解 排查 消除 推进 正在推进 启动 尚未启动 承担 主持
    参编 主编 授权 拥有 打造 构建 创建 创办 协助 助推 指导 选树 选拔 晋升 考取 考核 评审 通过 审核 归档 入藏 收藏 藏有 展出 编印 印发 制作 拍摄 播出 上线 上架 借出 外借 归还 流通 巡检 抢修 抽查 走访 慰问 救助
    发现 查出 调解 审结 结案 起诉 批捕 起 立案 侦破 抓获 破获 宣讲 讲授 轮训 调训 举行 召开 印制 配备 配置 购置 采购 购买 租用 置换 减少 增加 实际 出生 死亡 迁入 迁出 出院 住院 门诊 手术 转诊 分娩 体检 接种 检测 检验
    定点帮扶 对口帮扶 结对 结对帮扶 派遣 输送 转移 脱贫 退出 搬入 入住 入园 入学 在读 休学 退学 结业 结题 获准 重点建设 设计 承接 牵头 主办 协办 联办 合办 合作 改善 优化 更新 汇聚 聚集 集聚 柔性引进 新开 新设 捐建 援建 援助 援派
    """)
  /// Verbs that are hardly ever part of a noun, so that what is counted begins behind them.
  static let makers = list(
    """
    下发 建成 获 获得 荣获 发放 提出 完成 编写 入选 拥有 接待 采集 引进 引入 新增 设立 成立 建立 组建 启用 铺设 查处 办理 受理 办结 签订 举办 承办 组织 开展 投入 解决 申报
    招收 选派 聘请 发表 制定 列出 打造 创建 汇聚 培养 接收 收治 救治 实施 达成 落实 调剂 核查 回收 入库 卖出 带动
    """)
  /// Words that are verbs and as often parts of nouns: 建设项目, 培训收入.
  static let nominal: Set<String> = [
    "建设", "培训", "服务", "实际", "减少", "增加", "就业", "毕业", "出口", "进口", "生产", "销售", "采购", "合作", "招聘", "治理",
    "设计", "检测", "开放", "合作", "运营",
    "手术", "门诊", "住院", "出院", "体检", "检查", "培育", "执行", "帮扶", "登记", "出版", "开发", "指导", "安全", "考核", "检验",
    "服务", "输出", "流通", "外借", "修复", "展出", "安置", "组织",
  ]
  /// Words behind a noun that say what it does.
  static let predicates = list(
    """
    逐一 均 都 已 全部 形成 推广 导入 被 入选 成为 通过 达到 实现 完成 参与 参加 开展 用于 来自 分布 位于 赴 表示 认为 列入 纳入 进入 评为 被评为 保住 获 获得 荣获 获评 探索 投入 输出 从事 取得
    接受 享受 加入 落户 建成 开工 竣工 投产 投用 开放 运行 上线 在 可 能 愿意 可以 因 由 以 向 为 与 将 把 是 有 中有 中 每 共同 如期 按 不 未 没有 已经 正在 正式 顺利 成功 通车 脱贫 出列
    获批 获奖 晋升 考取 走上 走进 深入 联合 选择 留在 返乡 创业 就业 升学 得到 办理 签订 提供 承担 担任 当选 兼任 覆盖 惠及 涉及 占 比 较 增长 下降 提高 减少 增加
    """)
  /// What reaches an amount: 增加到, 降至.
  static let reaching: [String] = {
    let moves = list(
      "增加 提高 提升 上升 上涨 增长 扩大 拓展 发展 攀升 回升 下降 降低 减少 缩短 缩小 压缩 压减 压降 回落 下调 调整 调减 降 减 增 升 压 涨 扩 扩展 扩充 延长 收窄 精简 改善 优化 壮大 跃升 猛增 变 变化 下滑 跌 翻 提 加密 放宽"
    )
    return moves.flatMap { move in ["到了", "到", "至", "为", "成"].map { move + $0 } }.sorted {
      ($1.count, $0) < ($0.count, $1)
    }
  }()
  /// By how much something moved.
  static let moves = list(
    "增长 上升 上涨 增加 提高 提升 下降 减少 降低 下跌 下滑 回落 缩短 缩小 扩大 减产 增产 增收 减收 压减 压降 压缩 收窄 回升 攀升 翻番 高出 多出 少于 低于 高于 提前 萎缩 下浮 上浮 涨幅为 跌 负增长"
  )
  /// Moves only beside what is compared with: 比上年高.
  static let shortMoves = list("高 低 多 少 增 降 升 涨 减 快 慢 缩")
  static let comparisons = list(
    "同比 环比 年均 日均 月均 较上年 比上年 同口径 实际 名义 可比价 分别 累计 平均 净 约 近 了 再 又 也 共 进一步 大幅 小幅 略 微 合计")
  /// What ends a name and leads to its number.
  static let tails = list(
    """
    为 是 达 达到 已达 已达到 达成 有 共有 共 共计 合计 总计 累计 累计达 累计达到 约 近 已 了 仅 只 只有 仅有 仅为 约为 将 将达 预计 高达 多达 超 在 保持在 稳定在 控制在 维持在 至 到 均 都
    各 分别 分别为 分别达 分别达到 占到 的 由 从 自 也 还 就 再 现有 拥有 实有 设有 建有 共设 则 全 不 不足 不到 折合 相当于 计 ： : = 平均为 平均 总数为 总数达 数量为 数量达 金额为 金额达 总额达 总额为 人数为 人数达 一
    之 总体为 整体为 突破 首次突破 就有 中有 当中有 中 数 也有 还有 另有 更是 更 已经 已有 又 其中 、 （ “ ； 全部 总 最高 最低 —— —
    """)
  /// Money that came or went; stands behind what it is of.
  static let passings: Set<String> = [
    "到位", "支出", "执行", "到账", "结余", "到款", "实际到位", "实际支出", "累计支出", "累计到位", "实际到账", "已到位", "已支出",
  ]
  /// What says how much without saying of what.
  static let weak = Set(
    list(
      """
      床位 利润 总产量 产量 产值 总产值 年产值 收入 总收入 支出 总支出 合同额 合同金额 合同总额 出口额 销售额 成交额 成交金额 交易额 金额 总金额 总额 面积 总面积 得分 平均分 人数 总人数 总数 均价 单价 产能 产销率 床位数 税收 余额
      就业 参与率 覆盖率 完成率 到位率 执行率 合格率 优秀率 优良率 通过率 首次通过率 报到率 就业率 落实率 总体完成率 节约率 去向落实率 完成投资 不良率 满意率 满意度 增长率 毕业率 升学率 签约率 转化率 利用率 使用率 占比 占 比例 比重 比率 率 平均亩产 亩产 经费 项目经费 资助经费 单产
      户数 件数 次数 场次 人次 总人次 总投资 投资额 投资 总量 用量 存量 增量 户均 人均 亩均 生均 篇均 场均 单位成本 成本 平均成绩 及格率 治愈率 好转率 死亡率 使用率 周转率 周转次数 用工 价格 保费 赔付率 办结率 回复率 响应率 结案率 缺口
      平均票价 上座率 服务人次 惠及人数 受益人数 学员 总里程 里程 长度 总长度 建筑面积 展厅面积 藏量 年均增速 库存
      """))
  /// Measures at the end of a name, behind what they measure.
  static let metrics = list(
    """
    播种面积 种植面积 栽培面积 建成面积 建筑面积 竣工面积 占地面积 面积 营业收入 主营业务收入 收入 支出 总产量 产量 总产值 产值 增加值 余额 数量 总数 人数 总额 里程 客运量 货运量 金额 优良天数 天数 总量 总收入 总支出 年产值
    销售额 出口额 完成额 覆盖率 完成率 人次 预算 经费
    """)
  /// What makes a noun narrower and is none by itself.
  static let narrowing = list(
    "国家级 省级 省部级 市级 县级 校级 自治区级 厅级 部级 省级以上 市级以上 区级 院级 国际级 世界级 副高级 正高级 高级 中级 初级 一等 二等 三等 特等 男性 女性 男 女 城镇 农村 城市 乡村 国内 国外 境内 境外 省内 省外 校内 校外 线上 线下 黄色 红色 橙色 蓝色 绿色 新增 新 老 大型 中型 小型 微型 重点 一般 普通 优秀 良好 合格 三级 二级 一级 甲级 乙级 国家 部省级 全国 全省"
  )
  /// The ends of what only narrows a noun: 食品类, 国家级.
  static let narrowingEnds: Set<Character> = ["级", "型", "色", "性", "均", "式"]

  /// The words for people, to which 数 is added, and not 人数.
  static let people = list(
    """
    教师 老师 学生 生 员 者 人才 专家 博士 硕士 农民 医师 护士 师 人口 职工 名师 骨干 能手 带头人 工匠 干部 党员 院士 教授 人员 劳动力 群众 游客 读者 观众 户 贫困户 学员 对象 工人 军人 残疾人 老人 儿童 导师 大师 负责人 队员 志愿者 居民 农户 客户 用户 嘉宾 选手 家长 民警 法官 检察官 律师 书记
    """)
}

extension String {
  /// The longest of these words, sorted by length, that it begins with.
  func first(of words: [String]) -> String? { words.first { hasPrefix($0) } }

  /// The longest of these words, sorted by length, that it ends with.
  func last(of words: [String]) -> String? { words.first { hasSuffix($0) } }
}
