// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import io.openshift.ols.engine.authority.CertifiedKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** A server with a Secret's certificate and a client that verifies it, over the loopback. */
final class TlsProbe {
  private static final char[] PASSWORD = "probe".toCharArray();
  private static final int TIMEOUT_MILLIS = 10_000;

  private TlsProbe() {}

  /**
   * Shakes hands as a client that calls the server by that name and trusts only these certificates.
   *
   * @throws javax.net.ssl.SSLException if the client refuses
   */
  static void connect(CertifiedKey server, String trusted, String host)
      throws IOException, GeneralSecurityException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    SSLContext context = serving(server);
    try (SSLServerSocket listener =
        (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 1, loopback)) {
      CompletableFuture<Void> answer = CompletableFuture.runAsync(() -> answer(listener));
      try (Socket plain = new Socket(loopback, listener.getLocalPort());
          SSLSocket client =
              (SSLSocket)
                  trusting(trusted)
                      .getSocketFactory()
                      .createSocket(plain, host, listener.getLocalPort(), true)) {
        client.setSoTimeout(TIMEOUT_MILLIS);
        SSLParameters parameters = client.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        client.setSSLParameters(parameters);
        client.startHandshake();
      } finally {
        answer.exceptionally(e -> null).join();
      }
    }
  }

  private static void answer(SSLServerSocket listener) {
    try (SSLSocket socket = (SSLSocket) listener.accept()) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.startHandshake();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static SSLContext serving(CertifiedKey pair)
      throws IOException, GeneralSecurityException {
    KeyStore store = emptyStore();
    store.setKeyEntry("server", pair.key(), PASSWORD, new Certificate[] {pair.certificate()});
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static SSLContext trusting(String pem) throws IOException, GeneralSecurityException {
    KeyStore store = emptyStore();
    byte[] bytes = pem.getBytes(StandardCharsets.US_ASCII);
    for (Certificate certificate :
        CertificateFactory.getInstance("X.509")
            .generateCertificates(new ByteArrayInputStream(bytes))) {
      store.setCertificateEntry("ca-" + store.size(), certificate);
    }
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, PASSWORD);
    return store;
  }
}
