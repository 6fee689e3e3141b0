// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.llm;

import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.problem.Problem;
import java.util.List;
import java.util.Set;

/**
 * One kind of LLM service: all that the house knows about it is in the class that implements this.
 * Stateless and pure: called in each pass, several times, for each entry of its type; it may not
 * read a clock, the environment or a file.
 */
public interface LlmProvider {

  /**
   * The value of {@code spec.llm.providers[].type}: a built-in name, or one that is qualified with
   * the plugin's domain, {@code acme.example.com/llm}.
   */
  String type();

  /** What the service is called in a dialect's own table, or that the target cannot serve it. */
  WireType wireType(DialectId dialect);

  /**
   * Facts and credentials of one entry. The entry has a name, models and, unless {@link
   * #needsCredentials()} says otherwise, a Secret's name; what is wrong beyond that is for {@link
   * #validate}. Throws nothing.
   */
  ConfigFragment<ProviderFacts> facts(ProviderEntry entry);

  /** Whether an entry without a Secret is a mistake. */
  default boolean needsCredentials() {
    return true;
  }

  /** What is wrong with an entry; with any problem here the backend's configuration is held. */
  default List<Problem> validate(ProviderEntry entry) {
    return List.of();
  }

  /**
   * Members of the entry that this provider reads beyond {@code name}, {@code type}, {@code models}
   * and {@code credentialsSecretRef}; a member that is set and that is not here is reported as not
   * supported. The default is what {@link ProviderFacts#from} reads.
   */
  default Set<String> members() {
    return Set.of("url", "tlsSecurityProfile");
  }
}
