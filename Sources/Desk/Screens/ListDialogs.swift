import Content

/// The sheets over the list that ask for a few words before something is done.
///
/// A sheet is sent to the address of its name, its fields as they are.
struct ListDialogs {
  let request: DeskRequest
  let targets: [PublishTarget]

  private func words(_ zh: String, _ en: String) -> String { request.words(zh, en) }

  var html: String { new + freeze + (targets.count > 1 ? publish : "") }

  private func sheet(_ name: String, _ title: String, _ fields: String, does: String) -> String {
    """
    <dialog id="\(name)" aria-labelledby="\(name)-title"><form method="dialog">
    <h2 id="\(name)-title">\(title)</h2>
    \(fields)
    <p class="acts"><button class="btn main" value="go">\(does)</button>
    <button class="btn" value="" formnovalidate>\(words("算了", "Cancel"))</button></p></form></dialog>

    """
  }

  private func field(_ name: String, _ label: String, _ attributes: String) -> String {
    "<label><span>\(label)</span><input name=\"\(name)\" \(attributes)></label>"
  }

  private var new: String {
    sheet(
      "new", words("新建案例", "New case"),
      field("title", words("题目", "Title"), "id=\"title\" required maxlength=\"120\"")
        + "<p class=\"fine\">\(words("文件夹按题目的拼音取名。", "The folder is named after the title."))</p>",
      does: words("新建", "Make it"))
  }

  private var freeze: String {
    let day = DeskFrame.escaped(String(request.desk.settings.now().prefix(10)))
    return sheet(
      "freeze", words("冻结一个版本", "Freeze an edition"),
      """
      <p class="fine">\(words(
        "公开的网站照现在的样子留在 editions/ 下，不再改写，草稿不在内。以后公布过的数再改或删去，要在“修订”表里写明原因，否则发布不了。",
        "The public site stays under editions/ as it is now, without drafts, and is never rewritten. From then on a published figure that changes or goes needs a reason in the table of revisions, or nothing is published."))</p>
      \(field("title", words("名称", "Title"), "required maxlength=\"120\""))
      \(field("date", words("定稿日期", "Finished on"), "type=\"date\" required value=\"\(day)\""))
      \(field("slug", words("网址里的名字，可以不填", "Name in addresses, may be left empty"), "pattern=\"[a-z0-9\\-]*\" maxlength=\"60\" spellcheck=\"false\""))
      \(field("note", words("给读者的一句说明，可以不填", "A note for readers, may be left empty"), "maxlength=\"200\""))
      """,
      does: words("冻结", "Freeze"))
  }

  /// Where to, if there is a choice.
  private var publish: String {
    let places = targets.map {
      ($0.name, $0.name + ($0.isStaging ? words("（试看）", " (staging)") : ""))
    }
    let choices = (places + [("", words("只更新 Public/", "Public/ only"))]).enumerated().map {
      let (value, name) = (DeskFrame.escaped($1.0), DeskFrame.escaped($1.1))
      return
        "<label class=\"choice\"><input type=\"radio\" name=\"to\" value=\"\(value)\"\($0 == 0 ? " checked" : "")>\(name)</label>"
    }
    return sheet(
      "publish", words("发布到哪里", "Where to"),
      "<div role=\"radiogroup\" aria-labelledby=\"publish-title\">\(choices.joined())</div>",
      does: words("发布", "Publish"))
  }
}
