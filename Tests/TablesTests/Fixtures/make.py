"""Makes the workbooks of this folder anew, with programs that offices and scripts use.

Needs openpyxl, xlsxwriter and msoffcrypto-tool from PyPI, and LibreOffice Calc as `soffice`. The files
are committed because the tests must not need any of these; run this only to add one.
"""

import datetime
import os
import subprocess
import zipfile

import msoffcrypto.format.ooxml
import openpyxl
import xlsxwriter

os.chdir(os.path.dirname(os.path.abspath(__file__)))
DAY = datetime.datetime(2022, 3, 15)


def openpyxl_book(path):
    book = openpyxl.Workbook()
    notes = book.active
    notes.title = "填表说明"
    notes["A1"] = "红色的列必填"
    sources = book.create_sheet("来源")
    sources.append(["编号", "标题", "发布者", "日期", "类型"])
    sources.append(["report", "中期绩效自评报告", "学校", datetime.date(2022, 3, 15), "报告"])
    sources.append(["notice", "关于开展评价的通知", "教育部", datetime.date(2022, 1, 5), "通知"])
    sources["D3"].number_format = 'yyyy"年"m"月"'
    tasks = book.create_sheet("建设任务表")
    tasks.append(["2019—2021年建设任务一览", None, None])
    tasks.merge_cells("A1:C1")
    tasks.append(["层面", "序号", "任务"])
    tasks.append(["学校", 1, "加强党的建设"])
    tasks.append(["专业群", 2, "课程教学资源建设"])
    tasks.row_dimensions[3].hidden = True
    indicators = book.create_sheet("指标")
    indicators.sheet_state = "hidden"
    indicators.append(["编号", "名称", "层面", "单位"])
    indicators.append(["school-funds", "到位资金", "学校", "万元"])
    indicators.column_dimensions["B"].hidden = True
    data = book.create_sheet("数据")
    data.append(["指标", "期间", "数值", "来源", "位置", "目标"])
    rows = [
        ["school-funds", 2021, 28650.5, "report", "二/（一）/3", None],
        ["school-rate", "2019-2021", 0.9985, "report", "二/（一）/4", 0.1 + 0.2],
        ["school-text", "２０２１", "１２３", "report", " 两端空格 ", "1,234"],
        ["school-sum", 2020, "=C2/2", "report", "x", None],
        [],
        ["school-error", 2020, "=1/0", "report", "第一行\n第二行", True],
    ]
    for row in rows:
        data.append(row)
    data["C2"].number_format = "#,##0.00"
    data["C3"].number_format = "0.00%"
    data["F3"].number_format = "0.0%"
    data.freeze_panes = "A2"
    book.properties.created = book.properties.modified = DAY
    book.save(path)


def xlsxwriter_book(path):
    book = xlsxwriter.Workbook(path, {"date_1904": True})
    book.set_properties({"created": DAY})
    sheet = book.add_worksheet("Observations")
    bold = book.add_format({"bold": True})
    date = book.add_format({"num_format": "yyyy/m/d"})
    sheet.write_row(0, 0, ["indicator", "period", "value", "source", "locator", "note"], bold)
    sheet.write_rich_string(1, 0, "school-", bold, "funds", "-arrived")
    sheet.write_number(1, 1, 2021)
    sheet.write_formula(1, 2, "=2*3", None, 6)
    sheet.write_url(1, 3, "https://example.org/", string="report")
    sheet.write_datetime(1, 4, DAY, date)
    sheet.write_string(1, 5, "=1+1 _x0041_ <&>")
    sheet.write_comment("C2", "已核对")
    sheet.data_validation("B2:B9", {"validate": "integer", "criteria": ">", "value": 2000})
    sheet.conditional_format("C2:C9", {"type": "data_bar"})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=Observations!$C$2:$C$2"})
    sheet.insert_chart("H2", chart)
    book.close()


def convert(source, target):
    kind = target.rsplit(".", 1)[1]
    subprocess.run(
        ["soffice", "--headless", "--convert-to", kind, "--outdir", "out", source],
        check=True, capture_output=True)
    stem = os.path.splitext(os.path.basename(source))[0]
    os.replace(f"out/{stem}.{kind}", target)
    os.rmdir("out")


openpyxl_book("openpyxl.xlsx")
xlsxwriter_book("xlsxwriter.xlsx")
convert("openpyxl.xlsx", "libreoffice.xlsx")
convert("openpyxl.xlsx", "libreoffice.ods")
convert("xlsxwriter.xlsx", "libreoffice-97.xls")
with open("xlsxwriter.xlsx", "rb") as plain, open("password.xlsx", "wb") as encrypted:
    msoffcrypto.format.ooxml.OOXMLFile(plain).encrypt("secret", encrypted)
with zipfile.ZipFile("zip-password.xlsx", "w") as archive:
    archive.writestr("xl/workbook.xml", "x")
content = bytearray(open("zip-password.xlsx", "rb").read())
for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
    content[content.find(mark) + offset] |= 1
open("zip-password.xlsx", "wb").write(content)
