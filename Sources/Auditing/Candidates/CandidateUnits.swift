/// What reports count in beyond the units of the tables.
enum CandidateUnits {
  /// Chinese units and measure words.
  static let chinese =
    ("""
  大 等级 万元 亿元 万人 万人次 眼 双 枚 起 笔 头 匹 株 棵 粒 颗 艘 架 列 趟 班次 航线 线 口 床 例 例次 人份 份次
  毫米 厘米 千米 海里 公里 公顷 平方千米 万亩 立方米 立方 升 毫升 公升 加仑 克 毫克 微克 千克 公斤 斤 两 担 标准箱 箱 袋 瓶
  盒 包 捆 卷 万卷 集 首 曲 出 幕 剧目 期次 场次 站次 车次 架次 班列 次列 伏 千伏 千瓦 兆瓦 瓦 千瓦时 度 吉瓦 兆瓦时 千伏安 万千瓦 焦
  吉焦 吨标准煤 标准煤 吨公里 人公里 分贝 摄氏度 微克/立方米 毫克/升 毫克/立方米 元/人 元/吨 元/平方米 人/平方公里 公斤/亩
  册次 件次 人天 人时 课次 学分 学位 席 席位 泊位 车位 桩 站 点 网点 条次 条线 美分 英镑 日元 港元 港币 卢布 新元 韩元
  元人民币 万美元 亿美元 gb tb pb mb mbps gbps kw mw kwh mwh km kg 兆 比特 毫秒 秒 分钟 刻 星期 周 学期 岁 周岁
  分位 名次 位次 环 局 盘 桌 席次 拍 幢 宗 桩次 单 票 股 期 届 代 人户 户次 社 组 队 团 连 排 营 尊 面 杆 根 把 顶 扇 道 滴 片 方米
  立方米/秒 余次 篇次 台次 套次 辆次 艘次 头次 羽 尾 穴 盆 筐 畦 垄 畝 乡 镇 街道 行政村 自然村 社区 县 市 省 国 港 店 馆 院 校 厂 矿 场馆
  标箱 载重吨 总吨 吨级 亿吨 吨位 千卡 大卡 帕 兆帕 转 马力 厘 个基点 基点 bp 折 楼 卡 证 封 通 则 版 页 句 字 万字 词 问 题 问次
  工日 工时 人·次 人月 课 讲 轮 批次 款次 样 样次 样品 品种 品牌 品规 剂次 剂 针 针次 支次 袋次 单位 治疗量 千人 点位 断面 微西弗
  """).split(whereSeparator: \.isWhitespace).map(String.init)
}

extension CandidateUnits {
  /// English units beyond those of the tables.
  static let english = ["hour", "day", "week", "page", "visitor", "visit"]
}
