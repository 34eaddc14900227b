import Content
import Testing

/// What was missed in books and reports, and what was taken for a fault in them.
@Suite("Texts as books have them") struct RealBooksTests {
  @Test(
    "marks behind brackets, units and numbers of other kinds are found and corrected",
    arguments: [
      ("建设模式研究[4],虽然有深度。", "建设模式研究[4]，虽然有深度。"), ("面积1000㎡,层高合适。", "面积1000㎡，层高合适。"),
      ("面积约1000㎡,3层的实训楼。", "面积约1000㎡，3层的实训楼。"), ("保持在25℃,湿度合适。", "保持在25℃，湿度合适。"),
      ("占30％,高于全省。", "占30%，高于全省。"), ("完成①,再做后面的事情。", "完成①，再做后面的事情。"),
      ("“引文”,后面接着写。", "“引文”，后面接着写。"), ("【说明】,后面接着写。", "【说明】，后面接着写。"),
      ("学C++,再学编译原理。", "学C++，再学编译原理。"), ("二O一七年建成。", "二〇一七年建成。"), ("二o一七年建成。", "二〇一七年建成。"),
      ("二0一七年建成。", "二〇一七年建成。"), ("培训3~5天，每班10~20人。", "培训3～5天，每班10～20人。"),
    ])
  func found(written: String, right: String) {
    let site = ProofreadSite(written)
    #expect(!site.report.diagnostics.isEmpty)
    #expect(ProofreadSite.fixed(ProofreadSite.page(written)) == ProofreadSite.page(right))
  }

  @Test(
    "what only looks like a fault is left alone",
    arguments: [
      "联系[xcb@example.edu](mailto:xcb@example.edu)。", "电话[0772-3156000](tel:0772-3156000)。",
      "求2’s complement的值。", "20世纪90年代叫1990’s。", "身高6’2”的球员。", "注册顶级域名。", "建立顶级目录和顶级菜单。",
      "展开运算符（...）很有用。", "三次产业结构为28.8:14.8:56.4。", "坐标(3,4)处。", "a[4],b[5]",
    ])
  func leftAlone(body: String) {
    let site = ProofreadSite(body)
    #expect(site.report.diagnostics.map(\.message.zh) == [])
  }

  @Test(
    "a claim is reported once, with all its words",
    arguments: [
      ("该模式属全国首创、国内领先。", ["全国首创、国内领先"]), ("本校是全省规模最大、办学历史最悠久的院校。", ["全省规模最大、办学历史最悠久"]),
      ("是办学历史最悠久的院校。", ["最悠久"]), ("拥有顶级设备。", ["顶级"]),
    ])
  func claims(body: String, words: [String]) {
    #expect(
      ProofreadSite(body).report.diagnostics.map(\.message.zh)
        == words.map { "“\($0)”是绝对化的说法，本文没有写出处" })
  }
}
