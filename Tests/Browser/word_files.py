"""Word files for the tests of the import, made with python-docx, and by hand where it knows no way."""

import io
import itertools

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from PIL import Image

W = nsdecls("w")


def new_document():
    document = docx.Document()
    document.core_properties.title = ""
    return document


def picture(colour, format="PNG", size=(60, 40)):
    stream = io.BytesIO()
    Image.new("RGB", size, colour).save(stream, format)
    return stream.getvalue()


def title(document, text):
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(text)
    run.font.size = Pt(22)
    return paragraph


def bold(document, text):
    paragraph = document.add_paragraph()
    paragraph.add_run(text).bold = True
    return paragraph


def heiti(document, text):
    run = document.add_paragraph().add_run(text)
    run._r.get_or_add_rPr().append(parse_xml(f'<w:rFonts {W} w:eastAsia="黑体"/>'))


def link(paragraph, text, address):
    relation = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    paragraph._p.append(
        parse_xml(
            f'<w:hyperlink {nsdecls("w", "r")} r:id="{relation}"><w:r><w:t>{text}</w:t></w:r></w:hyperlink>'
        )
    )


MORE = nsdecls("r", "m", "wp", "a", "pic") + (
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def raw(paragraph, xml):
    """Adds what python-docx has no words for."""
    for element in parse_xml(f"<w:x {W} {MORE}>{xml}</w:x>"):
        paragraph._p.append(element)


def add_part(document, name, kind, xml):
    part = Part(
        PackURI(f"/word/{name}.xml"),
        f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml",
        xml.encode(),
        document.part.package,
    )
    document.part.relate_to(part, f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}")


def add_footnotes(document, notes):
    texts = "".join(
        f'<w:footnote w:id="{number}">'
        + "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
        + "</w:footnote>"
        for number, lines in enumerate(notes, 1)
    )
    separator = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    add_part(document, "footnotes", "footnotes", f"<w:footnotes {W}>{separator}{texts}</w:footnotes>")


def footnote(paragraph, number):
    raw(paragraph, f'<w:r><w:footnoteReference w:id="{number}"/></w:r>')


def add_list(document, levels):
    """A kind of list, from (format, text) for each level; gives its number."""
    numbering = document.part.numbering_part.element
    ids = [int(n.get(qn("w:numId"))) for n in numbering.findall(qn("w:num"))]
    number = max(ids, default=0) + 100
    level = "".join(
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for index, (form, text) in enumerate(levels)
    )
    numbering.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="{number}">{level}</w:abstractNum>'))
    numbering.append(
        parse_xml(f'<w:num {W} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>')
    )
    return number


def item(document, text, list, level=0):
    paragraph = document.add_paragraph(text)
    paragraph._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {W}><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>')
    )
    return paragraph


def add_raw_picture(document, paragraph, data, ending, number=itertools.count(900)):
    """A picture in a format that python-docx does not know, as old Word files have it (VML)."""
    part = Part(
        PackURI(f"/word/media/raw{next(number)}.{ending}"), f"image/x-{ending}", data, document.part.package
    )
    relation = document.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
    raw(paragraph, f'<w:r><w:pict><v:shape alt=""><v:imagedata r:id="{relation}"/></v:shape></w:pict></w:r>')


TEXT_BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><a:graphic><a:graphicData>"
    "<wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>{0}</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp>"
    "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
    "<w:txbxContent><w:p><w:r><w:t>{0}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>"
    "</mc:Fallback></mc:AlternateContent></w:r>"
)


def save(document, path):
    document.save(path)
    return path
