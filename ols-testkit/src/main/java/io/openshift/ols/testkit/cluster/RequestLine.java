// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a request's path, told apart as kube-apiserver does.
 *
 * @param resource empty if the path is none of a resource
 */
record RequestLine(
    String apiGroup, String resource, String subresource, String namespace, String name) {

  private static final Pattern SLASHES = Pattern.compile("/+");
  private static final Pattern BY_NAME =
      Pattern.compile("(?:^|&)fieldSelector=(?:[^&]*,)?metadata\\.name=([^,&]*)");
  private static final Pattern WATCH = Pattern.compile("(?:^|&)watch=(true|1)");
  private static final Set<String> OF_A_NAMESPACE = Set.of("status", "finalize");

  static RequestLine of(URI uri) {
    List<String> parts = SLASHES.splitAsStream(uri.getPath()).filter(p -> !p.isEmpty()).toList();
    boolean core = !parts.isEmpty() && parts.get(0).equals("api");
    int prefix = core ? 2 : 3;
    if (parts.size() <= prefix || !(core || parts.get(0).equals("apis"))) {
      return new RequestLine("", "", "", "", "");
    }
    String group = core ? "" : parts.get(1);
    List<String> path = parts.subList(prefix, parts.size());
    String namespace = path.get(0).equals("namespaces") ? part(path, 1) : "";
    if (!namespace.isEmpty() && path.size() > 2 && !OF_A_NAMESPACE.contains(path.get(2))) {
      path = path.subList(2, path.size());
    }
    String name = path.size() > 1 ? path.get(1) : nameSelected(uri);
    return new RequestLine(group, path.get(0), part(path, 2), namespace, name);
  }

  String verb(String method, URI uri) {
    if (resource.isEmpty()) {
      return method.toLowerCase(Locale.ROOT);
    }
    String query = query(uri);
    return switch (method) {
      case "POST" -> "create";
      case "PUT" -> "update";
      case "PATCH" -> "patch";
      case "DELETE" -> name.isEmpty() ? "deletecollection" : "delete";
      default -> {
        boolean selected = BY_NAME.matcher(query).find();
        String read = name.isEmpty() || selected ? "list" : "get";
        yield WATCH.matcher(query).find() ? "watch" : read;
      }
    };
  }

  private static String nameSelected(URI uri) {
    Matcher matcher = BY_NAME.matcher(query(uri));
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String query(URI uri) {
    return Optional.ofNullable(uri.getQuery()).orElse("");
  }

  private static String part(List<String> path, int index) {
    return path.size() > index ? path.get(index) : "";
  }
}
