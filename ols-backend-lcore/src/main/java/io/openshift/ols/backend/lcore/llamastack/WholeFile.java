// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.backend.lcore.env.Address;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A file that the user brings whole, {@code spec.ols.llamaStack.overrideConfig}. It is used to the
 * letter; only whether the pods could work with it at all is looked at.
 */
final class WholeFile {
  /** Where lightspeed-stack and the probes, in the same pod, reach a server. */
  private static final Set<String> HOSTS = Set.of("", Address.HOST, "localhost", "0.0.0.0", "::");

  private final List<Problem> problems = new ArrayList<>();
  private final FieldPath path;

  private WholeFile(FieldPath path) {
    this.path = path;
  }

  static List<Problem> check(JsonNode tree, FieldPath path) {
    WholeFile file = new WholeFile(path);
    JsonNode server = tree.path("server");
    file.demand(
        server.path("port").asInt(Address.PORT) == Address.PORT,
        "server.port is not " + Address.PORT,
        "lightspeed-stack and the probes ask there");
    file.demand(
        HOSTS.contains(server.path("host").asText("")),
        "server.host is an address that is not reached from the pod",
        "set it to " + Address.HOST);
    file.demand(
        isAbsent(server, "tls_certfile") && isAbsent(server, "auth"),
        "the server would ask for TLS or for a token",
        "leave that to lightspeed-stack, which is in front of it");
    file.demand(
        !isAbsent(tree, "distro_name") || !isAbsent(tree, "image_name"),
        "it has no distro_name",
        "set it, the server does not start without");
    return file.problems;
  }

  private static boolean isAbsent(JsonNode parent, String key) {
    return parent.path(key).isMissingNode() || parent.path(key).isNull();
  }

  private void demand(boolean holds, String what, String cure) {
    if (!holds) {
      problems.add(Problem.user(Codes.FAILED, path, what, cure));
    }
  }
}
