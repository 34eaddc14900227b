import Content
import Diagnostics
import Foundation
import Machine
import Serving
import SiteBuilder

/// Where a text is written: the file as it is in a plain text area, its front matter as a form, the real page
/// beside it.
struct WriteScreen {
  private let request: DeskRequest
  private let path: String
  private let opened: TextStore.Opened
  /// What was written last and not saved, if there is something.
  private let draft: DraftJournal.Draft?
  private let reading: TextReading

  static func answer(_ request: DeskRequest) throws -> WebResponse {
    let path = request.rest
    do throws(TextStore.Failure) {
      let opened = try request.desk.texts.open(path)
      return try WriteScreen(request, path, opened).answer
    } catch {
      return page(of: request.refusal(error), request)
    }
  }

  /// A refusal for people: as a page.
  private static func page(of refusal: WebResponse, _ request: DeskRequest) -> WebResponse {
    let words = try? JSONDecoder().decode([String: String].self, from: Data(refusal.body))
    let body = """
      <main class="plain"><h1>\(DeskFrame.escaped(words?["error"] ?? ""))</h1>
      <p><a class="btn" href="/desk/">\(request.words("回案例台", "Back to the desk"))</a></p></main>
      """
    var response = DeskFrame(title: request.words("案例台", "The desk")).page(request, body: body)
    response.status = refusal.status
    return response
  }

  private init(
    _ request: DeskRequest, _ path: String, _ opened: TextStore.Opened
  ) throws(TextStore.Failure) {
    self.request = request
    self.path = path
    self.opened = opened
    let kept = request.desk.journal.draft(of: path, by: request.writer)
    draft = kept.flatMap { $0.text.utf8.elementsEqual(opened.text.utf8) ? nil : $0 }
    do throws(EnvironmentError) {
      let state = try request.desk.trials.state(of: path, opened.text, by: request.writer)
      reading = TextReading(path, opened.text, in: state, request.language)
    } catch {
      throw .machine(error)
    }
  }

  private func words(_ zh: String, _ en: String) -> String { request.words(zh, en) }

  /// What the scripts need to begin with; never within HTML, which would lose line ends and more.
  private struct Start: Encodable {
    let path: String
    let text: String
    let base: String
    let draft: String?
    let draftTime: String?
    let draftBaseText: String?
    let reading: TextReading
  }

  private var answer: WebResponse {
    let start = Start(
      path: path, text: opened.text, base: opened.base, draft: draft?.text, draftTime: draft?.time,
      draftBaseText: draft?.baseText, reading: reading)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    // In a block of data a browser looks for nothing but its end.
    let json = ((try? encoder.encode(start)).map { String(decoding: $0, as: UTF8.self) } ?? "{}")
      .replacing("<", with: "\\u003c")
    let title = reading.title.isEmpty ? path : reading.title
    return DeskFrame(
      title: title, scripts: ["/desk/picker.js", "/desk/paste.js", "/desk/write.js"],
      styles: ["/desk/write.css"]
    ).page(
      request, bar: bar(title),
      body: """
        <script type="application/json" id="start">\(json)</script>
        <div class="work">\(side)
        <main class="mid">\(notices)\(front)\(editor)\(faults)</main>
        \(preview)</div>
        """,
      words: scriptWords)
  }

  // MARK: Parts

  private func bar(_ title: String) -> String {
    """
    <h1 class="doc"><span id="doc-title">\(DeskFrame.escaped(title))</span><small>\(DeskFrame.escaped(path))</small></h1>
    <p class="saved" id="saved" role="status"></p><p class="count" id="count"></p>
    <div class="acts end">\(request.desk.settings.textLinks.map { $0.html(request.language, behind: path) }.joined())\
    <button class="btn" id="figure" aria-keyshortcuts="Control+K">\(words("插一个数", "Figure"))</button>\
    <label class="btn file">\(words("插图", "Picture"))<input type="file" id="picture" accept="image/*"></label>\
    <button class="btn main" id="save" aria-keyshortcuts="Control+S">\(words("保存", "Save"))</button></div>
    """
  }

  private var side: String {
    """
    <nav class="side" aria-label="\(words("提纲", "Outline"))"><h2>\(words("提纲", "Outline"))</h2>
    <ol class="outline" id="outline"></ol>
    <p class="keys">\(words("Ctrl+S 保存　Ctrl+K 插数　F8 下一处要看的", "Ctrl+S saves · Ctrl+K figure · F8 next fault"))</p></nav>
    """
  }

  private var notices: String {
    """
    <div id="draft-notice" class="notice" hidden><p></p><p class="acts">
    <button class="btn main" id="draft-take">\(words("接着写", "Go on with it"))</button>
    <button class="btn" id="draft-drop">\(words("不要了", "Drop it"))</button></p></div>
    <section id="pasted" class="notice" hidden aria-labelledby="pasted-title"><h2 id="pasted-title"></h2>
    <ul id="pasted-notes"></ul><p id="pasted-figures" hidden></p><p class="acts">
    <button class="btn main" id="pasted-bind" hidden>\(words("都绑上", "Bind them all"))</button>
    <button class="btn" id="pasted-close">\(words("知道了", "Done"))</button></p></section>
    <section id="conflict" class="notice" hidden aria-labelledby="conflict-title">
    <h2 id="conflict-title">\(words("有人同时改了这几行", "Somebody changed the same lines"))</h2>
    <ol id="conflict-list"></ol><p class="acts"><button class="btn main" id="conflict-done">\(words("按选的存", "Save as chosen"))</button></p></section>
    """
  }

  private var front: String {
    """
    <details class="front" id="front"><summary><b>\(words("页眉", "Head"))</b>\
    <span>\(words("题目、摘要、状态、依据的数字", "title, summary, state, figures"))</span></summary>
    <div class="front-in"><div class="form" id="form"></div>
    <label class="raw"><span>\(words("原文", "As text"))</span>\
    <textarea id="head" spellcheck="false" autocomplete="off"></textarea></label></div></details>
    """
  }

  private var editor: String {
    """
    <div class="ed"><div class="gutter" id="gutter" aria-hidden="true"></div>\
    <textarea id="body" spellcheck="false" autocomplete="off" aria-label="\(words("正文", "Text"))"></textarea>\
    <div class="mirror" id="mirror" aria-hidden="true"></div></div>
    """
  }

  private var faults: String {
    """
    <section class="faults" aria-labelledby="faults-title"><h2 id="faults-title">\(words("要看的", "To mend")) <b id="faults-count"></b></h2>
    <ol id="faults"></ol></section>
    """
  }

  private var preview: String {
    """
    <section class="prev" aria-label="\(words("网页", "The page"))"><div class="seg" role="group" aria-label="\(words("网页的宽度", "Width"))">
    <button data-width="375" aria-pressed="true">\(words("手机", "Phone"))</button>\
    <button data-width="1100" aria-pressed="false">\(words("电脑", "Desktop"))</button>\
    <button data-width="print" aria-pressed="false">\(words("打印", "Print"))</button></div>
    <div class="phone" id="phone"><iframe id="page" title="\(words("网页", "The page"))"></iframe></div></section>
    """
  }

  private var scriptWords: [String: String] {
    [
      "saved": words("存好了，", "Saved at "), "writing": words("正在写", "Writing"),
      "saving": words("正在存……", "Saving …"),
      "kept": words("没有存，稿子留着", "Not saved; your words are kept"),
      "offline": words(
        "连不上案例台；写的字留在这台电脑里", "The desk is not there; your words are kept in this browser"),
      "joined": words(
        "存好了；别人也改过，两边不在一处，已合在一起", "Saved, together with what somebody else had changed"),
      "conflict": words(
        "没有存：有人同时改了这几行，在上面选", "Not saved: somebody changed the same lines; choose above"),
      "draft": words("# 写的、还没有存的稿子在这里。", "Words of # that were not saved are here."),
      "draftHere": words("这台电脑里有还没有存的稿子。", "This browser holds words that were not saved."),
      "count": words("正文 # 字", "# characters"), "line": words("第 # 行", "line #"),
      "fix": words("改正", "Mend"), "show": words("去看", "Show"),
      "fine": words("没有要看的", "Nothing to mend"),
      "mine": words("用我的", "Mine"), "theirs": words("用盘上的", "Theirs"), "both": words("都留", "Both"),
      "nothing": words("（没有这几行）", "(none of these lines)"),
      "find": words("找一个数：名称、拼音、数值都能查", "Find a figure by name, value or id"),
      "prints": words("印出来是", "Prints"), "valueOnly": words("只要数", "Number only"),
      "whole": words("数和单位", "Number and unit"),
      "pickKeys": words("上下键选　回车放进正文　退出键关上", "Up and down choose · Enter inserts · Esc closes"),
      "conflictOf": words("两说，又作 ", "disputed: "), "none": words("没有找到", "Nothing found"),
      "alt": words("图片说明", "what the picture shows"),
      "uploading": words("正在放图……", "Placing the picture …"),
      "pasted": words("表格已换成 Markdown", "The table became Markdown"),
      "reading": words("正在读剪贴板……", "Reading the clipboard …"),
      "pastedText": words("粘贴好了", "Pasted"),
      "plainOnly": words(
        "照纯文字放进来了，标题、表格的样子没有带过来",
        "It came as plain text, without headings and tables"),
      "pastedFigures": words(
        "粘贴的文字里有 # 个数是指标的值。都绑上，以后表改它也改；也可以在下面“要看的”里一个个绑。",
        "# numbers of what was pasted are figures of the tables. Bind them all, and they follow "
          + "the tables; or bind them one by one below."
      ),
      "title": words("题目", "Title"), "summary": words("摘要", "Summary"), "date": words("日期", "Date"),
      "period": words("时段", "Period"), "cover": words("封面图片", "Cover picture"),
      "motif": words("图样", "Motif"),
      "department": words("部门", "Department"), "partners": words("合作方", "Partners"),
      "tags": words("标签", "Tags"),
      "indicators": words("依据的数字", "Figures"), "status": words("状态", "State"),
      "aliases": words("旧地址", "Former addresses"),
      "order": words("次序", "Order"), "source": words("出处", "Source"),
      "items": words("用、隔开", "separated by commas"), "draftState": words("草稿", "draft"),
      "reviewed": words("已审", "reviewed"), "published": words("已发布", "published"),
      "failed": words("没有做成：", "It failed: "), "leave": words("有没有存的字", "There are unsaved words"),
    ]
  }
}
