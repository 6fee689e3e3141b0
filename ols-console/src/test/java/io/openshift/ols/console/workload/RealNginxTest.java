// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.console.workload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.ProcessGuard;
import io.openshift.ols.testkit.cluster.TestCertificates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The generated configuration on a genuine nginx, with the image's folders at other places. */
class RealNginxTest {
  private static final Optional<Path> NGINX =
      Stream.concat(Stream.of("/usr/sbin"), Stream.of(System.getenv("PATH").split(":")))
          .map(folder -> Path.of(folder, "nginx"))
          .filter(Files::isExecutable)
          .findFirst();

  private ProcessGuard guard;
  private int port;

  @BeforeEach
  void foldersOfTheImage() throws IOException {
    assumeTrue(NGINX.isPresent(), "no nginx on this machine; Debian's package is nginx-light");
    guard = ProcessGuard.start();
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    Files.setPosixFilePermissions(guard.folder(), PosixFilePermissions.fromString("rwxr-xr-x"));
    write("cert/tls.crt", TestCertificates.first().certificate());
    write("cert/tls.key", TestCertificates.first().key());
    write("html/plugin-manifest.json", "{\"name\": \"lightspeed-console-plugin\"}");
    Files.createDirectory(guard.folder().resolve("scratch"));
    write("nginx.conf", mapped(NginxConfig.TEXT));
  }

  @AfterEach
  void close() {
    if (guard != null) {
      guard.close();
    }
  }

  @Test
  void configurationIsAccepted() throws Exception {
    assertThat(check()).contains("syntax is ok", "test is successful").doesNotContain("[warn]");
  }

  @Test
  void configurationWithAWrongWordIsNotAccepted() throws Exception {
    write("nginx.conf", mapped(NginxConfig.TEXT).replace("ssl_certificate ", "ssl_certificat "));

    assertThat(check()).contains("unknown directive");
  }

  @Test
  void manifestThatTheProbeAsksForIsServedOverTls() {
    guard.run("nginx", command("-g", "daemon off; master_process off;"));

    HttpResponse<String> answer = Eventually.present("nginx answers", this::manifest);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
    assertThat(answer.body()).contains("lightspeed-console-plugin");
  }

  private String mapped(String config) {
    return config
        .replace(NginxConfig.CERTIFICATES + "/", guard.folder().resolve("cert") + "/")
        .replace(NginxConfig.SCRATCH + "/", guard.folder().resolve("scratch") + "/")
        .replace("/usr/share/nginx/html", guard.folder().resolve("html").toString())
        .replace(":" + ConsoleObjects.PORT, ":" + port)
        .replace(" " + ConsoleObjects.PORT, " " + port);
  }

  private String check() throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command("-t")).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return output;
  }

  private List<String> command(String... arguments) {
    String config = guard.folder().resolve("nginx.conf").toString();
    return Stream.concat(
            Stream.of(NGINX.orElseThrow().toString(), "-c", config), Stream.of(arguments))
        .toList();
  }

  private Optional<HttpResponse<String>> manifest() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/plugin-manifest.json"))
            .build();
    try {
      return Optional.of(
          HttpClient.newBuilder()
              .sslContext(trust())
              .build()
              .send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      guard
          .ended("nginx")
          .ifPresent(
              end -> {
                throw new AssertionError(end);
              });
      return Optional.empty();
    } catch (InterruptedException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SSLContext trust() throws GeneralSecurityException, IOException {
    KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
    authorities.load(null, null);
    authorities.setCertificateEntry(
        "ca",
        CertificateFactory.getInstance("X.509")
            .generateCertificate(
                new ByteArrayInputStream(TestCertificates.authority().getBytes(UTF_8))));
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(authorities);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  private void write(String file, String text) throws IOException {
    Path path = guard.folder().resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
