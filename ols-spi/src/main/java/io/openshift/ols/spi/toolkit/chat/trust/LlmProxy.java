// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.chat.trust;

import io.openshift.ols.api.v1alpha1.ProxyConfigSpec;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.view.ReconcileView;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The proxy on the way to the models. It is the service's alone: the proxy of the cluster comes
 * with the environment of the operator and is handed on whether this one is set or not. The address
 * may hold a password, so no message quotes it.
 */
public final class LlmProxy {
  private static final FieldPath URL = FieldPath.of("spec.ols.proxyConfig.proxyURL");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^/?#]+.*");

  private LlmProxy() {}

  /** The address, if the resource names one. */
  public static Optional<String> url(ReferenceScope scope) {
    return Optional.ofNullable(scope.spec().getOls().getProxyConfig())
        .map(ProxyConfigSpec::getProxyUrl)
        .filter(url -> !url.isEmpty());
  }

  /** Whether a service that is told no address finds one in its environment. */
  public static boolean isInEnvironment(ReferenceScope scope) {
    return scope.settings().proxy().containsKey("https_proxy");
  }

  /** What a service would end on, when it starts or when it is first asked. */
  public static List<Problem> obstacles(ReconcileView view) {
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

  private static Problem invalid(String message, String cure) {
    return Problem.user(ProblemCode.INVALID_VALUE, URL, message, cure);
  }
}
