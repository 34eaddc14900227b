import Content
import Testing

@Suite("Addresses as hands type them") struct WebAddressTests {
  @Test(
    "what was meant as an address is known by its beginning",
    arguments: [
      ("http//a.cn/x", "http://a.cn/x"), ("htp://a.cn", "http://a.cn"),
      ("https;//a.cn", "https://a.cn"),
      ("http:/a.cn", "http://a.cn"), ("http:///a.cn", "http://a.cn"), ("http:a.cn", "http://a.cn"),
      ("https：//a.cn", "https://a.cn"), ("https:\\\\a.cn", "https://a.cn"),
      ("htpps://a.cn", "https://a.cn"),
      ("hhttp://a.cn:8080", "http://a.cn:8080"), ("ttps://a.cn", "https://a.cn"),
      ("HTTP//a.cn", "http://a.cn"), ("https.//a.cn", "https://a.cn"),
      ("https，//a.cn", "https://a.cn"),
    ])
  func intended(text: String, address: String) {
    #expect(WebAddress.intended(by: text) == address)
  }

  @Test(
    "what is right or no address is left alone",
    arguments: [
      "http://a.cn", "https://a.cn/x?y=1", "ftp://a.cn", "HTTP/1.1", "http/2", "https:", "http:超文本",
      "mailto:a@b.cn", "rtsp://a.cn", "http//", "https//localhost", "", "tp", "hotel//a.cn", "甲",
    ])
  func leftAlone(text: String) {
    #expect(WebAddress.intended(by: text) == nil)
  }

  @Test("an address with the slashes of Windows is no path of one computer")
  func backslashes() {
    let site = SmallSite([
      "cases/one/index.md": SmallSite.text(body: "[院](http：\\\\a.cn\\x)")
    ])
    #expect(site.faults == ["broken-link Content/cases/one/index.md:7:1"])
    #expect(site.hints == ["写成“http://a.cn/x”"])
  }

  @Test(
    "an address of a page, or without its scheme, as base_url gets that of the site as its hint",
    arguments: [
      ("https://a.cn/index.html", "https://a.cn/"),
      ("https://a.cn/x/default.ASPX", "https://a.cn/x/"),
      ("https://a.cn/x/?y=1", "https://a.cn/x/"), ("https://a.cn#top", "https://a.cn/"),
      ("a.edu.cn", "https://a.edu.cn/"), ("www.a.cn/x/index.htm", "https://www.a.cn/x/"),
      ("HTTPS://a.cn/", "https://a.cn/"),
    ])
  func sites(address: String, right: String) {
    let site = SmallSite(["site.yml": "title: 某大学\nbase_url: \"\(address)\"\n"])
    #expect(site.hints == ["写成 \(right)"])
    #expect(SmallSite(["site.yml": "title: 某大学\nbase_url: \(right)\n"]).faults == [])
  }

  @Test(
    "in links and as base_url the hint is the address",
    arguments: ["http//a.edu.cn/", "htp://a.edu.cn/", "http;//a.edu.cn/", "http:/a.edu.cn/"])
  func hints(address: String) {
    let site = SmallSite(["site.yml": "title: 某大学\nbase_url: \(address)\n"])
    #expect(site.hints == ["写成 http://a.edu.cn/"])
    // A link that lacks one of its slashes is found among the slips.
    let link = SmallSite(["cases/one/index.md": SmallSite.text(body: "[甲](\(address))")])
    #expect(link.hints == (address == "http:/a.edu.cn/" ? [] : ["写成“http://a.edu.cn/”"]))
  }
}
