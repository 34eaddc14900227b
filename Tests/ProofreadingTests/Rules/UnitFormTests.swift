import Testing

@Suite struct UnitFormTests {
  private let rule = RuleExpectation("unit-form")

  @Test(
    "symbols of units are written as the standard has them",
    arguments: [
      ("全长5‹KM›", "全长5km"), ("重10‹KG›，面积8000‹M2›", "重10kg，面积8000m²"), ("功率5‹KW›", "功率5kW"),
      ("占‹98 %›", "占98%"), ("体积3‹m3›", "体积3m³"), ("压力5 ‹Mpa›", "压力5 MPa"), ("频率50‹HZ›", "频率50Hz"),
      ("用电5‹Kwh›", "用电5kWh"), ("增长‹5%%›。", "增长5%。"), ("占‹9.5%%%›", "占9.5%"),
    ])
  func offences(marked: String, fixed: String) { rule.expect(marked, fixed: fixed) }

  @Test(
    "units that are no longer in use are reported only",
    arguments: ["长30‹公分›", "高2‹公尺›", "占地3500‹平米›", "容积50‹公升›"])
  func uncertain(marked: String) { rule.expect(marked) }

  @Test(
    "right ones, names and models are left alone",
    arguments: [
      "5km", "10 kg", "8000平方米", "A4M2", "5G网络", "3M公司", "X5KM", "1+X", "10KMs", "98%", "`5KM`",
      "公分母5", "MG 5汽车", "3平方米", "2立方米", "余数用5 % 3计算", "余数用17 % n计算", "5 % (2 + 1)",
    ])
  func untouched(body: String) { rule.expect(body) }
}
