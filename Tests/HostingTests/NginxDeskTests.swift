import Foundation
import Hosting
import Testing

@Suite("nginx in front of the desk") struct NginxDeskTests {
  @Test("the desk is behind TLS, is told who asks, and codes stand in no log")
  func lines() {
    let site = NginxDesk(host: "desk.site.edu.cn", port: 4173).site
    for line in [
      "server_name desk.site.edu.cn;", "listen 443 ssl http2;",
      "return 301 https://$host$request_uri;", "proxy_pass http://127.0.0.1:4173;",
      "proxy_set_header Host $http_host;", "proxy_set_header X-Real-IP $remote_addr;",
      "proxy_set_header X-Forwarded-Proto $scheme;", "access_log off;",
    ] {
      #expect(site.contains(line), "\(line)")
    }
  }
}
