// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.console.workload;

/** The configuration of the plugin's web server, which may write below {@code /tmp/nginx} only. */
final class NginxConfig {
  /** Where the serving certificate is mounted. */
  static final String CERTIFICATES = "/var/cert";

  /** Where the server may write. */
  static final String SCRATCH = "/tmp/nginx";

  static final String TEXT =
      """
      pid %1$s/nginx.pid;
      error_log /dev/stdout info;

      events {}

      http {
        client_body_temp_path %1$s/client_body;
        proxy_temp_path %1$s/proxy;
        fastcgi_temp_path %1$s/fastcgi;
        uwsgi_temp_path %1$s/uwsgi;
        scgi_temp_path %1$s/scgi;
        access_log /dev/stdout;
        include /etc/nginx/mime.types;
        default_type application/octet-stream;
        keepalive_timeout 65;

        server {
          listen %3$d ssl;
          listen [::]:%3$d ssl;
          ssl_certificate %2$s/tls.crt;
          ssl_certificate_key %2$s/tls.key;
          root /usr/share/nginx/html;
        }
      }
      """
          .formatted(SCRATCH, CERTIFICATES, ConsoleObjects.PORT);

  private NginxConfig() {}
}
