"""Fifty Word files as offices have them: names of figures and typed figures in every place and cut in every way.

Each is made anew, the same each time: python-docx for the frame, XML by hand where it knows no way. With LibreOffice
installed, ten of them go through it once, as files that it has saved.
"""

import itertools
import pathlib
import re
import subprocess

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as KIND
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

SPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)

# id, name, unit, value as it is printed
FIGURES = [
    ("partners", "合作企业数", "家", "126"),
    ("income", "技术服务到款额", "万元", "5922.40"),
    ("satisfaction", "在校生满意度", "%", "98.4"),
    ("teachers", "专任教师数", "人", "586"),
    ("bases", "校外实训基地数", "个", "213"),
    ("trained", "社会培训人次", "人次", "8654"),
    ("double", "双师型教师占比", "%", "85.2"),
    ("patents", "授权专利数", "项", "317"),
    ("employment", "毕业生就业率", "%", "96.3"),
    ("courses", "校企共建课程数", "门", "74"),
]


def content(root):
    """The tables that the files are about."""
    data = pathlib.Path(root) / "Content/data"
    data.mkdir(parents=True)
    (data.parent / "site.yml").write_text("title: 某学院\ntheme: jiangxin\n")
    (data / "sources.csv").write_text("id,title,publisher,date,kind\nreport,中期报告,某学院,2022,报告\n")
    rows = [
        f"{id},{name},school,{unit},{'满意度' if unit == '%' else '规模'},{len(value.partition('.')[2])}"
        for id, name, unit, value in FIGURES
    ]
    (data / "indicators.csv").write_text(
        "id,name,level,unit,category,precision\n" + "\n".join(rows) + "\n"
    )
    rows = [f"{id},2021,{value},report,一/{n}" for n, (id, _, _, value) in enumerate(FIGURES, 1)]
    (data / "observations.csv").write_text(
        "indicator,period,value,source,locator\n" + "\n".join(rows) + "\n"
    )


# How Word has cut a text into runs. Each gives the texts of runs.
def whole(text):
    return [text]


def at_braces(text):
    pieces = text.replace("{{", "{|{|").replace("}}", "|}|}").split("|")
    return [piece for piece in pieces if piece]


def letters(text):
    return list(text)


def threes(text):
    return [text[i : i + 3] for i in range(0, len(text), 3)]


def in_name(text):
    return [piece for piece in text.replace("e", "e|").replace("为", "为|").split("|") if piece]


CUTS = [whole, at_braces, letters, threes, in_name]
LOOKS = ["", "<w:b/>", "<w:i/>", '<w:color w:val="FF0000"/>']


def runs(text, cut):
    """Runs of different looks, with marks of the spelling checker and of versions between them."""
    result = ""
    for number, piece in enumerate(cut(text)):
        piece = piece.replace("&", "&amp;").replace("<", "&lt;")
        result += (
            f'<w:proofErr w:type="spellStart"/><w:r w:rsidR="00A1{number:04X}"><w:rPr>{LOOKS[number % 4]}</w:rPr>'
            f'<w:t xml:space="preserve">{piece}</w:t></w:r>'
        )
    return result


def paragraph(text, cut):
    return f"<w:p>{runs(text, cut)}</w:p>"


# Where a text stands. Each puts it there.
def in_body(document, text, cut):
    add(document, paragraph(text, cut))


def in_table(document, text, cut):
    cell = document.add_table(2, 2, style="Table Grid").cell(1, 1)
    cell._tc.append(element(paragraph(text, cut)))


def in_nested_table(document, text, cut):
    outer = document.add_table(1, 2, style="Table Grid").cell(0, 1)
    inner = outer.add_table(2, 2).cell(1, 0)
    inner._tc.append(element(paragraph(text, cut)))
    outer.add_paragraph("表后")


def in_header(document, text, cut):
    document.sections[0].header._element.append(element(paragraph(text, cut)))


def in_footer(document, text, cut):
    document.sections[0].footer._element.append(element(paragraph(text, cut)))


def in_footnote(document, text, cut):
    notes = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in [(-1, "separator"), (0, "continuationSeparator")]
    )
    xml = f'<w:footnotes {SPACES}>{notes}<w:footnote w:id="1">{paragraph(text, cut)}</w:footnote></w:footnotes>'
    main = document.part
    part = Part(
        PackURI("/word/footnotes.xml"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
        xml.encode(),
        main.package,
    )
    main.relate_to(part, KIND.FOOTNOTES)
    add(document, '<w:p><w:r><w:t>有注</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>')


def in_text_box(document, text, cut):
    box = f"<w:txbxContent>{paragraph(text, cut)}</w:txbxContent>"
    add(
        document,
        f"""<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="3000000"
        cy="900000"/><wp:docPr id="7" name="框"/><a:graphic><a:graphicData
        uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>
        <a:xfrm><a:off x="0" y="0"/><a:ext cx="3000000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
        </wps:spPr><wps:txbx>{box}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>
        </mc:Choice><mc:Fallback><w:pict><v:shape style="width:200pt;height:60pt"><v:textbox>{box}</v:textbox></v:shape>
        </w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>""",
    )


def in_insertion(document, text, cut):
    old = '<w:del w:id="90" w:author="甲"><w:r><w:delText>合作企业数1家</w:delText></w:r></w:del>'
    add(document, f'<w:p>{old}<w:ins w:id="91" w:author="甲">{runs(text, cut)}</w:ins></w:p>')


def in_block_control(document, text, cut):
    add(
        document,
        f'<w:sdt><w:sdtPr><w:alias w:val="说明"/><w:tag w:val="remark"/></w:sdtPr><w:sdtContent>{paragraph(text, cut)}'
        "</w:sdtContent></w:sdt>",
    )


def in_link_and_field(document, text, cut):
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> STYLEREF 1 </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>标题</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        "<w:r><w:t>：</w:t></w:r>"
    )
    add(document, f'<w:p>{field}<w:hyperlink w:anchor="x">{runs(text, cut)}</w:hyperlink></w:p>')


PLACES = [
    in_body, in_table, in_nested_table, in_header, in_footer, in_footnote, in_text_box, in_insertion, in_block_control,
    in_link_and_field,
]  # fmt: skip


def element(xml):
    return parse_xml(re.sub(r"^\s*<([\w:]+)", rf"<\1 {SPACES}", xml, count=1))


def add(document, xml):
    body = document.element.body
    body.insert(len(body) - 1, element(xml))


# What is said of a figure: right, and with another number.
SAYINGS = ["{name}为{value}{unit}。", "{name}达到{value}{unit}，比预期好。", "2021年{name}{value}{unit}。"]
BAIT = [
    "2021年3月15日召开会议，到会45人，会期2天。",
    "联系电话0772-3156789，邮编545006，见附件3第12页。",
    "其中区内企业80家，区外46家。",
    "预算比上年多120万元，增长8.5%。",
    "计划到2023年新增20个实训室，开课120学时。",
]


def wrong(value, number):
    """Another number of the same kind, no two alike."""
    digits = len(value.partition(".")[2])
    changed = float(value) * 0.8 + number * 0.1 if digits else int(value) // 2 + number + 1
    text = f"{changed:.{digits}f}" if digits else str(changed)
    return text if text != value else str(changed + 1)


def figures_of(number):
    return FIGURES[number % len(FIGURES)], FIGURES[(number * 3 + 1) % len(FIGURES)]


def make(number, folder):
    """File number 0 to 49; gives its path, the texts expected once it is filled, and the numbers that are wrong."""
    place = PLACES[number % len(PLACES)]
    cut = CUTS[number // len(PLACES)]
    first, second = figures_of(number)
    document = docx.Document()
    document.add_heading(f"文件{number}", 1)
    names = [f"{{{{{first[0]}}}}}", f"{{{{ {second[0]}@2021:value }}}}"]
    place(document, f"填：{names[0]}与{names[1]} 完", cut)
    expected = f"填：{first[3]}{first[2]}与{second[3]} 完"
    planted = []
    # The truth, in the same place or in the body.
    third = FIGURES[(number + 5) % len(FIGURES)]
    document.add_paragraph(
        SAYINGS[number % 3].format(name=third[1], value=third[3], unit=third[2])
    )
    fourth = FIGURES[(number * 7 + 2) % len(FIGURES)]
    # Plants stand where the names do, as long as the place can be used twice.
    value = wrong(fourth[3], number)
    planted.append(value)
    text = SAYINGS[(number + 1) % 3].format(name=fourth[1], value=value, unit=fourth[2])
    again = in_body if place is in_footnote else place
    again(document, text, cut)
    if number % 5 == 0:
        fifth = FIGURES[(number + 8) % len(FIGURES)]
        value = wrong(fifth[3], number + 50)
        planted.append(value)
        table = document.add_table(2, 2, style="Table Grid")
        for cell, words in zip(
            table._cells, ["指标", "2021年", fifth[1], value + fifth[2]], strict=True
        ):
            cell.text = words
    document.add_paragraph(BAIT[number % len(BAIT)])
    path = pathlib.Path(folder) / f"文件{number:02}.docx"
    document.save(path)
    return path, expected, planted


def corpus(folder, soffice=None):
    """All fifty; those that LibreOffice has saved come last, beside what they were made from."""
    files = [make(number, folder) for number in range(50)]
    if soffice:
        saved = pathlib.Path(folder) / "saved"
        # Headers, insertions, tables, controls: what it writes otherwise than Word.
        chosen = list(itertools.islice(files, 0, 50, 5))
        subprocess.run(
            [soffice, "--headless", "--convert-to", "docx", "--outdir", saved]
            + [path for path, _, _ in chosen],
            check=True,
            capture_output=True,
        )
        for index, (path, expected, planted) in zip(range(0, 50, 5), chosen, strict=True):
            files[index] = (saved / path.name, expected, planted)
    return files
