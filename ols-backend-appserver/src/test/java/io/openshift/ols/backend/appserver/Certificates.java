// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver;

import io.openshift.ols.spi.reference.ResolvedReference;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Certificates as references hold them. */
final class Certificates {
  static final String VALID =
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

  private Certificates() {}

  /** An object with these keys and texts, given in turns. */
  static ResolvedReference found(String... keysAndTexts) {
    Map<String, byte[]> data = new HashMap<>();
    for (int i = 0; i < keysAndTexts.length; i += 2) {
      data.put(keysAndTexts[i], keysAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return ResolvedReference.found(data);
  }
}
