/// What a server that runs nginx needs to know to show the desk of an office to its browsers: TLS in front, the desk
/// behind it on the same machine.
public struct NginxDesk: Sendable {
  /// The server.
  public let site: String

  /// The name under which nginx reads it.
  public static let siteName = "showcase-desk.conf"

  /// The desk of a host, which listens on a port of the machine itself.
  public init(host: String, port: Int) {
    site = """
      # nginx for the desk, written once by showcase hosting --desk; change it as the server needs.
      # Put it into /etc/nginx/conf.d/ with a certificate, then: nginx -t && systemctl reload nginx
      # The desk itself: showcase serve --office --port \(port) --host \(host)

      server {
        listen 80;
        listen [::]:80;
        server_name \(host);
        return 301 https://$host$request_uri;
      }

      server {
        listen 443 ssl http2;
        listen [::]:443 ssl http2;
        server_name \(host);
        server_tokens off;
        ssl_certificate     /etc/ssl/showcase/fullchain.pem;
        ssl_certificate_key /etc/ssl/showcase/privkey.pem;
        ssl_protocols TLSv1.2 TLSv1.3;

        # Only the campus: name its networks, and refuse all others.
        # allow 10.0.0.0/8;
        # deny all;

        # A Word file with its photographs.
        client_max_body_size 128m;
        add_header Strict-Transport-Security "max-age=31536000" always;

        location / {
          proxy_pass http://127.0.0.1:\(port);
          proxy_http_version 1.1;
          proxy_set_header Host $http_host;
          proxy_set_header X-Real-IP $remote_addr;
          proxy_set_header X-Forwarded-Proto $scheme;
          # Pages wait for news.
          proxy_buffering off;
          proxy_read_timeout 300s;
        }

        # Codes that telephones scan stand in no log.
        location /desk/read/ {
          access_log off;
          proxy_pass http://127.0.0.1:\(port);
          proxy_set_header Host $http_host;
          proxy_set_header X-Real-IP $remote_addr;
          proxy_set_header X-Forwarded-Proto $scheme;
        }
      }

      """
  }
}
