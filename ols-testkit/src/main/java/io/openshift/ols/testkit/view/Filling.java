// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.view;

import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.reference.ReferenceKind;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Made-up content of Secrets and ConfigMaps. A secret value is a canary: a text that nobody would
 * write by chance and that therefore may be looked for. What has to be a certificate is a real one.
 */
public final class Filling {
  /** A self-signed certificate for test.example.com; its key was thrown away. */
  public static final String CERTIFICATE =
      """
      -----BEGIN CERTIFICATE-----
      MIIBTzCB9qADAgECAgkAxAmDUxXQ830wCgYIKoZIzj0EAwIwGzEZMBcGA1UEAxMQ
      dGVzdC5leGFtcGxlLmNvbTAgFw0yNjExMjExNTAyNTBaGA8yMTI2MTAyODE1MDI1
      MFowGzEZMBcGA1UEAxMQdGVzdC5leGFtcGxlLmNvbTBZMBMGByqGSM49AgEGCCqG
      SM49AwEHA0IABH/ewk/nCwgLCNtmwLNl5PVXvyArOofffZ3yMKGrrPcSvNxsfFtp
      ss3RxtLm5JL6CHfMA9mI52N0JOzF4GEym/ujITAfMB0GA1UdDgQWBBQxrYJVD5Yk
      mgdAaYw2NxTzbs+XfjAKBggqhkjOPQQDAgNIADBFAiEAtTtKGkk630Rts4XI5tgj
      rjXdfA20Sw7Kqnog5CT/YE8CIFWMWcVZe1Jsh0i7KcelIC0ZCGYJBy2X08i3qG/0
      asxZ
      -----END CERTIFICATE-----
      """;

  /** How every made-up secret value begins. */
  public static final String CANARY = "canary-";

  private static final Pattern CERTIFICATE_KEY = Pattern.compile("(?i).*(\\.(crt|pem)|cert|ca)");
  private static final String WHOLE_SECRET = "value";
  private static final String WHOLE_CONFIG_MAP = "ca-bundle.crt";
  private static final String REGISTRIES = ".dockerconfigjson";

  private Filling() {}

  /** Content that has every key that the declarations ask for. */
  static SortedMap<String, byte[]> of(ReferenceId id, Collection<ExternalReference> declarations) {
    Set<String> keys = new TreeSet<>();
    for (ExternalReference declaration : declarations) {
      if (!declaration.keys().consumesAll()) {
        keys.addAll(declaration.keys().anyOf().get(0));
      }
    }
    if (keys.isEmpty()) {
      keys.add(id.kind() == ReferenceKind.SECRET ? WHOLE_SECRET : WHOLE_CONFIG_MAP);
    }
    SortedMap<String, byte[]> data = new TreeMap<>();
    keys.forEach(key -> data.put(key, value(id, key).getBytes(StandardCharsets.UTF_8)));
    return data;
  }

  private static String value(ReferenceId id, String key) {
    if (key.equals(REGISTRIES)) {
      return "{\"auths\":{}}";
    }
    if (CERTIFICATE_KEY.matcher(key).matches()) {
      return CERTIFICATE;
    }
    return (id.kind() == ReferenceKind.SECRET ? CANARY : "made-up-") + id.name() + "-" + key;
  }
}
