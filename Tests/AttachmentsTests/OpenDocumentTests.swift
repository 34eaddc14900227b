import Testing

@testable import Attachments

@Suite("What documents in OpenDocument hide")
struct OpenDocumentTests {
  @Test("tables that are not displayed are named; collapsed and filtered lines are told by table")
  func tables() {
    let cell = "<table:table-cell office:value-type='string'><text:p>x</text:p></table:table-cell>"
    let row = "\(cell)<table:table-cell table:number-columns-repeated='2'/>\(cell)"
    expect(
      .openDocument(
        styles: """
          <style:style style:name='ta1' style:family='table'><style:table-properties table:display='true'/></style:style>\
          <style:style style:name='ta2' style:family='table'><style:table-properties table:display='false'/></style:style>
          """,
        body: """
          <office:spreadsheet><table:table table:name='数据' table:style-name='ta1'>\
          <table:table-column table:number-columns-repeated='2'/>\
          <table:table-column table:visibility='collapse' table:number-columns-repeated='1022'/>\
          <table:table-row table:number-rows-repeated='2'>\(row)</table:table-row>\
          <table:table-row table:visibility='filter'>\(row)</table:table-row>\
          <table:table-row table:visibility='collapse' table:number-rows-repeated='3'>\(row)</table:table-row>\
          <table:table-row table:visibility='collapse' table:number-rows-repeated='1048570'>\
          <table:table-cell table:number-columns-repeated='1024'/></table:table-row></table:table>\
          <table:table table:name='底稿' table:style-name='ta2'/></office:spreadsheet>
          """), "隐藏的工作表“底稿”；工作表“数据”隐藏的第 3—6 行和 D 列")
  }

  @Test("comments, tracked changes, hidden fields, sections and spans of a text are counted")
  func text() {
    expect(
      .openDocument(
        styles: """
          <style:style style:name='T1' style:family='text'><style:text-properties text:display='none'/></style:style>\
          <style:style style:name='T2' style:family='text'><style:text-properties text:display='true'/></style:style>\
          <style:style style:name='P1' style:family='paragraph' style:parent-style-name='Kept'/>
          """,
        body: """
          <office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>删</text:p></text:deletion>\
          </text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>\
          <text:p>正文<office:annotation><text:p>批</text:p></office:annotation><office:annotation-end/>\
          <text:span text:style-name='T1'>藏</text:span><text:span text:style-name='T1'> </text:span></text:p>\
          <text:p text:style-name='P1'>藏<text:span text:style-name='T2'>露</text:span></text:p>\
          <text:p text:style-name='P2'>露</text:p>\
          <text:p><text:hidden-text text:string-value='藏'/></text:p>\
          <text:section text:display='none'><text:p>藏</text:p></text:section></office:text>
          """,
        common: """
          <office:styles><style:style style:name='Kept' style:family='paragraph'>\
          <style:text-properties text:display='none'/></style:style></office:styles>\
          <office:automatic-styles><style:style style:name='P2' style:family='paragraph'>\
          <style:text-properties text:display='none'/></style:style></office:automatic-styles>
          """), "批注 1 条；还没有接受的修订 2 处；隐藏的文字 4 处")
  }

  @Test("hidden slides and those with notes are told by their place in the show")
  func slides() {
    func notes(_ text: String) -> String {
      """
      <presentation:notes><draw:page-thumbnail/><draw:frame presentation:class='notes'><draw:text-box>\
      <text:p>\(text)</text:p></draw:text-box></draw:frame><draw:frame presentation:class='page-number'>\
      <text:p>3</text:p></draw:frame></presentation:notes>
      """
    }
    expect(
      .openDocument(
        styles: """
          <style:style style:name='dp2' style:family='drawing-page'>\
          <style:drawing-page-properties presentation:visibility='hidden'/></style:style>
          """,
        body: """
          <office:presentation><draw:page draw:style-name='dp1'>\(notes(""))</draw:page>\
          <draw:page draw:style-name='dp2'>\(notes("讲稿"))</draw:page></office:presentation>
          """), "隐藏的第 2 张幻灯片；第 2 张幻灯片的备注")
  }
}
