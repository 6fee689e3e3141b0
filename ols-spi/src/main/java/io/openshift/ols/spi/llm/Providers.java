// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.llm;

import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import java.util.List;
import java.util.Objects;

/**
 * The providers of the resource, as the chosen backend sees them.
 *
 * @param usable those that the backend can serve, in the order of the resource
 * @param problems what is wrong with the others and with the choice of defaults; with any problem
 *     the backend holds its configuration
 */
public record Providers(List<Usable> usable, List<Problem> problems) {
  public Providers {
    usable = List.copyOf(usable);
    problems = List.copyOf(problems);
  }

  /**
   * A provider that the backend can serve.
   *
   * @param path where its entry is: {@code spec.llm.providers[0]}
   * @param wireType its name in the backend's own table
   * @param facts what it is and which credentials it stands on
   */
  public record Usable(FieldPath path, String wireType, ConfigFragment<ProviderFacts> facts) {
    public Usable {
      Objects.requireNonNull(path);
      Objects.requireNonNull(wireType);
      Objects.requireNonNull(facts);
    }
  }
}
