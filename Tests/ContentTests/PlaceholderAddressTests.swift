import Content
import Testing

@Suite("Addresses that lead nobody to the site") struct PlaceholderAddressTests {
  @Test(
    "an address that only its neighbours reach is one to be replaced",
    arguments: [
      "https://school.local/", "http://abc.lan/", "https://x.internal/a/", "http://nas.home.arpa/",
      "http://10.0.0.8/", "http://192.168.1.3:8080/", "http://172.20.1.1/", "http://169.254.3.3/",
      "http://100.64.1.1/", "http://127.0.0.1/", "http://localhost:8099/", "http://nas/",
    ])
  func neighbours(address: String) {
    let found = SmallSite(["site.yml": "title: 某大学\nbase_url: \(address)\n"])
    #expect(found.faults == ["placeholder Content/site.yml:2:11"])
    #expect(found.report.diagnostics.allSatisfy { $0.message.zh.contains("内网") })
    #expect(found.site?.configuration.hasPlaceholderAddress == true)
  }

  @Test(
    "an address with a word in the place of a name is one to be replaced",
    arguments: [
      "https://your-site.cn/", "https://yoursite.com/", "https://mysite.cn/",
      "https://www.my-site.com.cn/",
      "https://your-college.edu.cn/zt/", "https://youruniversity.edu/",
      "https://example-college.edu.cn/",
      "https://college-example.cn/", "https://sample-school.cn/", "https://your.edu.cn/",
      "https://www.your_domain.cn/", "https://changeme.cn/", "https://xxx.edu.cn/",
      "https://example.com/",
    ])
  func words(address: String) {
    let found = SmallSite(["site.yml": "title: 某大学\nbase_url: \(address)\n"])
    #expect(found.faults == ["placeholder Content/site.yml:2:11"])
    #expect(found.report.diagnostics.allSatisfy { $0.message.zh.contains("样例") })
  }

  @Test(
    "an address that everybody reaches is none",
    arguments: [
      "https://www.gxuc.edu.cn/", "https://local.edu.cn/", "http://11.1.1.1/", "http://172.32.0.1/",
      "https://home.school.cn/", "https://my.gxuc.edu.cn/", "https://mysore.edu.cn/",
      "https://site.gxuc.cn/",
      "https://examples.gxuc.edu.cn/", "https://yourui.cn/", "https://ourschools.cn/",
      "https://a.example/",
      "https://college.edu.cn/", "https://demo.gxuc.cn/",
    ])
  func everybody(address: String) {
    let found = SmallSite(["site.yml": "title: 某大学\nbase_url: \(address)\n"])
    #expect(found.faults == [])
    #expect(found.site?.configuration.hasPlaceholderAddress == false)
  }
}
