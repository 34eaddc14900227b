extension StarterCase {
  /// The text of `index.md` for people who write English, with every key explained.
  static func english(title: String) -> String {
    """
    ---
    # What follows a # is for you and never on the page. A blank stands behind each colon.
    # The title (needed): one line that says what this is about.
    title: \(quoted(title))
    # The summary (needed): one or two sentences for cards, sharing and the head of the page.
    summary: Say in one or two sentences who did what, and what came of it.
    # The time: date for a day or month (2021-12-31, 2021-12), period for years (2021, 2019-2021).
    # date: 2021-12-31
    period: 2019-2021
    # The cover: a photograph beside this file, as in cover: cover.jpg. Without one it is drawn.
    # cover: cover.jpg
    # The pattern of a drawn cover: spiral, orbit, rhythm, rings, weave; else the address decides.
    # motif: rings
    # The department that supplied the text, as in department: School of Engineering.
    # department: School of Engineering
    # Partners and tags, separated by commas, as in tags: [Partnership, Teaching]; else left empty.
    partners: []
    tags: []
    # The indicators it rests on: ids of the table of indicators, as in indicators: [school-platforms].
    indicators: []
    # Its place in the source, as in source: [1.2].
    # source: [1.2]
    # Its place among the cases: smaller numbers come first; without one the time decides.
    # order: 1
    # Former addresses, as in aliases: [cases/old-name.html]; old links are sent here.
    # aliases: []
    # How far it is: draft (not published), reviewed, published.
    status: draft
    ---

    The text starts here. Leave an empty line between paragraphs; a heading starts with two number signs and a blank.

    Figures are not typed: put the id of an indicator into double braces, and the site prints it with its unit and
    a link to its source. Pictures lie beside this file and are written as `![what it shows](picture.jpg "caption")`.
    When you are done, delete these lines and change `status` above to `published`.

    """
  }
}
