// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import io.openshift.ols.api.v1alpha1.ProxyConfigSpec;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.toolkit.chat.trust.ProxyCa;
import io.openshift.ols.spi.view.ReconcileView;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The proxy on the way to the models. It is the service's alone: the proxy of the cluster comes
 * with the environment of the operator and is handed on whether this one is set or not. The address
 * may hold a password, so no message quotes it.
 */
final class ProxyRules {
  private static final FieldPath URL = FieldPath.of("spec.ols.proxyConfig.proxyURL");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^/?#]+.*");

  private ProxyRules() {}

  /** Absent when nothing is set: an empty section would mean the same to the service. */
  static @Nullable ProxySection section(ReferenceScope scope) {
    Optional<String> url = url(scope);
    Optional<String> ca = ProxyCa.of(scope).map(found -> found.path(Paths.PROXY_CA));
    return url.isEmpty() && ca.isEmpty()
        ? null
        : new ProxySection(url.orElse(null), ca.orElse(null));
  }

  /** What the service would end on, when it starts or when it is first asked. */
  static List<Problem> obstacles(ReconcileView view) {
    List<Problem> problems = new ArrayList<>();
    Optional<ProxyCa> ca = ProxyCa.of(view);
    ca.flatMap(authority -> authority.flaw(view)).ifPresent(problems::add);
    Optional<String> url = url(view);
    if (url.isPresent() && !ADDRESS.matcher(url.orElseThrow()).matches()) {
      problems.add(
          invalid("is no address of a proxy", "write it as http://proxy.example.com:3128"));
    }
    boolean known = url.isPresent() || isInEnvironment(view);
    if (ca.isPresent() && !known) {
      problems.add(
          invalid(
              "is missing, and the service takes no authority for a proxy that it does not know",
              "set it, or leave proxyCACertificate out"));
    }
    return problems;
  }

  /** The service takes the address from there if the file has none. */
  static boolean isInEnvironment(ReferenceScope scope) {
    return scope.settings().proxy().containsKey("https_proxy");
  }

  private static Optional<String> url(ReferenceScope scope) {
    return Optional.ofNullable(scope.spec().getOls().getProxyConfig())
        .map(ProxyConfigSpec::getProxyUrl)
        .filter(url -> !url.isEmpty());
  }

  private static Problem invalid(String message, String cure) {
    return Problem.user(ProblemCode.INVALID_VALUE, URL, message, cure);
  }
}
