import Testing

@testable import Slips

@Suite("Slips") struct SlipsTests {
  @Test(
    "a mark that would stand on the page as it was typed is found, and its hint is what was meant",
    arguments: [
      ("有｛｛school-partners｝｝家。", "｛｛school-partners｝｝", "写成 {{school-partners}}"),
      ("有{school-partners}家。", "{school-partners}", "写成 {{school-partners}}"),
      ("有｛school-partners｝家。", "｛school-partners｝", "写成 {{school-partners}}"),
      ("有{｛school-partners｝}家。", "{｛school-partners｝}", "写成 {{school-partners}}"),
      ("有{{school-partners}家。", "{{school-partners}", "写成 {{school-partners}}"),
      ("有{{school-partners家。", "{{", "{{指标编号}}"),
      ("有{ { school-partners } }家。", "{ { school-partners } }", "写成 {{school-partners}}"),
      ("有school-partners}}家。", "school-partners}}", "写成 {{school-partners}}"),
      ("有{school-partner}家。", "{school-partner}", "写成 {{school-partners}}"),
      ("有｛｛School_Partners＠2021｝｝家。", "｛｛School_Partners＠2021｝｝", "写成 {{school-partners@2021}}"),
      ("有【【school-partners】】家。", "【【school-partners】】", "写成 {{school-partners}}"),
      ("有[[school-partners]]家。", "[[school-partners]]", "写成 {{school-partners}}"),
      ("## 有{school-partners}家", "{school-partners}", "写成 {{school-partners}}"),
      ("| 甲 |\n|---|\n| {school-partners} |", "{school-partners}", "写成 {{school-partners}}"),
      ("##小标题", "##", "## 小标题"), ("＃＃ 小标题", "＃＃", "## 小标题"),
      ("＃小标题", "＃", "## 小标题"), ("#小标题", "#", "## 小标题"), ("##　小标题", "##", "## 小标题"),
      ("####### 七级", "#######", "###### 七级"), ("正文。\n##小标题", "##", "## 小标题"),
      ("！[图]（a.jpg）", "！[图]（a.jpg）", "![图](a.jpg)"), ("![图]（a.jpg）", "![图]（a.jpg）", "![图](a.jpg)"),
      ("！[图](a.jpg)", "！[图](a.jpg)", "![图](a.jpg)"), ("！【图】（a.jpg）", "！【图】（a.jpg）", "![图](a.jpg)"),
      ("![图] (a.jpg)", "![图] (a.jpg)", "![图](a.jpg)"), ("见![图]。", "![图]", "![图](图片.jpg)"),
      ("见【名单】（https://a.cn/x）。", "【名单】（https://a.cn/x）", "[名单](https://a.cn/x)"),
      ("见[名单]（a.md）。", "[名单]（a.md）", "[名单](a.md)"),
      ("见【名单】(https：//a.cn)。", "【名单】(https：//a.cn)", "[名单](https://a.cn)"),
      ("见（名单）[https://a.cn]。", "（名单）[https://a.cn]", "[名单](https://a.cn)"),
      ("见[名单](a.md", "[名单](a.md", "[名单](a.md)"),
      ("就业率[^2]上升。", "[^2]", "[^2]: 内容"), ("就业率【^2】上升。", "【^2】", "[^2]"),
      ("[^1]：说明", "[^1]：", "[^1]: 内容"), ("说明^[这里]。", "^[这里]", "[^1]"),
      ("[TOC]", "[TOC]", "删去这一行"), ("[[toc]]", "[[toc]]", "删去这一行"), ("【目录】", "【目录】", "删去这一行"),
      ("> [!NOTE]\n> 注意", "[!NOTE]", "删去这个记号"), (":::tip\n内容\n:::", ":::tip", "引用"),
      ("!!! note\n内容", "!!! note", "引用"),
      ("｀｀｀figures\nschool-partners", "｀｀｀", "```figures"), ("'''figures\nx", "'''", "```figures"),
      ("``figures\nschool-partners\n``", "``figures", "```figures"),
      ("-甲项\n-乙项", "-", "- 内容"), ("｜甲｜乙｜\n｜—｜—｜", "｜甲｜乙｜", "半角"),
      ("| 甲 | 乙 |\n|---|", "|---|", "格数"), ("| 甲 | 乙 |\n| 丙 | 丁 |", "| 甲 | 乙 |", "分隔行"),
      ("这是==重点==。", "==重点==", "**重点**"), ("设$x^2+y$。", "$x^2+y$", "公式"),
      ("$$E=mc^2$$", "$$E=mc^2$$", "公式"),
      ("好:smile:。", ":smile:", "表情"), ("喝H~2~O。", "~2~", "<sub>2</sub>"),
      ("有m^2^。", "^2^", "<sup>2</sup>"),
      ("## 题 {#ti}", "{#ti}", "删去"), ("图{.wide}。", "{.wide}", "删去"),
      ("{% note %}", "{% note %}", "删去"),
      ("甲＜br＞乙", "＜br＞", "<br>"), ("甲&nbsp；乙", "&nbsp；", "&nbsp;"),
      ("甲<!—注—>乙", "<!—", "<!-- 说明 -->"),
      ("甲<!-- 一 <!-- 二 --> 三 -->乙", "-->", "套注释"), ("甲<!-- 没有完", "<!-", "<!-- 说明 -->"),
      ("这是** 重点 **。", "**", "**重点**"), ("＊＊重点＊＊", "＊＊", "**重点**"),
      ("有{{school-\npartners}}家。", "{{school-", "{{school-partners}}"),
      ("见[名单][没有]。", "[名单][没有]", "[名单](网址)"), ("见[list][none]。", "[list][none]", "[list](网址)"),
      ("见[名单][1]。", "[名单][1]", "\\[名单][1]"),
      ("| 甲 | 乙 |", "| 甲 | 乙 |", "分隔行"), ("|甲|乙|丙|", "|甲|乙|丙|", "分隔行"),
      ("说明。\n| 甲 | {{school-partners}} |", "| 甲 | {{school-partners}} |", "分隔行"),
      ("1、立项\n2、建设", "1、", "每行之间空一行"), ("（1）立项\n（2）建设", "（1）", "1. 内容"),
      ("分两步：\n一、立项\n二、建设\n三、验收", "一、", "每行之间空一行"), ("①立项\n②建设", "①", "1. 内容"),
      ("9.立项\n10.建设", "9.", "9. 内容"),
      ("接着说：\n2. 立项\n3. 建设", "2.", "每行之间空一行"), ("十九、立项\n二十、建设\n二十一、验收", "十九、", "19. 内容"),
      ("实训基地\n: 学生练习的地方", ":", "**词语**：解释"), ("实训基地\n：　学生练习的地方", "：", "**词语**：解释"),
      ("见[[one]]，好", "[[one]]", "\\[[one]]"),
      ("[[Pub Two|看这里]]", "[[Pub Two|看这里]]", "[看这里](文件名.md)"),
      ("[链接](https://a.cn/", "[链接](", "[链接](https://a.cn/)"),
      ("![图（a.jpg）", "![图（a.jpg）", "![图](a.jpg)"), ("! [图](a.jpg)", "! [图](a.jpg)", "![图](a.jpg)"),
      ("## 小标题##", "##", "删去它"), ("一、##小标题", "##", "## 一、小标题"), ("﹟﹟ 小标题", "﹟﹟", "## 小标题"),
      ("```figures x```", "```figures x```", "```figures"),
      ("__加粗__的字", "__加粗__", "**加粗**"), ("_斜体_的字", "_斜体_", "*斜体*"),
      ("＿＿加粗＿＿", "＿＿加粗＿＿", "**加粗**"), ("~~ 删除 ~~", "~~ 删除 ~~", "~~删除~~"),
      ("～～删除～～", "～～删除～～", "~~删除~~"), ("写`代码", "`", "\\`"), ("写｀代码｀", "｀代码｀", "`代码`"),
      ("＞引用", "＞", "> 内容"), ("||剧透||", "||剧透||", "竖线"), ("<%= x %>", "<%= x %>", "删去它"),
      ("设\\(x\\)。", "(x\\)", "反斜杠"), ("甲\\n换行", "\\n", "空一行"), ("------文字", "------", "——"),
      ("有〔〔school-partners〕〕家", "〔〔school-partners〕〕", "{{school-partners}}"),
      ("有﹛﹛school-partners﹜﹜家", "﹛﹛school-partners﹜﹜", "{{school-partners}}"),
      ("有%school-partners%家", "%school-partners%", "{{school-partners}}"),
      ("•甲\n•乙\n•丙", "•", "- 内容"), ("● 甲\n● 乙", "●", "- 内容"), ("—甲\n—乙", "—", "- 内容"),
      ("甲 | 乙\n1 | 2", "甲 | 乙", "|---|---|"),
      ("| a | b | c |\n| 1 | 2 | 3 |", "| a | b | c |", "|---|---|---|"),
      ("甲\u{200B}乙", "\u{200B}", "删去它"), ("看http:/a.com", "http:/a.com", "http://a.com"),
      ("看https：//a.com", "https：//a.com", "https://a.com"),
      ("[h](http:a.com)", "[h](http:a.com)", "http://a.com"),
      ("+++\ntitle = x\n+++", "+++", "两行 ---"), ("+++", "+++", "分隔线"), ("====", "====", "分隔线"),
      ("见[[ one ]]，好", "[[ one ]]", "[one](文件名.md)"), ("见【【one】】。", "【【one】】", "[one](文件名.md)"),
      ("见【【案例】】。", "【【案例】】", "[[案例]]"), ("见［［案例｜这里］］。", "［［案例｜这里］］", "[[案例|这里]]"),
      ("见^^上标^^。", "^^上标^^", "<sup>上标</sup>"), ("m^二次^", "^二次^", "<sup>二次</sup>"),
      ("======文字", "======", "---"), ("== 标题 ==", "==", "## 标题"), ("=== 标题", "===", "### 标题"),
      ("***文字", "***", "**重点**"), ("＊＊＊＊ 文字", "＊＊＊＊", "---"), ("正文。\n***文字", "***", "\\*\\*\\*"),
      ("看http//a.com", "http//a.com", "http://a.com"),
      ("看htp://a.com。", "htp://a.com", "http://a.com"),
      ("看https;//a.com", "https;//a.com", "https://a.com"),
      ("看https.//a.com", "https.//a.com", "https://a.com"),
      ("看http:///a.com", "http:///a.com", "http://a.com"),
      ("[h](http:///a.com)", "[h](http:///a.com)", "http://a.com"),
      ("这是++插入++的。", "++插入++", "去掉两边的加号"), ("an ++inserted++ word", "++inserted++", "加号"),
    ])
  func found(body: String, mark: String, hint: String) {
    let slipping = Slipping(body)
    #expect(slipping.marks.first == mark)
    #expect(slipping.hints.first?.contains(hint) == true, "\(slipping.hints)")
  }

  @Test(
    "text that only looks like such a mark is left alone",
    arguments: [
      "`{school-partners}`和`##标题`", "```text\n##标题\n{school-partners}\n[TOC]\n```",
      "集合{a,b}与{1, 2}。",
      "集合｛1，2，3｝。", "嵌套{{a},{b}}。", "C# 和 C++，C##。", "话题#校企合作#很热。", "#校企合作# #国际化#", "第#3车间。",
      "\\{school-partners}，\\{{school-partners}}。", "\\##标题", "\\[TOC]", "有{{school-partners}}家。",
      "【通知】（2021年）关于放假的通知。", "[1]（见附件）", "参见[1][2]。", "【附件】见（附件一）。", "好！[1]",
      "a == b，x==y。", "价格$20,935到$30,000。", "比例1:2:3，时间10:30:20。", "注意:这是:说明", "约~5℃。",
      "2**3等于8。", "甲--乙->丙", "m^2和x^y", "[链接](https://a.cn)和![图](a.jpg)", "就业率[^1]上升。\n\n[^1]: 说明。",
      "| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |", "- 甲\n- 乙", "——甲\n——乙", "-0.12‰\n-0.30‰", "AT&T 与 R&D",
      "\\<!-- 说明 -->", "&lt;!-- 说明 --&gt;", "&lt;!-- 说明 -->", "`<!--`和`-->`",
      "甲 \\<!-- 一 --> 乙 \\<!-- 二 -->",
      "\\| 甲 | 乙 \\|\n\\| --- | --- \\|", "\\| --- \\|", "\\==重点==", "==重点\\==", "\\$x^2+y$",
      "\\:smile:",
      "喝H\\~2~O。", "有m\\^2^。", "\\*\\*重点**", "&#42;&#42;重点**", "\\-甲项\n\\-乙项", "\\!\\[图\\]（a.jpg）",
      "\\[名单](a.md", "[名单]\\(a.md)", "\\[^2]", "[TOC\\]", "\\:::tip\n内容", "\\`\\`\\`figures",
      "\\&nbsp；",
      "&amp;nbsp；", "&#123;school-partners}", "&lbrace;{school-partners}}", "school-partners\\}}",
      "{{school-partners\\}}",
      "\\{\\{school-partners\\}\\}", "\\#\\#标题", "\\<br＞", "\\{#ti}", "\\{% note %}",
      "[[school-partners\\]]",
      "[论文][J]见\n\n[J]: https://a.cn", "网页[EB/OL][2021-03-05]", "\\[名单][没有]", "[名单] [没有]",
      "[名单][]", "值|x|为正", "|x|", "|a|+|b|", "\\| 甲 | 乙 |", "1、立项", "1、立项\n\n2、建设",
      "1、立项  \n2、建设", "1、立项<br>\n2、建设", "1. 立项\n2. 建设", "增长\n1.5倍\n2.5倍", "3、5、7月\n5、6月",
      "一、立项\n（二）建设", "时间\n:30", "C++ 和 C++", "学C++、C++17。", "++i 和 i++", "a++b++c",
      "\\++插入++", "2021\n2022", "正则 a{2,3}。", "{}", "“{”是左花括号。", "温度~20~时", "A:B:C",
      "http://a.cn:8080/x:y:z", "\\[[one]]", "__年__月__日", "姓名：____ 性别：____",
      "见 my_file_name 和 _x_。",
      "约3～5天，好～～", "a || b，a||b", "＞60分", "---", "——甲\n——乙", "•甲", "首页 | 新闻", "甲（（一）至（三））",
      "增长20%，占5%。", "路径C:\\new", "Wow! [here](b.md)", "学习 C##。", "协议http:超文本", "\\(甲\\)",
      "## 学 C##", "m^2和x^y。", "\\+++", "***", "\\*\\*\\*文字", "***重点***的字", "***表示在1%的水平上显著",
      "\\======文字",
      "HTTP/1.1 与 http/2", "a == b 与 c == d", "《【甲】【乙】》", "和/或，a/b；c;d", "见[[案例]]。", "标题\n===",
    ])
  func leftAlone(body: String) {
    let slipping = Slipping(body)
    #expect(slipping.marks == [], "\(slipping.hints)")
  }

  @Test(
    "in titles no Markdown is read, and braces are looked at as in texts",
    arguments: [
      ("有**重点**的题", "**重点**"), ("看[这里](a.md)", "[这里](a.md)"), ("第一行<br>第二行", "<br>"),
      ("有 {school-partners} 家", "{school-partners}"), ("注[^1]", "[^1]"), ("甲&nbsp;乙", "&nbsp;"),
    ])
  func titles(title: String, mark: String) {
    #expect(Slipping("正文。", title: "\"\(title)\"").marks == [mark])
  }

  @Test("braces in the words of tables are found at their cell")
  func tables() {
    let slipping = Slipping(
      "正文。",
      files: [
        "data/indicators.csv":
          "id,name,level,unit,definition\nschool-partners,合作企业数,school,家,即{school-partners}\n"
      ])
    #expect(
      slipping.report.diagnostics.map(\.place.description) == ["Content/data/indicators.csv:2:32"])
  }

  @Test(
    "in fields that are printed as they stand, marks are found at their cell or line",
    arguments: [
      ("data/indicators.csv", "id,name,level,unit,tags\nschool-partners,合作MARK企业,school,家,\n"),
      ("data/indicators.csv", "id,name,level,unit,tags\nschool-partners,企业,school,家,签MARK\n"),
      ("data/tasks.csv", "level,number,title,department\nschool,1,任务MARK,\n"),
      ("data/tasks.csv", "level,number,title,department\nschool,1,任务,部MARK\n"),
      ("data/sources.csv", "id,title,publisher,date,kind\nreport,报告MARK,某校,2021,报告\n"),
      ("site.yml", "title: \"某学院MARK\"\n"), ("site.yml", "title: 某学院\nfooter: \"页脚MARK\"\n"),
      (
        "site.yml",
        "title: 某学院\nviews:\n  - name: v\n    title: 视图\n    note: \"注MARK\"\n    take: [{level: school}]\n"
      ),
    ],
    [
      "{school-partners}", "{{school-partners}}", "｛｛school-partners｝｝", "**重**", "==高==", "[[c]]",
      "<br>",
    ])
  func fields(file: (path: String, text: String), mark: String) {
    let report = Slipping(
      "正文。", files: [file.path: file.text.replacing("MARK", with: mark)]
    ).report
    #expect(report.diagnostics.map(\.place.file) == ["Content/\(file.path)"])
    #expect(report.diagnostics.allSatisfy { $0.code == .strayMark && $0.hint != nil })
  }

  @Test(
    "names are no marks",
    arguments: ["集合{a}", "A_B_C", "5*3*2", "a==b", "第[3]号", "R&D", "1<2>1", "《书》"])
  func names(name: String) {
    let table = "id,name,level,unit\nschool-partners,企业\(name),school,家\n"
    #expect(Slipping("正文。", files: ["data/indicators.csv": table]).report.diagnostics.isEmpty)
  }

  @Test("labels and nodes of blocks read no figures, and the words of front matter no Markdown")
  func plainLines() {
    let block = "```figures\nschool-partners | 标{school-partners}\n```"
    #expect(Slipping(block).hints == ["只写文字；数字写进正文、摘要或说明"])
    #expect(
      Slipping("正文。", title: "案例\ndepartment: \"部**重**\"\ntags: [\"签==高==\"]").marks
        == ["**重**", "==高=="])
    #expect(Slipping("![图](a.jpg \"题[[c]]\")").report.diagnostics.map(\.code).contains(.strayMark))
  }

  @Test(
    "half a strike, boxes without blanks and comments of a Chinese keyboard",
    arguments: [
      ("前 ~~删除的字", "~~"), ("～删除～", "～删除～"), ("- [] 甲", "[]"), ("[ ]甲", "[ ]"),
      ("- [x]甲", "[x]"), ("《!-- 注释 --》", "《!-"),
    ])
  func halves(body: String, mark: String) { #expect(Slipping(body).marks == [mark]) }

  @Test(
    "what only looks like them",
    arguments: [
      "- [ ] 甲\n- [x] 乙", "2019～2021年", "真好~~", "10~~20", "甲～乙～丙", "~~删除~~的字", "《书名》！",
      "[x]: https://a.cn",
    ])
  func noHalves(body: String) {
    #expect(Slipping(body).report.diagnostics.filter { $0.code == .strayMark }.isEmpty)
  }

  @Test(
    "behind what is escaped, marks are found as ever",
    arguments: [
      ("\\<!-- 一 --> 甲 <!-- 二 --> 三 -->", "-->"),
      ("\\{甲\\} {school-partners}", "{school-partners}"),
      ("&lt; 与 {school-partners}", "{school-partners}"),
      ("&amp;、&lt;、{school-partners}", "{school-partners}"),
      ("\\\\{school-partners}", "{school-partners}"), ("\\*甲 这是** 重点 **。", "**"),
    ])
  func besideEscapes(body: String, mark: String) {
    #expect(Slipping(body).marks.first == mark)
  }

  @Test(
    "a text four times as long is read in four times the steps, whatever mark fills it",
    arguments: [
      "[", "{", "<!--", "|", "`", "*", "(", "[[", "![", "[^", "｛", "【甲】（", "![甲]", "{{a", "==a",
      ":a", "$a",
      "~", "^", "＊＊甲", "&nbsp", "-->", "-甲\n", "##甲\n", "|甲|\n", "\\[",
    ])
  func linear(mark: String) {
    let (short, long) = (
      Slipping.reads("甲" + String(repeating: mark, count: 500)),
      Slipping.reads("甲" + String(repeating: mark, count: 2_000))
    )
    #expect(short > 500)
    // Sixteen times as many would be the square; the end of a short text spares some.
    #expect(long < 8 * short, "\(short), \(long)")
  }

  @Test("thousands of marks, empty texts and unclosed brackets are read in one pass")
  func hostile() {
    for body in ["", "{", "［", "｛｛", "!", "[", "$$", "==", "<!--", "#", "｜"] {
      #expect(Slipping(String(repeating: body, count: 1_000)).report.diagnostics.count < 1_001)
    }
  }
}
