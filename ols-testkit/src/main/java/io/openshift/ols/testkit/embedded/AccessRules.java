// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What clients may not do. Everything is allowed until a test denies it; then requests are refused
 * with 403 and access reviews say no. Usable from any thread.
 */
public final class AccessRules {
  private static final String ANY = "*";

  private final List<Denial> denials = new CopyOnWriteArrayList<>();

  AccessRules() {}

  /**
   * Something that is not allowed; {@code *} stands for all.
   *
   * @param verb e.g. {@code list}
   * @param group API group, empty for the core group
   * @param resource plural, with {@code /status} for the subresource
   * @param name object name
   */
  public record Denial(String verb, String group, String resource, String name) {
    boolean covers(Denial attempt) {
      return covers(verb, attempt.verb)
          && covers(group, attempt.group)
          && covers(resource, attempt.resource)
          && covers(name, attempt.name);
    }

    private static boolean covers(String rule, String value) {
      return rule.equals(ANY) || rule.equals(value);
    }
  }

  /** Denies a verb on all objects of a resource. */
  public void deny(String verb, String group, String resource) {
    deny(verb, group, resource, ANY);
  }

  /** Denies a verb on one object. */
  public void deny(String verb, String group, String resource, String name) {
    denials.add(new Denial(verb, group, resource, name));
  }

  /** Allows everything again. */
  public void allowAll() {
    denials.clear();
  }

  boolean allows(Denial attempt) {
    return denials.stream().noneMatch(denial -> denial.covers(attempt));
  }
}
