// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a path to objects; each may be empty.
 *
 * @param apiVersion {@code v1} or {@code group/version}
 */
record ResourcePath(
    String apiVersion, String namespace, String plural, String name, String subresource) {
  private static final Set<String> OF_NAMESPACE = Set.of("status", "finalize");

  /** Reads a path; nothing when it does not lead to objects. */
  static Optional<ResourcePath> parse(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.substring(1).split("/", -1)) {
      parts.add(URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8));
    }
    boolean core = parts.size() > 2 && parts.get(0).equals("api") && parts.get(1).equals("v1");
    boolean grouped = parts.size() > 3 && parts.get(0).equals("apis");
    if (!core && !grouped) {
      return Optional.empty();
    }
    String apiVersion = core ? "v1" : parts.get(1) + "/" + parts.get(2);
    List<String> rest = parts.subList(core ? 2 : 3, parts.size());
    boolean inNamespace =
        rest.get(0).equals("namespaces")
            && rest.size() > 2
            && !(core && rest.size() == 3 && OF_NAMESPACE.contains(rest.get(2)));
    return Optional.of(
        inNamespace
            ? of(apiVersion, rest.get(1), rest.subList(2, rest.size()))
            : of(apiVersion, "", rest));
  }

  private static ResourcePath of(String apiVersion, String namespace, List<String> rest) {
    return new ResourcePath(apiVersion, namespace, part(rest, 0), part(rest, 1), part(rest, 2));
  }

  private static String part(List<String> parts, int at) {
    return at < parts.size() ? parts.get(at) : "";
  }
}
