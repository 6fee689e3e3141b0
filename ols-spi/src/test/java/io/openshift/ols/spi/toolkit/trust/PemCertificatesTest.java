// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PemCertificatesTest {
  private static final String VALID =
      """
      -----BEGIN CERTIFICATE-----
      MIIBdTCCARugAwIBAgIUZ2Dk40KasIMptoFT0KE+XxBYPi0wCgYIKoZIzj0EAwIw
      DzENMAsGA1UEAwwEdGVzdDAgFw0yNjExMjExNDUwNTVaGA8yMTI2MTAyODE0NTA1
      NVowDzENMAsGA1UEAwwEdGVzdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABO64
      x2zZgLVw2Rjpj7UvkHc8WwgXOTvSs7IobPNJraP6DthKYTng4OIBQdgj/LM5foWp
      EJU/hgiGdSYa6pXf9IijUzBRMB0GA1UdDgQWBBSa8LRXTa05DG4D1mEW8wD2Yp3V
      yzAfBgNVHSMEGDAWgBSa8LRXTa05DG4D1mEW8wD2Yp3VyzAPBgNVHRMBAf8EBTAD
      AQH/MAoGCCqGSM49BAMCA0gAMEUCIALcj2yZIQYIQQI6XkLGfhF8tApz09zkkO+6
      WLzlGDr5AiEA0w9+xCtZIbdnPlmSTxInLnqw1rgEg1HCYq+6aXRo8p0=
      -----END CERTIFICATE-----
      """;

  @Test
  void certificatesWithCommentsBetweenThemAreFine() {
    assertThat(PemCertificates.flaw(VALID)).isEmpty();
    assertThat(PemCertificates.flaw("\n \t" + VALID + " \n\n")).isEmpty();
    assertThat(PemCertificates.flaw("# root\n" + VALID + "# next\r\n" + VALID)).isEmpty();
  }

  @Test
  void textWithoutACertificateIsNamed() {
    assertThat(PemCertificates.flaw(" \n")).contains("is empty");
    assertThat(PemCertificates.flaw("hello")).contains("holds no PEM block");
  }

  @Test
  void keyInPlaceOfACertificateIsNamed() {
    String key = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";

    assertThat(PemCertificates.flaw(VALID + key))
        .contains("holds a PEM block of type \"PRIVATE KEY\"");
  }

  @Test
  void brokenCertificateIsNamedByItsNumber() {
    String broken = VALID.replace("MII", "AAA");

    assertThat(PemCertificates.flaw(VALID + broken))
        .contains("holds a certificate that cannot be read, number 2");
    assertThat(PemCertificates.flaw(VALID.replace("MII", "!!!")))
        .contains("holds a certificate that cannot be read, number 1");
    assertThat(PemCertificates.flaw(VALID.replace("-----END", "----")))
        .contains("holds a certificate that cannot be read, number 1");
  }
}
