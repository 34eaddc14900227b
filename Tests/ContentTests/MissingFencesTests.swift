import Content
import Testing

@Suite("Texts whose front matter is not fenced") struct MissingFencesTests {
  @Test(
    "the hint names the lines to add, replace or remove, and whoever obeys has the text as it was meant",
    arguments: [
      (
        "title: 关于\nsummary: 文\n\n正文\n", "在第 1 行“title: 关于”上面加一行 ---，再在第 2 行“summary: 文”下面加一行 ---",
        "---\ntitle: 关于\nsummary: 文\n---\n\n正文\n"
      ),
      (
        "title: 关于\nsummary: 文\n---\n\n正文\n", "在第 1 行“title: 关于”上面加一行 ---",
        "---\ntitle: 关于\nsummary: 文\n---\n\n正文\n"
      ),
      ("\n---\ntitle: 关于\n---\n\n正文\n", "删去第 1 行的空行", "---\ntitle: 关于\n---\n\n正文\n"),
      (
        "———\ntitle: 关于\n———\n\n正文\n", "把第 1 行“———”换成半角的 ---，再把第 3 行“———”换成半角的 ---",
        "---\ntitle: 关于\n---\n\n正文\n"
      ),
      (
        "---\ntitle: 关于\n\n正文\n", "在第 2 行“title: 关于”下面加一行 ---",
        "---\ntitle: 关于\n---\n\n正文\n"
      ),
      (
        "---\ntitle: 关于\n－－－\n\n正文\n", "把第 3 行“－－－”换成半角的 ---",
        "---\ntitle: 关于\n---\n\n正文\n"
      ),
      (
        "+++\ntitle = 关于\n+++\n\n正文\n",
        "把第 1 行“+++”换成半角的 ---，再把第 3 行“+++”换成半角的 ---，再把其间各行写成“键: 值”",
        "---\ntitle: 关于\n---\n\n正文\n"
      ),
      (
        "---\ntitle: 甲\n\nsummary: 摘要\nstatus: published\n\n正文\n",
        "在第 5 行“status: published”下面加一行 ---",
        "---\ntitle: 甲\n\nsummary: 摘要\nstatus: published\n---\n\n正文\n"
      ),
      (
        "===\ntitle: 关于\n===\n\n正文\n", "把第 1 行“===”换成半角的 ---，再把第 3 行“===”换成半角的 ---",
        "---\ntitle: 关于\n---\n\n正文\n"
      ),
      (
        "```yaml\ntitle: 关于\n```\n\n正文\n", "把第 1 行“```yaml”换成半角的 ---，再把第 3 行“```”换成半角的 ---",
        "---\ntitle: 关于\n---\n\n正文\n"
      ),
      (
        "# 甲\n---\ntitle: 关于\n---\n\n正文\n", "把第 1 行“# 甲”移到正文里（第二个 --- 下面，标题从 ## 开始），开头不留空行",
        "---\ntitle: 关于\n---\n\n## 甲\n\n正文\n"
      ),
      (
        "# 关于\n\n---\ntitle: 关于\n---\n\n正文\n", "删去第 1 行“# 关于”和它上下的空行（title 里已经写了）",
        "---\ntitle: 关于\n---\n\n正文\n"
      ),
      (
        "<!-- 注\n二 -->\n\n---\ntitle: 关于\n---\n\n正文\n", "把第 1 至 2 行移到正文里（第二个 --- 下面），开头不留空行",
        "---\ntitle: 关于\n---\n\n<!-- 注\n二 -->\n\n正文\n"
      ),
      (
        "# 甲\n\ntitle: 关于\n\n正文\n",
        "把第 1 行“# 甲”移到正文里（第二个 --- 下面，标题从 ## 开始），开头不留空行，再在第 3 行“title: 关于”上面加一行 ---，再在第 3 行“title: 关于”下面加一行 ---",
        "---\ntitle: 关于\n---\n\n## 甲\n\n正文\n"
      ),
      (
        " ---\ntitle: 关于\n---\n\n正文\n", "把第 1 行删空，重新打上 ---（现在的前后有空格或看不见的字符）",
        "---\ntitle: 关于\n---\n\n正文\n"
      ),
      (
        "\u{200B}---\ntitle: 关于\n---\n\n正文\n", "把第 1 行删空，重新打上 ---（现在的前后有空格或看不见的字符）",
        "---\ntitle: 关于\n---\n\n正文\n"
      ),
      (
        "正文\n", "在最前面写四行：“---”“title: 标题”“summary: 一句话说清”“---”",
        "---\ntitle: 标题\nsummary: 一句话说清\n---\n正文\n"
      ),
    ])
  func fences(text: String, hint: String, obeyed: String) {
    let wrong = SmallSite(["pages/about.md": text])
    #expect(wrong.hints == [hint])
    let right = SmallSite(["pages/about.md": obeyed])
    #expect(right.faults == [])
    #expect(right.site?.articles.count == 1)
  }

  @Test(
    "a date that is no day is not replaced by another, one without hyphens is written with them",
    arguments: [
      ("2021-13-01", "写真实的日期，例如 2021-12-31、2021-12 或 2021"), ("20210630", "写成 2021-06-30"),
      ("202106", "写成 2021-06"), ("20211301", "写真实的日期，例如 2021-12-31、2021-12 或 2021"),
    ])
  func dates(date: String, hint: String) {
    let text = "---\ntitle: 甲\nsummary: 摘。\ndate: \(date)\n---\n\n文。\n"
    #expect(SmallSite(["cases/one/index.md": text]).hints == [hint])
  }
}
