"""Kinds of Word files: everything that people and programs put into them, each with words that nothing else has."""

import docx
import word_files as word
from word_files import W

A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
C = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
DGM = 'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def field(code, result, separate=True):
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    middle = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' if separate else ""
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    return f'{begin}<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>{middle}{result}{end}'


def paragraph(document, xml):
    added = document.add_paragraph()
    word.raw(added, xml)
    return added


def block(document, xml):
    """Puts blocks into the body that python-docx has no words for."""
    for element in word.parse_xml(f"<w:x {W} {word.MORE}>{xml}</w:x>"):
        document.element.body.insert(len(document.element.body) - 1, element)


def cell(text, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{run(text)}</w:p></w:tc>"


def row(*cells, properties=""):
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows, grid=0):
    columns = "<w:gridCol/>" * grid
    return f"<w:tbl><w:tblPr/>{f'<w:tblGrid>{columns}</w:tblGrid>' if grid else ''}{''.join(rows)}</w:tbl>"


def style(document, kind, id, name, run="", paragraph="", based=""):
    document.styles.element.append(
        word.parse_xml(
            f'<w:style {W} w:type="{kind}" w:styleId="{id}"><w:name w:val="{name}"/>{based}'
            f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        )
    )


def tabs(document):
    for line in ["年份\t帮扶资金\t人次", "2021\t180\t5600", "2022\t190\t5700"]:
        document.add_paragraph(line)
    document.add_paragraph("只有这一行\t用了制表符")
    paragraph(document, f"{run('甲列')}<w:r><w:tab/></w:r>{run('乙列')}<w:r><w:br/></w:r>"
                        f"{run('丙值')}<w:r><w:tab/></w:r>{run('丁值')}")
    document.add_paragraph("\t\t签字人\t\t张某某")
    document.add_paragraph("1.\t第一项的文字")
    document.add_paragraph("2.\t第二项的文字")
    document.add_paragraph("\t缩进的一段")


def raised(document):
    style(document, "character", "Up", "上标样式", run='<w:vertAlign w:val="superscript"/>')
    small = '<w:position w:val="{}"/><w:sz w:val="12"/>'
    paragraph(document, run("面积100m") + run("2", small.format(8)) + run("，H") + run("2", small.format(-6)) + run("O，"))
    paragraph(document, run("体积30m") + run("3", '<w:rStyle w:val="Up"/>') + run("整行不算"))
    paragraph(document, run("整行抬高", small.format(6)))


def quotations(document):
    style(document, "paragraph", "Quotations", "Quotations", run="<w:i/>")
    style(document, "paragraph", "Mine", "重点", run="<w:b/>")
    document.add_paragraph("书里引来的话", style="Quotations")
    document.add_paragraph("自己做的加粗样式", style="重点")


def tables(document):
    block(document, table(row(cell("没有网格"), cell("标题二")), row(cell("数一"), cell("数二"), cell("多出的一格"))))
    block(document, table(row(cell("项目"), cell("计划"), cell("完成"), cell("备注")), row(
        cell("10"), cell("12"), properties='<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'), grid=4))
    block(document, table(row(cell("横并", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), cell("右格")),
                          row(cell("下一"), cell("下二"), cell("下三")), grid=3))
    block(document, table(row(cell("竖并", '<w:vMerge w:val="restart"/>'), cell("旁一")),
                          row(cell("并掉里的字", "<w:vMerge/>"), cell("旁二")), grid=2))
    inner = table(row(cell("内甲"), cell("内乙")), row(cell("内丙"), cell("内丁")))
    block(document, table(row(cell("外格"), f"<w:tc><w:tcPr/>{inner}<w:p/></w:tc>")))
    block(document, f"<w:tbl><w:tblPr/><w:sdt><w:sdtContent>{row(cell('控件里的行'), cell('控件行二'))}</w:sdtContent>"
                    f"</w:sdt><w:tr><w:sdt><w:sdtContent>{cell('控件里的格')}</w:sdtContent></w:sdt>{cell('普通格')}</w:tr></w:tbl>")
    block(document, table(row(cell("删行标题"), cell("删行二")), row(cell("修订删去的行"), cell("删去二"),
                          properties='<w:del w:author="a"/>'), row(cell("留下"), cell("留二"))))
    block(document, table(row(cell("电话"), cell("0772-3156")), row(cell("邮编"), cell("545006"))))
    block(document, table(row(cell("180"), cell("5600")), row(cell("190"), cell("5700"))))


def notes(document):
    document.add_table(1, 2)
    added = document.tables[0].cell(0, 0).paragraphs[0]
    added.add_run("格里有注")
    word.footnote(added, 1)
    document.tables[0].cell(0, 1).text = "旁边的格"
    word.raw(document.tables[0].cell(0, 1).paragraphs[0], word.TEXT_BOX.format("格里的文本框"))
    word.footnote(document.add_paragraph("正文有注"), 2)
    word.add_footnotes(document, [["表格里的脚注"], ["第二注", "注的第二段"], ["没有人引的注"]])


def fields(document):
    paragraph(document, run("图 ") + '<w:fldSimple w:instr=" SEQ 图 ">' + run("71") + "</w:fldSimple>" + run(" 校园一角"))
    paragraph(document, run("共") + field("DOCPROPERTY x", run("3214")) + run("人"))
    paragraph(document, field("IF 1 = " + "1", run("外层的") + field("MERGEFIELD y", run("里层的"))))
    paragraph(document, field('HYPERLINK "https://example.com/a"', run("链接的") + run("文字")))
    paragraph(document, '<w:fldSimple w:instr=" HYPERLINK &quot;https://example.com/b&quot; ">' + run("简单链接") + "</w:fldSimple>")
    paragraph(document, field('HYPERLINK \\l "书签"', run("文内链接")))
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>QUOTE</w:instrText></w:r>'
    paragraph(document, begin + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("跨段的前半"))
    paragraph(document, run("跨段的后半") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run("域外的字"))
    paragraph(document, run("圈") + field("EQ \\o\\ac(○,7)", "", separate=False) + run("分数") + field("EQ \\f(3,8)", "", False))
    paragraph(document, field("EQ \\a(1,2,3)", "", separate=False) + run("阵列"))
    paragraph(document, field("MACROBUTTON NoMacro 点这里填写", "", separate=False))
    box = '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>'
    choice = '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="甲案"/><w:listEntry w:val="乙案"/></w:ddList></w:ffData>'
    for form, code in [(box, "FORMCHECKBOX"), (choice, "FORMDROPDOWN")]:
        paragraph(document, f'<w:r><w:fldChar w:fldCharType="begin">{form}</w:fldChar></w:r><w:r><w:instrText>{code}</w:instrText>'
                            '</w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' + run("表单项"))


def controls(document):
    paragraph(document, run("姓名：") + f"<w:sdt><w:sdtPr/><w:sdtContent>{run('行内控件')}</w:sdtContent></w:sdt>")
    paragraph(document, f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('单击此处输入文字')}</w:sdtContent></w:sdt>")
    block(document, f"<w:sdt><w:sdtPr/><w:sdtContent><w:p>{run('块控件一')}</w:p><w:sdt><w:sdtContent><w:p>{run('嵌套控件')}</w:p>"
                    f"</w:sdtContent></w:sdt><w:p>{run('块控件二')}</w:p></w:sdtContent></w:sdt>")
    block(document, f"<w:customXml><w:p><w:smartTag>{run('智能标记')}</w:smartTag></w:p></w:customXml>")
    paragraph(document, f'<w:dir w:val="ltr">{run("方向标记")}</w:dir><w:bdo w:val="ltr">{run("方向改写")}</w:bdo>')
    paragraph(document, f"<mc:AlternateContent><mc:Choice Requires='x'>{run('新式写法')}</mc:Choice><mc:Fallback>{run('新式写法')}</mc:Fallback></mc:AlternateContent>")
    paragraph(document, f"<mc:AlternateContent><mc:Fallback>{run('只有旧式')}</mc:Fallback></mc:AlternateContent>")


def changes(document):
    paragraph(document, run("原有的") + f'<w:ins w:author="a">{run("加上的")}</w:ins>'
                        '<w:del w:author="a"><w:r><w:delText>划掉的很长很长的一句话，超过二十四个字的时候也不能只说一个开头，后面的字也要说出来</w:delText></w:r></w:del>')
    paragraph(document, f'<w:moveFrom w:author="a">{run("搬动的话")}</w:moveFrom>' + run("旧处"))
    paragraph(document, f'<w:moveTo w:author="a">{run("搬动的话")}</w:moveTo>' + run("新处"))
    style(document, "character", "Secret", "暗字", run="<w:vanish/>")
    paragraph(document, run("明的") + run("直接隐藏", "<w:vanish/>") + run("样式隐藏", '<w:rStyle w:val="Secret"/>'))
    commented = document.add_paragraph("有批注的话")
    document.add_comment(commented.runs, text="批注很长，" + "一二三四五六七八九十" * 9 + "末尾的字", author="张三")


def letters(document):
    paragraph(document, '<w:r><w:t>面</w:t></w:r>')
    first = document.paragraphs[-1]._p
    first.get_or_add_pPr().append(word.parse_xml(f'<w:framePr {W} w:dropCap="drop" w:lines="3"/>'))
    document.add_paragraph("向产业办学，首字下沉的一段。")
    paragraph(document, run("完成") + '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + run("通过")
                        + '<w:r><w:sym w:font="Wingdings 3" w:char="F099"/></w:r>' + run("未知"))
    paragraph(document, run("希腊") + run("abW", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>') + run("字母"))
    paragraph(document, '<w:r><w:t>软</w:t><w:softHyphen/><w:t>连</w:t><w:noBreakHyphen/><w:t>字</w:t></w:r>')
    paragraph(document, "<w:r><w:ruby><w:rt><w:r><w:t>liǔ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>柳</w:t></w:r></w:rubyBase></w:ruby></w:r>" + run("州"))
    word.link(document.add_paragraph("看"), "分成", "https://example.com/c")
    word.link(document.paragraphs[-1], "两段的链接", "https://example.com/c")
    paragraph(document, '<w:r><w:br w:type="page"/></w:r>' + run("换页之后"))
    paragraph(document, "<m:oMathPara><m:oMath><m:r><m:t>y</m:t></m:r></m:oMath></m:oMathPara>")


def headings(document):
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{extra}<w:lvlText w:val="{text}"/></w:lvl>'
        for n, form, text, extra in [(0, "chineseCounting", "第%1章", '<w:pStyle w:val="Chapter"/>'),
                                     (1, "decimal", "%1.%2", '<w:pStyle w:val="Section"/><w:isLgl/>')])
    numbering.insert(0, word.parse_xml(f'<w:abstractNum {W} w:abstractNumId="77"><w:numStyleLink w:val="Outline"/></w:abstractNum>'))
    numbering.insert(0, word.parse_xml(f'<w:abstractNum {W} w:abstractNumId="76"><w:styleLink w:val="Outline"/>{levels}</w:abstractNum>'))
    for id, abstract in [(760, 76), (770, 77)]:
        numbering.append(word.parse_xml(f'<w:num {W} w:numId="{id}"><w:abstractNumId w:val="{abstract}"/></w:num>'))
    style(document, "numbering", "Outline", "章节编号", paragraph='<w:numPr><w:numId w:val="760"/></w:numPr>')
    style(document, "paragraph", "Chapter", "章", paragraph='<w:numPr><w:numId w:val="770"/></w:numPr><w:outlineLvl w:val="0"/>')
    style(document, "paragraph", "Section", "节", paragraph='<w:numPr><w:numId w:val="770"/></w:numPr><w:outlineLvl w:val="1"/>')
    document.add_paragraph("总则", style="章")
    document.add_paragraph("目的", style="节")
    document.add_paragraph("范围", style="节")
    document.add_paragraph("分则", style="章")
    document.add_paragraph("办法", style="节")
    paragraph(document, '<w:r><w:br w:type="page"/></w:r>' + run("一、换页后的小标题", "<w:b/>"))
    paragraph(document, run("上文。") + "<w:r><w:br/></w:r>" + run("二、夹在中间", "<w:b/>") + "<w:r><w:br/></w:r>" + run("下文"))


def margins(document):
    document.add_paragraph("正文在这里")
    document.sections[0].header.paragraphs[0].text = "内部资料 编号2021-077"
    footer = document.sections[0].footer.paragraphs[0]
    word.raw(footer, run("第 ") + field("PAGE", run("9")) + run(" 页"))
    document.sections[0].different_first_page_header_footer = True
    document.sections[0].first_page_footer.paragraphs[0].text = "0772-5550001"


def drawings(document):
    kinds = [
        ("chart", "charts/chart1", f'<c:chartSpace {C} {A}><c:chart><c:title><a:t>图表的标题</a:t></c:title>'
         "<c:cat><c:v>某年</c:v></c:cat><c:val><c:v>40177</c:v></c:val></c:chart></c:chartSpace>",
         f'<c:chart {C} r:id="{{}}"/>'),
        ("diagramData", "diagrams/data1", f"<dgm:dataModel {DGM} {A}><dgm:pt><a:t>图形里的字</a:t></dgm:pt></dgm:dataModel>",
         f'<dgm:relIds {DGM} r:dm="{{}}"/>'),
    ]
    for kind, name, xml, reference in kinds:
        part = word.Part(word.PackURI(f"/word/{name}.xml"), "application/xml", xml.encode(), document.part.package)
        relation = document.part.relate_to(part, f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}")
        paragraph(document, "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>" + reference.format(relation)
                            + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>")
    paragraph(document, "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:sp><a:txBody><a:p><a:r><a:t>画布里的字</a:t></a:r></a:p>"
                        "</a:txBody></a:sp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>")
    paragraph(document, '<w:r><w:pict><v:shape><v:textpath string="艺术字的话"/></v:shape></w:pict></w:r>')
    word.raw(document.add_paragraph("带框的一段"), word.TEXT_BOX.format("框里的话"))


KINDS = {f.__name__: f for f in [tabs, raised, quotations, tables, notes, fields, controls, changes, letters,
                                  headings, margins, drawings]}
