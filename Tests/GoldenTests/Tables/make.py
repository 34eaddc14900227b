"""Makes the workbooks and CSV files of this folder anew: tables as offices send them, and as enemies would.

Needs openpyxl, xlsxwriter and msoffcrypto-tool from PyPI, and LibreOffice Calc as `soffice`. The files
are committed because the tests must not need any of these; run this only to add one, then read what
`make golden` writes for it.
"""

import datetime
import io
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import zipfile

import msoffcrypto.format.ooxml
import openpyxl
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

FOLDER = pathlib.Path(__file__).resolve().parent
DAY = datetime.datetime(2022, 3, 15)
SOURCES = [["id", "title", "publisher", "date", "kind"], ["report", "中期报告", "学校", "2022", "报告"]]
TASKS = [["level", "number", "title"], ["school", 1, "党建"]]
INDICATORS = [
    ["id", "name", "level", "unit", "operator"],
    ["rate", "就业率", "school", "%", "≥"],
    ["funds", "到位资金", "school", "万元", "≥"],
    ["people", "培训人次", "school", "人次", "≥"],
    ["grade", "等次", "school", "", "定性"],
]
HEADINGS = ["indicator", "period", "value", "source", "locator", "target", "note"]
PLAIN = [["rate", 2021, 98.6, "report", "一"], ["funds", 2021, 28650, "report", "二"]]


def book(rows=PLAIN, headings=HEADINGS, name="数据"):
    """A workbook with the four tables; the last sheet holds these observations."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for title, table in (("来源", SOURCES), ("任务", TASKS), ("指标", INDICATORS)):
        sheet = made.create_sheet(title)
        for row in table:
            sheet.append(row)
    sheet = made.create_sheet(name)
    for row in ([headings] if headings else []) + rows:
        sheet.append(row)
    made.properties.created = made.properties.modified = DAY
    return made, sheet


def save(made, name):
    made.save(FOLDER / name)


def simple(file, rows, **options):
    save(book(rows, **options)[0], file)


def parts(name):
    with zipfile.ZipFile(FOLDER / name) as archive:
        return [(entry, archive.read(entry)) for entry in archive.namelist()]


def pack(name, entries):
    with zipfile.ZipFile(FOLDER / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, content in entries:
            archive.writestr(zipfile.ZipInfo(entry, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def changed(name, change, original="plain.xlsx"):
    """A workbook with its parts changed by hand."""
    pack(name, [(entry, change(entry, content)) for entry, content in parts(original)])


def sheet_part(text):
    """Replaces the whole part of the sheet 数据."""
    data = text.encode() if isinstance(text, str) else text
    return lambda entry, content: data if entry == "xl/worksheets/sheet4.xml" else content


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def worksheet(rows, front=""):
    return f'<?xml version="1.0" encoding="UTF-8"?>{front}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def inline(cells):
    return "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in cells)


def calc(source, target, kind):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", "--headless", "--convert-to", kind, "--outdir", folder, str(FOLDER / source)],
            check=True, capture_output=True)
        made = pathlib.Path(folder) / (pathlib.Path(source).stem + "." + kind.split(":")[0])
        shutil.move(made, FOLDER / target)


def numbers():
    simple("plain.xlsx", PLAIN)
    made, sheet = book([["rate", 2021, 0.9985, "report", "一", 0.95], ["rate", 2020, "99.85%", "report", "一"],
                        ["rate", 2019, 99.85, "report", "一"]])
    for cell in ("C2", "F2"):
        sheet[cell].number_format = "0.00%"
    save(made, "percent-formats.xlsx")
    simple("numbers-as-text.xlsx", [["funds", "2021", "28650", "report", "一"], ["funds", "2020年", " 28650 ", "report", "一"],
                                    ["funds", "2019", "'28650", "report", "一"], ["people", "2021", "1e3", "report", "一"]])
    simple("full-width.xlsx", [["funds", "２０２１", "２８６５０．５", "report", "一"], ["rate", "２０２０", "９１．５％", "report", "一"],
                               ["people", "２０２１", "－３", "report", "一", "≥１００"]])
    simple("thousands.xlsx", [["funds", 2021, "28,650", "report", "一"], ["funds", 2020, "28，650.5", "report", "一"],
                              ["people", 2021, "1 234 567", "report", "一"], ["people", 2020, "2,86,50", "report", "一"],
                              ["people", 2019, "1.234,5", "report", "一"]])
    simple("wan-and-yi.xlsx", [["people", 2021, "3.2万", "report", "一"], ["people", 2020, "1.2亿", "report", "一"],
                               ["funds", 2021, "1.2亿元", "report", "一"], ["funds", 2020, "5922万元", "report", "一"],
                               ["funds", 2019, "59220000元", "report", "一"], ["rate", 2021, "98万", "report", "一"]])
    simple("words-with-numbers.xlsx", [["people", 2021, "约3000", "report", "一"], ["people", 2020, "三千余", "report", "一"],
                                       ["people", 2019, "2680余人次", "report", "一"], ["rate", 2021, "百分之九十八", "report", "一"],
                                       ["rate", 2020, "98.6%以上", "report", "一"], ["funds", 2021, "—", "report", "一"]])
    simple("binary-noise.xlsx", [["rate", 2021, 0.1 + 0.2, "report", "一"], ["rate", 2020, 91.49999999999999, "report", "一"],
                                 ["funds", 2021, 1.1 * 3, "report", "一"], ["people", 2021, 1.5e20, "report", "一"],
                                 ["people", 2020, 1e300, "report", "一"]])
    made, sheet = book([["funds", 2021, 28650, "report", "一"], ["funds", 2020, -12.5, "report", "一"], ["people", 2021, 1234, "report", "一"]])
    for cell, code in (("C2", '#,##0.00"万元"'), ("C3", "#,##0.00_);[Red](#,##0.00)"), ("C4", "[DBNum1][$-804]General")):
        sheet[cell].number_format = code
    save(made, "formats-for-looks.xlsx")
    simple("booleans.xlsx", [["people", 2021, True, "report", "一"], ["grade", 2021, True, "report", "一"]])
    simple("binary-values.xlsx", [["people", 2021, "∞", "report", "一"], ["people", 2020, "NaN", "report", "一"],
                                  ["people", 2019, "0x1F", "report", "一"], ["people", "2018", "1/0", "report", "一"]])


def dates():
    rows = [["rate", datetime.date(2021, 12, 31), 98.6, "report", "一"], ["rate", 2020, datetime.date(2021, 5, 3), "report", "一"],
            ["rate", 2019, 97, "report", datetime.date(2022, 2, 1)]]
    made, sheet = book(rows)
    sheet["B2"].number_format = "yyyy"
    save(made, "dates.xlsx")
    simple("date-as-period.xlsx", [["rate", datetime.date(2021, 12, 31), 98.6, "report", "一"]])
    made, _ = book()
    made["来源"]["D2"] = datetime.date(2022, 3, 15)
    made.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    made["来源"]["D2"].number_format = "yyyy-mm-dd"
    save(made, "dates-1904.xlsx")


def formulas():
    rows = [["funds", 2021, "=14325*2", "report", "一"], ["funds", 2020, "=1/0", "report", "一"], ["rate", 2021, '=VLOOKUP("x",A1:B2,2,0)', "report", "一"],
            ["people", 2021, '=""', "report", "一"]]
    simple("formulas-never-calculated.xlsx", rows)
    calc("formulas-never-calculated.xlsx", "formulas-calculated-by-calc.xlsx", "xlsx")
    simple("error-values.xlsx", [["rate", 2021, "#DIV/0!", "report", "一"], ["rate", 2020, "#N/A", "report", "一"], ["#REF!", 2019, 3, "report", "一"]])
    made, sheet = book([["rate", 2021, 98.6, "report", "一", None, None], ["rate", 2020, 98, "report", "=cmd|' /C calc'!A0", None, None]])
    sheet["G2"] = "=cmd|' /C calc'!A0"
    sheet["G2"].data_type = "s"
    sheet["G3"] = '=HYPERLINK("http://evil.example/","x")'
    save(made, "formulas-injected.xlsx")


def layouts():
    made, sheet = book(headings=None, rows=[["柳州职业技术学院双高计划数据表", None, None, None, None], HEADINGS] + PLAIN)
    sheet.merge_cells("A1:E1")
    save(made, "merged-title.xlsx")
    made, sheet = book(headings=None, rows=[["指标", "期间", "完成情况", None, "来源", "位置"], [None, None, "数值", "目标", None, None],
                                            ["rate", 2021, 98.6, 95, "report", "一"]])
    for cells in ("A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:F2"):
        sheet.merge_cells(cells)
    save(made, "merged-headings.xlsx")
    made, sheet = book([["rate", 2021, 98.6, "report", "一"], [None, 2020, 97, "report", "二"]])
    sheet.merge_cells("A2:A3")
    save(made, "merged-cells.xlsx")
    made, sheet = book()
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["C"].hidden = True
    sheet.auto_filter.ref = "A1:G3"
    save(made, "hidden-rows-and-columns.xlsx")
    made, sheet = book()
    sheet.sheet_state = "hidden"
    made["指标"].sheet_state = "veryHidden"
    save(made, "hidden-sheets.xlsx")
    made, _ = book()
    old = made.create_sheet("观测值")
    old.append(HEADINGS)
    old.append(["rate", 2021, 11, "report", "一"])
    old.sheet_state = "hidden"
    save(made, "hidden-old-copy.xlsx")
    simple("blank-rows.xlsx", [[], [None, " ", "　"], PLAIN[0], [], [], PLAIN[1], [" "]])
    simple("title-and-notes.xlsx", [["填表人：张三", None], ["单位：万元"], HEADINGS] + PLAIN, headings=None)
    simple("totals-row.xlsx", PLAIN + [["合计", None, 28748.6]])
    simple("cells-outside.xlsx", [PLAIN[0] + [None, None, "多出来的"], PLAIN[1]])
    simple("spaces-in-ids.xlsx", [["rate\u200b", 2021, 98.6, "report", "一"], [" funds ", 2021, 3, "report\u00a0", "一"], ["Rate", 2020, 3, "report", "一"]])
    simple("conflict.xlsx", [["rate", 2021, 98.6, "report", "一"], ["rate", 2021, 98.4, "report", "二"]])
    simple("every-cell-wrong.xlsx", [["x", "y", "z", "u", None, "v"], ["rate", "2021-13", "约1", "reprot", "", "许多"]])
    simple("only-headings.xlsx", [])
    simple("no-rows-at-all.xlsx", [], headings=None)
    simple("no-headings.xlsx", PLAIN, headings=None)
    simple("duplicate-heading.xlsx", [["rate", 2021, 98.6, "report", "一", 97]], headings=["指标", "年份", "数值", "来源", "位置", "完成值"])
    simple("misspelt-heading.xlsx", [["rate", 2021, 98.6, "report", "一", 97]], headings=["indicator", "period", "value", "source", "locator", "traget"])
    simple("missing-heading.xlsx", [["rate", 2021, 98.6, "report"]], headings=["indicator", "period", "value", "source"])
    simple("misspelt-sheet.xlsx", PLAIN, name="数据表1")
    simple("year-in-sheet-name.xlsx", PLAIN, name="2021年数据")
    made, _ = book()
    for number, title in enumerate(made.sheetnames, 1):
        made[title].title = f"Sheet{number}"
    save(made, "sheets-without-names.xlsx")
    made, sheet = book()
    made.copy_worksheet(sheet).title = "观测值"
    save(made, "two-sheets-of-a-table.xlsx")
    made, sheet = book()
    made.remove(sheet)
    made.create_chartsheet("数据")
    save(made, "chart-sheet.xlsx")
    made, sheet = book()
    bold = InlineFont(b=True)
    sheet["A2"] = CellRichText("ra", TextBlock(bold, "te"))
    sheet["C2"] = CellRichText(TextBlock(bold, "98"), ".6", TextBlock(bold, "%"))
    save(made, "rich-text.xlsx")
    simple("long-text.xlsx", [PLAIN[0] + [None, "字" * 32_767]])


def other_programs():
    for name, options in (("inline-strings.xlsx", {"constant_memory": True}), ("shared-strings.xlsx", {})):
        made = xlsxwriter.Workbook(str(FOLDER / name), options)
        made.set_properties({"created": DAY})
        for title, table in (("sources", SOURCES), ("tasks", TASKS), ("indicators", INDICATORS), ("observations", [HEADINGS] + PLAIN)):
            sheet = made.add_worksheet(title)
            for index, row in enumerate(table):
                sheet.write_row(index, 0, row)
        made.close()
    calc("plain.xlsx", "saved-by-calc.xlsx", "xlsx")
    calc("plain.xlsx", "old-format.xls", "xls")
    shutil.copy(FOLDER / "old-format.xls", FOLDER / "old-format-renamed.xlsx")
    calc("plain.xlsx", "open-document.ods", "ods")
    with open(FOLDER / "plain.xlsx", "rb") as plain, open(FOLDER / "encrypted.xlsx", "wb") as target:
        msoffcrypto.format.ooxml.OOXMLFile(plain).encrypt("secret", target)
    strict = "http://purl.oclc.org/ooxml/"
    changed("strict.xlsx", lambda entry, content: content.replace(MAIN.encode(), (strict + "spreadsheetml/main").encode())
            .replace(b"http://schemas.openxmlformats.org/officeDocument/2006/relationships", (strict + "officeDocument/relationships").encode()))
    pack("with-macros.xlsm", parts("plain.xlsx") + [("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0")])
    pack("binary-renamed.xlsx", [("[Content_Types].xml", b"<Types/>"), ("xl/workbook.bin", b"\x83\x01")])
    (FOLDER / "text-renamed.xlsx").write_text("indicator,period,value,source,locator\n", encoding="utf-8")
    (FOLDER / "web-page-renamed.xlsx").write_text("<html><body><table><tr><td>指标</td></tr></table></body></html>", encoding="utf-8")
    pack("document-renamed.xlsx", [("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>")])
    pack("other-archive.xlsx", [("readme.txt", b"x")])
    (FOLDER / "empty.xlsx").write_bytes(b"")


def hostile():
    plain = (FOLDER / "plain.xlsx").read_bytes()
    (FOLDER / "cut-off.xlsx").write_bytes(plain[: len(plain) * 2 // 3])
    middle = plain.index(b"xl/worksheets/sheet4.xml") + 60
    (FOLDER / "flipped-bits.xlsx").write_bytes(plain[:middle] + bytes(byte ^ 0x55 for byte in plain[middle : middle + 40]) + plain[middle + 40 :])
    head = f"<row>{inline(HEADINGS)}</row>"
    good = "<row>" + inline(["rate", "2021", "98.6", "report", "一"]) + "</row>"
    changed("million-empty-rows.xlsx", sheet_part(worksheet(head + good + "<row/>" * 1_000_000)))
    changed("last-row.xlsx", sheet_part(worksheet(head + good + '<row r="1048576">' + inline(["rate", "2020", "约5", "report", "一"]) + "</row>")))
    changed("last-column.xlsx", sheet_part(worksheet(head + '<row r="2">' + inline(["rate", "2021", "98.6", "report", "一"]) + '<c r="XFD2" t="inlineStr"><is><t>x</t></is></c></row>')))
    changed("bomb.xlsx", sheet_part(worksheet(head).encode() + b" " * (64 << 20)))
    laughs = "<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(f"<!ENTITY {chr(98 + n)} '{('&' + chr(97 + n) + ';') * 10}'>" for n in range(9)) + "]>"
    changed("billion-laughs.xlsx", sheet_part(worksheet(head + "<row>" + inline(["&j;"]) + "</row>", laughs)))
    external = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
    changed("external-entity.xlsx", sheet_part(worksheet(head + "<row>" + inline(["&a;"]) + "</row>", external)))
    changed("entities-in-strings.xlsx", lambda entry, content: re.sub(rb"(<sst)", laughs.encode() + rb"\1", content, count=1) if entry == "xl/sharedStrings.xml" else content, "shared-strings.xlsx")
    changed("undeclared-entity.xlsx", sheet_part(worksheet(head + "<row>" + inline(["&nbsp;"]) + "</row>")))
    changed("broken-xml.xlsx", sheet_part(worksheet(head + good)[:-40]))
    changed("deep-xml.xlsx", sheet_part(worksheet("<row>" + "<a>" * 100_000 + "</a>" * 100_000 + "</row>")))
    changed("external-sheet.xlsx", lambda entry, content: content.replace(b'Target="/xl/worksheets/sheet4.xml"', b'Target="file:///etc/passwd" TargetMode="External"') if entry == "xl/_rels/workbook.xml.rels" else content)
    pack("missing-part.xlsx", [part for part in parts("plain.xlsx") if part[0] != "xl/worksheets/sheet4.xml"])
    pack("path-traversal.xlsx", parts("plain.xlsx") + [("../../../etc/cron.d/x", b"x"), ("/etc/passwd", b"x"), ("C:\\x", b"x")])
    changed("string-out-of-range.xlsx", sheet_part(worksheet(head + '<row r="2"><c t="s"><v>999999</v></c>' + inline(["2021", "98.6", "report", "一"]) + "</row>")))
    changed("numbers-that-are-none.xlsx", sheet_part(worksheet(head + '<row r="2">' + inline(["rate", "2021"]) + "<c><v>98,6</v></c>" + inline(["report", "一"]) + "</row>")))
    changed("control-characters.xlsx", sheet_part(worksheet(head + '<row r="2">' + inline(["rate", "2021", "98.6", "report", "一_x0007_"]) + "</row>")))
    changed("cells-out-of-order.xlsx", sheet_part(worksheet(head + '<row r="2"><c r="C2"><v>98.6</v></c><c r="A2" t="inlineStr"><is><t>rate</t></is></c></row>')))
    changed("rows-twice.xlsx", sheet_part(worksheet(head + good.replace("<row>", '<row r="2">') * 2)))
    changed("utf-16-part.xlsx", sheet_part(worksheet(head + good).replace("UTF-8", "UTF-16").encode("utf-16")))


def csv_files():
    head = "indicator,period,value,source,locator\n"
    text = head + "rate,2021,98.6,report,一/（二）\nfunds,2021,28650,report,柳州\n"
    chinese = "指标,年份,数值,来源,出处\nrate,2021,98.6,report,一/（二）\nfunds,2021,28650,report,柳州\n"

    def put(name, content):
        (FOLDER / f"observations.{name}.csv").write_bytes(content if isinstance(content, bytes) else content.encode())

    put("utf-8-mark", "\ufeff" + text)
    put("gb18030", chinese.replace("\n", "\r\n").encode("gb18030"))
    put("gb18030-rare", chinese.replace("柳州", "㐀𠀀—€").encode("gb18030"))
    put("utf-16-le", "\ufeff".encode("utf-16-le") + chinese.encode("utf-16-le"))
    put("utf-16-be", "\ufeff".encode("utf-16-be") + chinese.encode("utf-16-be"))
    put("utf-16-no-mark", chinese.encode("utf-16-le"))
    put("utf-32", "\ufeff".encode("utf-32-le") + chinese.encode("utf-32-le"))
    put("big5", "指標,年份,數值,來源,出處\nrate,2021,98.6,report,第一頁\n".encode("big5"))
    put("mixed-encodings", text.encode() + "people,2021,3,report,螺蛳粉\n".encode("gb18030"))
    put("mixed-encodings-mostly-gb18030", chinese.encode("gb18030") + "people,2021,3,report,螺蛳粉和柳州\n".encode())
    put("cut-in-a-character", text.encode()[:-3])
    put("nul-bytes", text.replace("28650", "28\x00650"))
    put("control-characters", text.replace("柳州", "柳\x07州"))
    put("replacement-character", text.replace("柳州", "柳\ufffd"))
    put("unclosed-quote", head + 'rate,2021,"98.6,report,一\nfunds,2021,3,report,二\n')
    put("text-behind-quote", head + 'rate,2021,"98.6"%,report,一\n')
    put("curly-quotes", head + "rate,2021,“98.6”,report,“一”\n")
    put("doubled-quotes", head + 'rate,2021,"98.6",report,"他说""好"""\n')
    put("lines-in-cells", head + 'rate,2021,98.6,report,"一\n二"\nfunds,2021,约3,report,三\n')
    put("semicolons", text.replace(",", ";"))
    put("tabs", text.replace(",", "\t"))
    put("declared-separator", "sep=;\r\n" + text.replace(",", ";"))
    put("full-width-commas", text.replace(",", "，"))
    put("pipes", text.replace(",", "|"))
    put("cr-line-ends", text.replace("\n", "\r"))
    put("mixed-line-ends", head.replace("\n", "\r\n") + "rate,2021,98.6,report,一\rfunds,2021,3,report,二\n")
    put("no-last-line-end", text.rstrip("\n"))
    put("empty-columns", text.replace("\n", ",,,,\n"))
    put("formulas-injected", head + 'rate,2021,98.6,report,=cmd|\' /C calc\'!A0\nfunds,2021,=1+1,report,@SUM(1)\n+rate,2021,3,report,-2+3\n')
    put("thousands-unquoted", head + "funds,2021,28,650,report,一\n")
    put("decimal-comma", "indicator;period;value;source;locator\nrate;2021;98,6;report;一\n")
    put("duplicate-heading", "indicator,period,value,source,locator,数值\nrate,2021,98.6,report,一,97\n")
    put("no-headings", "rate,2021,98.6,report,一\n")
    put("empty", b"")
    put("white-space", " \n\u3000\n,,\n")
    put("only-headings", head)
    put("workbook-renamed", (FOLDER / "plain.xlsx").read_bytes())
    put("markdown-table", "| indicator | period | value |\n| --- | --- | --- |\n| rate | 2021 | 98.6 |\n")
    put("html", "<table><tr><td>rate</td></tr></table>\n")
    put("script-in-cells", head + 'rate,2021,98.6,report,"<script>alert(1)</script>"\n')
    put("huge-number", head + "people,2021," + "9" * 400 + ",report,一\nrate,2021,1e99999,report,一\n")
    put("repeated-row", head + "rate,2021,98.6,report,一\n" * 2)


if __name__ == "__main__":
    os.chdir(FOLDER)
    for old in FOLDER.iterdir():
        if old.suffix not in (".py", ".txt"):
            old.unlink()
    for make in (numbers, dates, formulas, layouts, other_programs, hostile, csv_files):
        make()
