"""Writes workbooks of kinds that offices keep, each with what is right, into a folder.

    python siblings.py FOLDER

They are siblings of the cases that score.py is run on: the same kinds in other words and shapes. Everything
in them is made up.
"""

import csv
import datetime
import sys
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

FIELDS = "name,entity,period,value,unit,qualifier,target,sheet,cell,take,note".split(",")
WORKBOOKS = []


def workbook(function):
    """Registers a function that fills a workbook and returns its expected rows."""
    WORKBOOKS.append(function)
    return function


def fill(sheet, rows, start=1):
    for number, row in enumerate(rows, start):
        for column, value in enumerate(row, 1):
            if value is not None:
                sheet.cell(number, column, value)


def row(sheet, cell, name, period, value, unit="", entity="", take="yes"):
    return dict(sheet=sheet, cell=cell, name=name, period=period, value=value, unit=unit, entity=entity, take=take)


@workbook
def s01_other_words(book):
    sheet = book.active
    sheet.title = "Sheet1"
    fill(sheet, [
        ["某某职业技术大学2023年度考核指标自评表"],
        ["项次", "考核指标", "计量单位", "计划数", "实绩", "达成率", "支撑材料", "牵头部门", "附注"],
        [1, "招生计划完成数", "人", 4000, 4021, "=E3/D3", "材料1", "招生处", None],
        [2, "教师发表论文数①", "篇", "≥120", 131, "=E4/D4", "材料2", "科研处", "①含外文"],
        [3, "图书馆接待读者", "万人次", 30, "32.6", "=E5/D5", "材料3", "图书馆", None],
        ["合计", None, None, 1, 2, None, None, None, None],
        ["填表人：", None, None, "审核人："],
    ])
    sheet.merge_cells("A1:I1")
    return [
        row("Sheet1", "E3", "招生计划完成数", "2023", 4021, "人"),
        row("Sheet1", "E4", "教师发表论文数", "2023", 131, "篇"),
        row("Sheet1", "E5", "图书馆接待读者", "2023", 32.6, "万人次"),
        row("Sheet1", "E6", "合计", "2023", 2, take="aside"),
    ]


@workbook
def s02_transposed(book):
    sheet = book.active
    sheet.title = "历年"
    fill(sheet, [
        ["某县主要指标"],
        ["年份", "粮食产量（吨）", "游客人数(万人次)", "公路里程（公里）"],
        ["2019年", 1200.5, 33, 410],
        ["2020年", 1180, "约28", 418],
        ["2021年度", 1250, "—", 425],
    ])
    out = []
    for r, year in ((3, "2019"), (4, "2020"), (5, "2021")):
        for c, name, unit in (("B", "粮食产量（吨）", "吨"), ("C", "游客人数(万人次)", "万人次"), ("D", "公路里程（公里）", "公里")):
            value = sheet[f"{c}{r}"].value
            take = "unknown" if value == "—" else "yes"
            out.append(row("历年", f"{c}{r}", name, year, 28 if value == "约28" else value, unit, take=take))
    return out


@workbook
def s03_three_header_rows(book):
    sheet = book.active
    sheet.title = "资金"
    fill(sheet, [
        ["2020—2021年资金投入与支出表（单位：万元）"],
        ["序号", "资金来源", "2020年", None, None, None, "2021年", None, None, None],
        [None, None, "投入", None, "支出", None, "投入", None, "支出", None],
        [None, None, "预算", "到账", "计划", "实际", "预算", "到账", "计划", "实际"],
        [1, "中央财政", 100, 90, 95, 80, 110, 110, 100, 99],
        [2, "地方财政", 50, 50, 45, 44, 60, 58, 55, 51],
    ])
    for area in ("A2:A4", "B2:B4", "C2:F2", "G2:J2", "C3:D3", "E3:F3", "G3:H3", "I3:J3"):
        sheet.merge_cells(area)
    out = []
    for r, name in ((5, "中央财政"), (6, "地方财政")):
        for c, what, year in (("D", "投入到账", "2020"), ("F", "支出", "2020"), ("H", "投入到账", "2021"), ("J", "支出", "2021")):
            out.append(row("资金", f"{c}{r}", None, year, sheet[f"{c}{r}"].value, "万元"))
    return out


@workbook
def s04_units_row(book):
    sheet = book.active
    sheet.title = "各县2022"
    fill(sheet, [
        ["2022年各县（市、区）农业生产情况"],
        ["县（市、区）", "粮食面积", "粮食产量", "农机总动力", "农民收入增速"],
        [None, "万亩", "吨", "万千瓦", "%"],
        ["甲县", 12.5, 40210, 33.1, 5.2],
        ["乙区", 8, 21000, "…", 4.9],
        ["丙市", 30.25, 99000, 71, "-0.3"],
        ["合计", 50.75, 160210, 104.1, None],
    ])
    out = []
    for r, entity in ((4, "甲县"), (5, "乙区"), (6, "丙市")):
        for c, name, unit in (("B", "粮食面积", "万亩"), ("C", "粮食产量", "吨"), ("D", "农机总动力", "万千瓦"), ("E", "农民收入增速", "%")):
            value = sheet[f"{c}{r}"].value
            out.append(row("各县2022", f"{c}{r}", name, "2022", value, unit, entity, "unknown" if value == "…" else "yes"))
    return out


@workbook
def s05_months_by_entity(book):
    sheet = book.active
    sheet.title = "2021年"
    fill(sheet, [
        ["分馆月度观众统计", None, None, None, None, "单位：人次"],
        ["场馆", "一月", "二月", "三月", "1-3月累计", "备注"],
        ["东馆", 100, 120, 130, 350, None],
        ["西馆", 90, "休馆", 95, 185, "二月装修"],
        ["全部场馆合计", 190, 120, 225, 535, None],
    ])
    out = []
    for r, entity in ((3, "东馆"), (4, "西馆")):
        for c, period in (("B", "2021-01"), ("C", "2021-02"), ("D", "2021-03"), ("E", "2021-Q1")):
            value = sheet[f"{c}{r}"].value
            out.append(row("2021年", f"{c}{r}", None, period, value, "人次", entity, "unknown" if value == "休馆" else "yes"))
    return out


@workbook
def s06_sheet_per_county(book):
    out = []
    for index, county in enumerate(("青山县", "白水县", "红岩区")):
        sheet = book.active if index == 0 else book.create_sheet()
        sheet.title = county
        fill(sheet, [
            [f"{county}主要指标（2020—2022年）"],
            ["指标名称", "单位", "2020年", "2021年", "2022年"],
            ["常住人口", "万人", 30 + index, 31 + index, 32 + index],
            ["医院床位数", "张", 500, "510", 530],
        ])
        for r, name, unit in ((3, "常住人口", "万人"), (4, "医院床位数", "张")):
            for c, year in (("C", "2020"), ("D", "2021"), ("E", "2022")):
                out.append(row(county, f"{c}{r}", name, year, sheet[f"{c}{r}"].value, unit, county))
    return out


@workbook
def s07_english(book):
    sheet = book.active
    sheet.title = "Annual figures"
    fill(sheet, [
        ["Harbour Museums Trust: key figures"],
        ["Indicator", "Unit", "2019/20", "2020/21", "2021/22", "Target 2021/22", "Notes"],
        ["Visits in person", "thousand", 412.6, 38.1, 251, 240, "Closed April to July 2020"],
        ["Online visits", "million", 1.2, 2.85, 3.04, None, None],
        ["Total income", "£m", 14.6, "9.9", "(0.4)", 10, None],
        ["Schools visiting", "number", 311, "n/a", 187, 200, None],
        ["Visitor satisfaction", "%", "96%", 0.95, "94.5%", ">=95%", None],
        ["Note: figures for 2021/22 are provisional."],
    ])
    sheet["D7"].number_format = "0%"
    out = []
    for r, name, unit in ((3, "Visits in person", "thousand"), (4, "Online visits", "million"), (5, "Total income", "£m"),
                          (6, "Schools visiting", ""), (7, "Visitor satisfaction", "%")):
        for c, year in (("C", "2019/2020"), ("D", "2020/2021"), ("E", "2021/2022")):
            value = sheet[f"{c}{r}"].value
            value = {"96%": 96, 0.95: 95, "94.5%": 94.5, "(0.4)": -0.4}.get(value, value)
            out.append(row("Annual figures", f"{c}{r}", name, year, value, unit, take="unknown" if value == "n/a" else "yes"))
    return out


@workbook
def s08_english_museums_by_quarter(book):
    sheet = book.active
    sheet.title = "Visits"
    fill(sheet, [
        ["Visits by museum, 2022 (thousands)"],
        ["Museum", "Q1", "Q2", "Q3", "Q4", "Full year"],
        ["Dock House", 10.2, 22, 31.5, 12, 75.7],
        ["Lighthouse Gallery", "closed", 4.5, 9, 3, 16.5],
        ["All museums", 10.2, 26.5, 40.5, 15, 92.2],
    ])
    out = []
    for r, entity in ((3, "Dock House"), (4, "Lighthouse Gallery"), (5, "")):
        for c, period in (("B", "2022-Q1"), ("C", "2022-Q2"), ("D", "2022-Q3"), ("E", "2022-Q4"), ("F", "2022")):
            value = sheet[f"{c}{r}"].value
            out.append(row("Visits", f"{c}{r}", None, period, value, "thousands", entity, "unknown" if value == "closed" else "yes"))
    return out


@workbook
def s09_blank_columns_and_corner(book):
    sheet = book.active
    sheet.title = "表"
    fill(sheet, [
        [None, "某局2019年度部门决算", None, None, None, "单位：万元"],
        [],
        [None, "项目", None, "年初预算数", "决算数", "备注"],
        [None, "教育支出", None, 1200, 1187.4, None],
        [None, "科学技术支出", None, 300, 296, None],
        [None, "总计", None, 1500, 1483.4, None],
    ])
    return [
        row("表", "E4", "教育支出", "2019", 1187.4, "万元"),
        row("表", "E5", "科学技术支出", "2019", 296, "万元"),
        row("表", "E6", "总计", "2019", 1483.4, "万元", take="aside"),
    ]


@workbook
def s10_twenty_targets(book):
    sheet = book.active
    sheet.title = "规划"
    years = list(range(2016, 2026))
    fill(sheet, [
        ["“十四五”规划指标年度分解表"],
        ["指标", "单位"] + [f"{y}年目标" for y in years] + [f"{y}年实际" for y in years],
        ["绿化覆盖率", "%"] + [40 + i for i in range(10)] + [40.5 + i for i in range(6)] + [None] * 4,
        ["公园面积", "公顷"] + [100 + i for i in range(10)] + [101 + i for i in range(6)] + [None] * 4,
    ])
    out = []
    for r, name, unit in ((3, "绿化覆盖率", "%"), (4, "公园面积", "公顷")):
        for i, year in enumerate(years[:6]):
            cell = f"{get_column_letter(13 + i)}{r}"
            out.append(row("规划", cell, name, str(year), sheet[cell].value, unit))
    return out


@workbook
def s11_people_and_empty(book):
    sheet = book.active
    sheet.title = "数据"
    fill(sheet, [
        ["2021年就业数据"],
        ["指标", "数值（人）"],
        ["升学人数", 88],
        ["就业人数", "六百二十三"],
    ])
    people = book.create_sheet("名单")
    fill(people, [["姓名", "职务", "办公室", "电话"], ["甲", "主任", 301, "0000-1234567"], ["乙", "干事", 302, "0000-7654321"]])
    book.create_sheet("空表")
    return [row("数据", "B3", "升学人数", "2021", 88, "人")]


@workbook
def s12_dates_text_percent(book):
    sheet = book.active
    sheet.title = "完成情况"
    fill(sheet, [
        ["截至2022年6月30日重点工作进展"],
        ["任务", "指标", "目标", "完成情况", "完成时间"],
        ["基础设施", "道路改造完成率", "100%", "85.5％", datetime.date(2022, 6, 1)],
        [None, "新建泵站（座）", 6, "4座", datetime.date(2022, 5, 20)],
        ["公共服务", "新增学位（个）", "不少于2000", "1,850", None],
        [None, "群众满意度", "≥90%", "达标", None],
    ])
    return [
        row("完成情况", "D3", "道路改造完成率", "2022-06-30", 85.5, "%"),
        row("完成情况", "D4", "新建泵站（座）", "2022-06-30", 4, "座"),
        row("完成情况", "D5", "新增学位（个）", "2022-06-30", 1850, "个"),
        row("完成情况", "D6", "群众满意度", "2022-06-30", "", "", take="unknown"),
    ]


@workbook
def s13_line_breaks_and_tidy(book):
    sheet = book.active
    sheet.title = "长表"
    fill(sheet, [
        ["指标\n名称", "区域", "年\n份", "指标值", "计量\n单位"],
        ["机动车\n保有量", "东区", 2020, 12.5, "万辆"],
        ["机动车\n保有量", "东区", 2021, 13.1, "万辆"],
        ["机动车\n保有量", "西区", 2020, 9, "万辆"],
        ["公交线路", "西区", 2021, 41, "条"],
    ])
    return [
        row("长表", "D2", "机动车保有量", "2020", 12.5, "万辆", "东区"),
        row("长表", "D3", "机动车保有量", "2021", 13.1, "万辆", "东区"),
        row("长表", "D4", "机动车保有量", "2020", 9, "万辆", "西区"),
        row("长表", "D5", "公交线路", "2021", 41, "条", "西区"),
    ]


@workbook
def s14_measures_as_rows(book):
    sheet = book.active
    sheet.title = "2023年"
    fill(sheet, [
        ["2023年责任目标"],
        ["项目", "招商引资额（亿元）", "新增企业（家）", "税收收入（亿元）"],
        ["目标值", 20, 100, 5.5],
        ["实际值", 22.4, 96, 5.61],
        ["完成率", "112%", "96%", "102%"],
    ])
    return [
        row("2023年", "B4", "招商引资额（亿元）", "2023", 22.4, "亿元"),
        row("2023年", "C4", "新增企业（家）", "2023", 96, "家"),
        row("2023年", "D4", "税收收入（亿元）", "2023", 5.61, "亿元"),
    ]


@workbook
def s15_merged_entity_column(book):
    sheet = book.active
    sheet.title = "学院"
    fill(sheet, [
        ["各学院2020—2021学年教学数据"],
        ["学院", "指标", "单位", "数值"],
        ["机电学院", "开课门数", "门", 120],
        [None, "授课学时", "学时", 8600],
        ["商学院", "开课门数", "门", 95],
        [None, "授课学时", "学时", "6,300"],
    ])
    sheet.merge_cells("A3:A4")
    sheet.merge_cells("A5:A6")
    return [
        row("学院", "D3", "开课门数", "2020/2021", 120, "门", "机电学院"),
        row("学院", "D4", "授课学时", "2020/2021", 8600, "学时", "机电学院"),
        row("学院", "D5", "开课门数", "2020/2021", 95, "门", "商学院"),
        row("学院", "D6", "授课学时", "2020/2021", 6300, "学时", "商学院"),
    ]


@workbook
def s16_two_levels_for_entities(book):
    sheet = book.active
    sheet.title = "分区"
    fill(sheet, [
        ["2022年分区指标完成情况"],
        ["指标", "单位", "南区", None, "北区", None],
        [None, None, "目标", "完成", "目标", "完成"],
        ["植树", "万株", 10, 11, 8, 7.5],
        ["清淤", "公里", 30, 30, 25, 26],
    ])
    for area in ("A2:A3", "B2:B3", "C2:D2", "E2:F2"):
        sheet.merge_cells(area)
    out = []
    for r, name, unit in ((4, "植树", "万株"), (5, "清淤", "公里")):
        for c, entity in (("D", "南区"), ("F", "北区")):
            out.append(row("分区", f"{c}{r}", name, "2022", sheet[f"{c}{r}"].value, unit, entity))
    return out


@workbook
def s17_side_by_side(book):
    sheet = book.active
    sheet.title = "左右"
    fill(sheet, [
        ["2021年基本情况"],
        ["指标", "单位", "数值", None, "指标", "单位", "数值"],
        ["占地面积", "亩", 800, None, "教师人数", "人", 410],
        ["建筑面积", "万平方米", 32.5, None, "学生人数", "人", "9,800"],
    ])
    return [
        row("左右", "C3", "占地面积", "2021", 800, "亩"),
        row("左右", "G3", "教师人数", "2021", 410, "人"),
        row("左右", "C4", "建筑面积", "2021", 32.5, "万平方米"),
        row("左右", "G4", "学生人数", "2021", 9800, "人"),
    ]


@workbook
def s18_fy_and_accounting(book):
    sheet = book.active
    sheet.title = "Finance"
    fill(sheet, [
        ["Financial summary (£000)"],
        ["Item", "FY2019/20", "FY2020/21", "Change"],
        ["Grant income", 3686, 3700, "=C3-B3"],
        ["Deficit", "(1,204)", -310.5, "=C4-B4"],
        ["Total", 2482, 3389.5, None],
        ["Source: accounts"],
    ])
    return [
        row("Finance", "B3", "Grant income", "FY2019/2020", 3686, "£000"),
        row("Finance", "C3", "Grant income", "FY2020/2021", 3700, "£000"),
        row("Finance", "B4", "Deficit", "FY2019/2020", -1204, "£000"),
        row("Finance", "C4", "Deficit", "FY2020/2021", -310.5, "£000"),
        row("Finance", "B5", "Total", "FY2019/2020", 2482, take="aside"),
    ]


@workbook
def s19_column_numbers(book):
    sheet = book.active
    sheet.title = "表1"
    fill(sheet, [
        ["表1 2022年上半年收入情况"],
        ["填报单位：某某中心", None, None, "单位：万元"],
        ["项目", "本年累计", "上年同期", "同比增长（%）"],
        ["甲", 1, 2, 3],
        ["门票收入", 88.5, 70.2, 26.1],
        ["文创收入", 30, 33, -9.1],
        ["合计", 118.5, 103.2, 14.8],
        ["单位负责人：        填表人：        报出日期：2022年7月8日"],
    ])
    return [
        row("表1", "B5", "门票收入", "2022-H1", 88.5, "万元"),
        row("表1", "D5", "门票收入同比增长", "2022-H1", 26.1, "%"),
        row("表1", "B6", "文创收入", "2022-H1", 30, "万元"),
        row("表1", "D6", "文创收入同比增长", "2022-H1", -9.1, "%"),
    ]


@workbook
def s20_period_sections(book):
    sheet = book.active
    sheet.title = "分年"
    fill(sheet, [
        ["项目进展"],
        ["指标", "单位", "目标", "实际"],
        ["2020年"],
        ["改造小区", "个", 10, 9],
        ["加装电梯", "台", 30, 31],
        ["2021年"],
        ["改造小区", "个", 12, 12],
        ["加装电梯", "台", 35, 40],
    ])
    return [
        row("分年", "D4", "改造小区", "2020", 9, "个"), row("分年", "D5", "加装电梯", "2020", 31, "台"),
        row("分年", "D7", "改造小区", "2021", 12, "个"), row("分年", "D8", "加装电梯", "2021", 40, "台"),
    ]


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for function in WORKBOOKS:
        book = Workbook()
        rows = function(book)
        name = function.__name__.replace("_", "-", 1)
        book.save(folder / f"{name}.xlsx")
        with open(folder / f"{name}.expected.csv", "w", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, FIELDS)
            writer.writeheader()
            writer.writerows(rows)


if __name__ == "__main__":
    main()
