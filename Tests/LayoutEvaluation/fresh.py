"""Writes four more workbooks as offices keep them, each with what is right, into a folder.

    python fresh.py FOLDER

They were written, with their expected rows, before the program read them. Everything in them is made up.
"""

import siblings
from openpyxl.styles import Alignment, Font
from siblings import fill, row, workbook


@workbook
def f01_hospital_quarters(book):
    """Two rows of headings, quarters below a year, groups merged down, a range, a ratio, a hidden row."""
    sheet = book.active
    sheet.title = "质量监测"
    fill(sheet, [
        ["临江市人民医院2022年度医疗质量监测指标完成情况"],
        ["填报部门：质控科"],
        ["类别", "指标", "单位", "2021年", "2022年", None, None, None, None, None, "完成情况", "责任科室", "权重", "说明"],
        [None, None, None, "实际", "目标", "一季度", "二季度", "三季度", "四季度", "全年", None, None, None, None],
        ["工作量", "门急诊人次", "万人次", 86.4, "≥90", 21.7, 20.3, 24.1, 25.2, 91.3, "完成", "门诊部", 10, None],
        [None, "出院人次", "人次", 31208, 33000, 7902, "8,011", 8433, 8520, 32866, "未完成", "医务科", 10, "三季度病房改造"],
        [None, "其中：日间手术", "例", 1120, None, 402, 388, 431, 460, 1681, None, "医务科", None, None],
        ["效率", "平均住院日", "天", 8.9, "≤8.5", 8.7, 8.6, 8.4, 8.2, 8.5, "完成", "质控科", 15, None],
        [None, "床位使用率", "%", "84.6%", "80%—93%", "79.9%", "81.2%", "86%", "88.4%", "83.9%", "完成", "质控科", 10, None],
        [None, "内部周转备用数", "%", 3, None, 1, 2, 3, 4, 5, None, "质控科", None, "仅内部"],
        ["队伍", "医护比", None, "1:1.18", "1:1.25", None, None, None, None, "1:1.27", "完成", "人事科", 5, None],
        [None, "高级职称医师", "人", 142, 150, "未统计", "未统计", "未统计", "未统计", "151", "完成", "人事科", 5, None],
        ["满意度", "住院患者满意度", "%", 92.1, 93, 92.8, "—", 93.6, 94.0, 93.5, "完成", "客服部", 20, "二季度问卷系统停用"],
        ["合计", None, None, None, None, None, None, None, None, None, None, None, 75, None],
        ["注：门急诊人次含核酸采样门诊；平均住院日不含康复科。"],
        ["填表人：质控科", None, None, None, "审核人：", None, None, "填报日期：2023年1月12日"],
    ])
    for area in ("A1:N1", "A3:A4", "B3:B4", "C3:C4", "E3:J3", "K3:K4", "L3:L4", "M3:M4", "N3:N4", "A5:A7", "A8:A10",
                 "A11:A12", "A15:N15"):
        sheet.merge_cells(area)
    sheet["A1"].alignment, sheet["A1"].font = Alignment(horizontal="center"), Font(bold=True, size=16)
    sheet.row_dimensions[10].hidden = True
    out = []
    columns = {"D": "2021", "F": "2022-Q1", "G": "2022-Q2", "H": "2022-Q3", "I": "2022-Q4", "J": "2022"}
    names = {5: ("门急诊人次", "万人次"), 6: ("出院人次", "人次"), 7: ("其中：日间手术", "例"), 8: ("平均住院日", "天"),
             9: ("床位使用率", "%"), 12: ("高级职称医师", "人"), 13: ("住院患者满意度", "%")}
    for number, (name, unit) in names.items():
        for column, period in columns.items():
            value = sheet[f"{column}{number}"].value
            take = "unknown" if value in ("未统计", "—") else "yes"
            value = str(value).replace(",", "").rstrip("%")
            out.append(row("质量监测", f"{column}{number}", name, period, value, unit, take=take))
    out += [row("质量监测", f"{c}11", "医护比", p, "", "", take="unknown") for c, p in (("D", "2021"), ("J", "2022"))]
    out += [row("质量监测", f"{c}10", "内部周转备用数", "2022", "", "%", take="hidden") for c in "DFGHIJ"]
    out += [row("质量监测", "M14", "合计", "2022", 75, take="aside")]
    return out


@workbook
def f02_library_months(book):
    """A sheet a month, branches by indicators, units in a row of their own, a hidden sheet."""
    book.remove(book.active)
    branches = [("总馆", 45210, 38012, 21, 1340), ("沙坝分馆", 8120, 7544, 6, 212), ("清溪分馆", "—", "—", "—", "闭馆"),
                ("溪口镇分馆", 1902, "约2100", 2, 45)]
    out = []
    for month in (1, 2, 3):
        sheet = book.create_sheet(f"{month}月")
        fill(sheet, [
            [f"安溪县图书馆2023年{month}月业务统计表"],
            ["分馆", "进馆人次", "外借册次", "活动场次", "新办读者证", "环比（%）", "备注"],
            [None, "人次", "册次", "场", "张", None, None],
        ])
        for offset, branch in enumerate(branches):
            values = [value * month if isinstance(value, int) else value for value in branch[1:]]
            fill(sheet, [[branch[0], *values, f"=B{4 + offset}/100-1", None]], 4 + offset)
            for column, name, unit, value in zip("BCDE", ("进馆人次", "外借册次", "活动场次", "新办读者证"),
                                                 ("人次", "册次", "场", "张"), values):
                take = "unknown" if value in ("—", "闭馆") else "yes"
                out.append(row(sheet.title, f"{column}{4 + offset}", name, f"2023-0{month}", str(value).lstrip("约"), unit,
                               branch[0], take))
        fill(sheet, [["合计", *(f"=SUM({c}4:{c}7)" for c in "BCDE"), None, None],
                     ["注：清溪分馆2022年11月起闭馆改造。"]], 8)
        out.append(row(sheet.title, "B8", "合计", f"2023-0{month}", "", "人次", take="aside"))
        sheet.merge_cells("A1:G1")
        sheet.merge_cells("A2:A3")
    draft = book.create_sheet("底稿")
    fill(draft, [["分馆", "进馆人次"], ["总馆", 1], ["沙坝分馆", 2]])
    draft.sheet_state = "hidden"
    out += [row("底稿", "B2", "进馆人次", "2023", 1, "人次", "总馆", "hidden")]
    return out


@workbook
def f03_roads_two_tables(book):
    """Two tables one above the other with units above them, states at the ends of years, brackets, 其中."""
    sheet = book.active
    sheet.title = "基本情况"
    fill(sheet, [
        ["石鼓县公路养护中心基本情况（2020—2022年）"],
        ["一、公路里程", None, None, None, None, "单位：公里"],
        ["项目", "2020年末", "2021年末", "2022年末", "2022年比2021年增减", "备注"],
        ["公路通车里程", 1862.4, 1897.1, "1,933.5", "=D4-C4", None],
        ["其中：国省干线", 286.3, 286.3, 301.7, "=D5-C5", "含改线"],
        ["农村公路", 1576.1, 1610.8, 1631.8, "=D6-C6", None],
        ["等级公路占比（%）", 93.4, 94.2, 95.0, "=D7-C7", None],
        [None],
        ["二、养护资金", None, None, None, None, "单位：万元"],
        ["项目", "2020年", "2021年", "2022年", "2022年同比（%）", "备注"],
        ["养护资金到位", 4210, 4688.5, "0.52亿元", "=D11/C11-1", None],
        ["  其中：县级财政", 1100, 1250, 1380, "=D12/C12-1", None],
        ["养护支出", 4105.2, 4702.8, 5011, "=D13/C13-1", None],
        ["当年结余", 104.8, "(14.3)", 189, None, "2021年超支"],
        ["预防性养护（公里）", 62, 71.5, "80余", None, None],
        ["总 计", 8315.2, 9391.3, 10211, None, None],
        ["说明：里程为年末数，资金为当年发生数。"],
    ])
    for area in ("A1:F1", "A17:F17"):
        sheet.merge_cells(area)
    out = []
    rows = {4: ("公路通车里程", "公里"), 5: ("其中：国省干线", "公里"), 6: ("农村公路", "公里"), 7: ("等级公路占比（%）", "%"),
            11: ("养护资金到位", "万元"), 12: ("其中：县级财政", "万元"), 13: ("养护支出", "万元"), 14: ("当年结余", "万元"),
            15: ("预防性养护（公里）", "公里")}
    typed = {"1,933.5": ("1933.5", None), "0.52亿元": ("0.52", "亿元"), "(14.3)": ("-14.3", None), "80余": ("80", None)}
    for number, (name, unit) in rows.items():
        for column, year in zip("BCD", (2020, 2021, 2022)):
            value = str(sheet[f"{column}{number}"].value)
            value, own = typed.get(value, (value, None))
            out.append(row("基本情况", f"{column}{number}", name, str(year), value, own or unit))
    out += [row("基本情况", f"{c}16", "总计", str(y), "", "", take="aside") for c, y in zip("BCD", (2020, 2021, 2022))]
    return out


@workbook
def f04_english_dashboard(book):
    """An English dashboard: sections, financial years, brackets, a hidden column, statuses, a total."""
    sheet = book.active
    sheet.title = "KPI dashboard"
    fill(sheet, [
        ["Harbour Leisure Trust – performance dashboard"],
        ["Position at 31 March 2023"],
        ["Ref", "Measure", "Unit", "2021/22 Actual", "2022/23 Target", "2022/23 Actual", "Internal forecast", "RAG",
         "Owner", "Commentary"],
        ["Participation"],
        ["P1", "Visits to leisure centres", "number", 412300, 450000, "468,915", 470000, "Green", "AB", None],
        ["P2", "Swimming lessons taken", "number", 38110, 40000, 37204, 37000, "Amber", "AB", "Pool closed in August"],
        ["P3", "Members under 16", "%", "18.2%", "20%", "21.4%", "21%", "Green", "CD", None],
        ["P4", "Customer satisfaction", "%", 81, "85%+", "n/c", None, "Red", "CD", "Survey not run"],
        ["Finance"],
        ["F1", "Income", "£000", 9114, 9600, 9871.5, 9800, "Green", "EF", None],
        ["F2", "Surplus (deficit)", "£000", "(212)", 0, 64, 50, "Green", "EF", None],
        ["F3", "Energy cost", "£m", 0.9, "≤1.2", "£1.36m", 1.4, "Red", "EF", "Prices doubled"],
        ["Total", None, None, 1, 2, 3, None, None, None, None],
        ["Note: visits exclude spectators."],
    ])
    sheet.column_dimensions["G"].hidden = True
    sheet.merge_cells("A1:J1")
    rows = {5: ("Visits to leisure centres", None), 6: ("Swimming lessons taken", None), 7: ("Members under 16", "%"),
            8: ("Customer satisfaction", "%"), 10: ("Income", "£000"), 11: ("Surplus (deficit)", "£000"),
            12: ("Energy cost", "£m")}
    typed = {"468,915": "468915", "18.2%": "18.2", "21.4%": "21.4", "(212)": "-212", "£1.36m": "1.36"}
    out = []
    for number, (name, unit) in rows.items():
        for column, period in (("D", "2021/2022"), ("F", "2022/2023")):
            value = str(sheet[f"{column}{number}"].value)
            take = "unknown" if value == "n/c" else "yes"
            out.append(row("KPI dashboard", f"{column}{number}", name, period, typed.get(value, value), unit or "", take=take))
    out += [row("KPI dashboard", f"G{number}", "", "2022/2023", "", take="hidden") for number in (5, 6, 7, 10, 11, 12)]
    out += [row("KPI dashboard", "F13", "Total", "2022/2023", 3, take="aside")]
    return out


if __name__ == "__main__":
    siblings.WORKBOOKS[:] = [function for function in siblings.WORKBOOKS if function.__name__.startswith("f0")]
    siblings.main()
