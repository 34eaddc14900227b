import Foundation
import Testing

@testable import Charts

/// A number of a test, which is well written.
func number(_ text: String) -> Decimal { Decimal(string: text) ?? .nan }

func satisfaction(_ name: String, _ before: String?, _ now: String?) -> ChartSeries {
  ChartSeries(
    name,
    points: [
      ChartPoint("2020", before.map(number), text: before.map { $0 + "%" } ?? ""),
      ChartPoint("2021", now.map(number), text: now.map { $0 + "%" } ?? ""),
    ])
}

let standards = ChartSeries(points: [
  ChartPoint("课程标准", 24, text: "24个"), ChartPoint("专业教学标准", 6, text: "6个"),
  ChartPoint("管理标准", 1, text: "1个"),
])

@Suite("A chart as a whole")
struct ChartTests {
  @Test("a bar chart is exactly this")
  func barGolden() {
    let chart = Chart(.bar, title: "输出的标准", series: [standards], unit: "个", isAdditive: true)
    #expect(
      chart.svg(id: "s")
        == """
        <svg class="chart chart-bar" viewBox="0 0 520 78" width="520" height="78" role="img" \
        aria-labelledby="s-t s-d" font-family="Arial,'Noto Sans CJK SC','Microsoft \
        YaHei',sans-serif" font-size="13"><title id="s-t">输出的标准</title><desc id="s-d">最大为课程标准 \
        24个，最小为管理标准 1个，合计31个。</desc><g class="series-1" color="#5a5a5a" fill="currentColor">\
        <rect x="90.5" y="5" width="391.3" height="16"/><rect x="90.5" y="31" width="97.8" \
        height="16"/><rect x="90.5" y="57" width="16.3" height="16"/></g><g class="axis" \
        fill="none" stroke="#8a8a8a"><path d="M90.5 0V78"/></g><g class="label" fill="#1e1e1e">\
        <text x="0" y="17.5">课程标准</text><text x="0" y="43.5">专业教学标准</text><text x="0" y="69.5">\
        管理标准</text></g><g class="value" fill="#1e1e1e" font-weight="600"><text x="488.8" \
        y="17.5">24个</text><text x="195.3" y="43.5">6个</text><text x="113.8" y="69.5">1个</text>\
        </g></svg>
        """)
  }

  @Test("a slope is exactly this")
  func slopeGolden() {
    let chart = Chart(
      .slope, title: "满意度",
      series: [satisfaction("在校生", "90.55", "92.63"), satisfaction("用人单位", nil, "96.5")],
      unit: "%")
    #expect(
      chart.svg(id: "m")
        == """
        <svg class="chart chart-slope" viewBox="0 0 520 251.5" width="520" height="251.5" \
        role="img" aria-labelledby="m-t m-d" font-family="Arial,'Noto Sans CJK SC','Microsoft \
        YaHei',sans-serif" font-size="13"><title id="m-t">满意度</title><desc id="m-d">\
        在校生：2021年为92.63%，比2020年提高2.08个百分点。用人单位：2021年为96.5%；2020年缺。</desc><g class="grid" \
        fill="none" stroke="#d9d9d9"><path d="M64.6 21.3V220.5"/><path d="M395.4 21.3V220.5"/>\
        </g><g class="series-1 stroke" color="#5a5a5a" fill="none" stroke="currentColor" \
        stroke-width="2" stroke-linejoin="round"><path d="M64.6 196.4L395.4 150.9"/></g><g \
        class="series-1" color="#5a5a5a" fill="currentColor"><circle cx="64.6" cy="196.4" \
        r="4.5"/><circle cx="395.4" cy="150.9" r="4.5"/></g><g class="series-2" color="#9a9a9a" \
        fill="currentColor"><path d="M391.4 62.1h8v8h-8z"/></g><g class="soft" fill="#666666">\
        <text x="64.6" y="12" text-anchor="middle">2020</text><text x="395.4" y="12" \
        text-anchor="middle">2021</text><text x="48.6" y="70.6" text-anchor="end">缺</text><text \
        x="48.6" y="200.9" text-anchor="end">90.55%</text><text x="0" y="246.5">纵轴自90%起</text>\
        </g><g class="value" fill="#1e1e1e" font-weight="600"><text x="411.4" y="70.6">\
        96.5%</text><text x="411.4" y="155.4">92.63%</text></g><g class="label" fill="#1e1e1e">\
        <text x="468" y="70.6">用人单位</text><text x="468" y="155.4">在校生</text></g></svg>
        """)
  }

  @Test("a provisional value beside its target is exactly this")
  func progressGolden() {
    let chart = Chart(
      .progress, title: "完成",
      series: [
        ChartSeries(
          "学校", points: [ChartPoint("", 226, text: "226个", isProvisional: true)], target: 247)
      ], unit: "个")
    #expect(
      chart.svg(id: "p")
        == """
        <svg class="chart chart-progress" viewBox="0 0 520 81.3" width="520" height="81.3" \
        role="img" aria-labelledby="p-t p-d" font-family="Arial,'Noto Sans CJK SC','Microsoft \
        YaHei',sans-serif" font-size="13"><title id="p-t">完成</title><desc id="p-d">\
        学校：226个（暂定），目标247个。</desc><g class="track" fill="#e5e5e5"><rect x="0" y="20" \
        width="470" height="14"/></g><g class="series-1 provisional" color="#5a5a5a" \
        fill="none" stroke="currentColor" stroke-width="1.5"><path d="M0 20h430v14h-430zM0 \
        27L7 20M0 34L14 20M7 34L21 20M14 34L28 20M21 34L35 20M28 34L42 20M35 34L49 20M42 34L56 \
        20M49 34L63 20M56 34L70 20M63 34L77 20M70 34L84 20M77 34L91 20M84 34L98 20M91 34L105 \
        20M98 34L112 20M105 34L119 20M112 34L126 20M119 34L133 20M126 34L140 20M133 34L147 \
        20M140 34L154 20M147 34L161 20M154 34L168 20M161 34L175 20M168 34L182 20M175 34L189 \
        20M182 34L196 20M189 34L203 20M196 34L210 20M203 34L217 20M210 34L224 20M217 34L231 \
        20M224 34L238 20M231 34L245 20M238 34L252 20M245 34L259 20M252 34L266 20M259 34L273 \
        20M266 34L280 20M273 34L287 20M280 34L294 20M287 34L301 20M294 34L308 20M301 34L315 \
        20M308 34L322 20M315 34L329 20M322 34L336 20M329 34L343 20M336 34L350 20M343 34L357 \
        20M350 34L364 20M357 34L371 20M364 34L378 20M371 34L385 20M378 34L392 20M385 34L399 \
        20M392 34L406 20M399 34L413 20M406 34L420 20M413 34L427 20M420 34L430 24M427 34L430 31"/>\
        </g><g class="target" fill="none" stroke="#1e1e1e" stroke-width="1.5"><path d="M470 \
        16V38"/></g><g class="label" fill="#1e1e1e"><text x="0" y="13">学校</text></g><g \
        class="value" fill="#1e1e1e" font-weight="600"><text x="480" y="31.6">226个</text>\
        </g><g class="soft" fill="#666666"><text x="470" y="53" text-anchor="end">\
        目标247个</text><text x="0" y="76.3">斜线为暂定数</text></g></svg>
        """)
  }

  @Test("without any point there is nothing", arguments: Chart.Kind.allCases)
  func empty(kind: Chart.Kind) {
    for series in [[], [ChartSeries("空", points: [])]] {
      let chart = Chart(kind, title: "空", series: series)
      #expect(chart.svg(id: "x").isEmpty)
      #expect(chart.html(id: "x").isEmpty)
      #expect(chart.table(caption: "空").isEmpty)
    }
  }

  @Test("html holds the picture, the one for phones and the table, with ids of its own for each")
  func html() {
    let html = Chart(.bar, title: "标准", series: [standards], unit: "个").html(id: "k")
    #expect(html.hasPrefix("<svg class=\"chart chart-bar\" viewBox=\"0 0 480 "))
    #expect(
      html.contains("</svg><svg class=\"chart chart-bar chart-narrow\" viewBox=\"0 0 272 "))
    #expect(html.contains(" display=\"none\" role=\"img\" aria-labelledby=\"k-n-t k-n-d\""))
    #expect(
      html.hasSuffix(
        "</svg><details class=\"chart-data\"><summary>查看数据</summary><table><caption>标准</caption>"
          + "<thead><tr><th scope=\"col\">项目</th><th scope=\"col\" class=\"r\">数值</th></tr></thead>"
          + "<tbody><tr><th scope=\"row\">课程标准</th><td class=\"r\">24个</td></tr>"
          + "<tr><th scope=\"row\">专业教学标准</th><td class=\"r\">6个</td></tr>"
          + "<tr><th scope=\"row\">管理标准</th><td class=\"r\">1个</td></tr></tbody></table></details>")
    )
  }

  @Test("the three widths are widths of the viewBox", arguments: Chart.Width.allCases)
  func widths(width: Chart.Width) {
    let svg = Chart(.bar, title: "标准", series: [standards]).svg(id: "w", width: width)
    #expect(svg.contains("viewBox=\"0 0 \(width.rawValue) "))
  }

  @Test("a table has series across, periods down, the target last, and tells what is missing")
  func table() {
    let chart = Chart(
      .line, title: "t",
      series: [
        ChartSeries("甲", level: "学校", points: [ChartPoint("2020", 1), ChartPoint("2021", nil)]),
        ChartSeries(
          "乙", level: "专业群",
          points: [ChartPoint("2021", 2, isProvisional: true, href: "indicators/b.html")],
          target: 3),
      ], unit: "个")
    #expect(
      chart.table(caption: "两级") == "<table><caption>两级</caption><thead><tr>"
        + "<th scope=\"col\">时间</th><th scope=\"col\" class=\"r\">甲（学校）</th>"
        + "<th scope=\"col\" class=\"r\">乙（专业群）</th></tr></thead><tbody>"
        + "<tr><th scope=\"row\">2020</th><td class=\"r\">1个</td><td class=\"r\">缺</td></tr>"
        + "<tr><th scope=\"row\"><a href=\"indicators/b.html\">2021</a></th>"
        + "<td class=\"r\">缺</td><td class=\"r\">2个（暂定）</td></tr>"
        + "<tr><th scope=\"row\">目标</th><td class=\"r\">—</td><td class=\"r\">3个</td></tr>"
        + "</tbody></table>")
  }

  @Test("links lead only where no script runs, and make the picture a group")
  func links() {
    func svg(_ href: String) -> String {
      Chart(.bar, title: "t", series: [ChartSeries(points: [ChartPoint("a", 1, href: href)])])
        .svg(id: "x")
    }
    #expect(svg("a.html?x=1&y=2").contains("<a href=\"a.html?x=1&amp;y=2\"><text"))
    #expect(svg("a.html").contains("role=\"group\""))
    for address in [
      "javascript:alert(1)", " JavaScript:x", "java\u{0}script:x", "data:text/html,x",
    ] {
      #expect(!svg(address).contains("<a "))
      #expect(svg(address).contains("role=\"img\""))
    }
  }
}
