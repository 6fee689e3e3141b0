// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.trust;

import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.problem.ProblemKind;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.view.ReconcileView;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A ConfigMap of which each key holds certificates to trust.
 *
 * @param name its name
 * @param complete whether all of its keys can be used
 * @param keys the keys that can be used, sorted
 * @param problems what is wrong with the others
 */
public record CaConfigMap(
    String name, boolean complete, List<String> keys, List<Problem> problems) {
  public CaConfigMap {
    keys = List.copyOf(keys);
    problems = List.copyOf(problems);
  }

  /**
   * Reads what is there; a missing ConfigMap has no keys and no problems.
   *
   * @param kind who can mend a key that is not a certificate
   */
  public static CaConfigMap read(
      ReconcileView view, ExternalReference reference, ProblemKind kind) {
    ResolvedReference content = view.reference(reference);
    List<String> keys = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Map.Entry<String, byte[]> entry : content.data().entrySet()) {
      String text = new String(entry.getValue(), StandardCharsets.UTF_8);
      PemCertificates.flaw(text)
          .ifPresentOrElse(
              flaw -> problems.add(problem(reference, kind, entry.getKey(), flaw)),
              () -> keys.add(entry.getKey()));
    }
    return new CaConfigMap(reference.name(), problems.isEmpty(), keys, problems);
  }

  /**
   * The file for each usable key. It ends as certificate files do, because services pass over
   * others; a key that ends so already is its file's name.
   */
  public SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    for (String key : keys) {
      String file = key;
      while (!isCertificateFile(file) || taken(file, key)) {
        file += ".crt";
      }
      files.put(key, file);
    }
    return files;
  }

  private static boolean isCertificateFile(String file) {
    return file.endsWith(".crt") || file.endsWith(".pem");
  }

  private boolean taken(String file, String key) {
    return !file.equals(key) && keys.contains(file);
  }

  private static Problem problem(
      ExternalReference reference, ProblemKind kind, String key, String flaw) {
    return new Problem(
        ProblemCode.INVALID_CERTIFICATE,
        reference.path(),
        kind,
        "key \"%s\" of ConfigMap \"%s\" %s".formatted(key, reference.name(), flaw),
        "put PEM certificates there, or remove the key");
  }
}
