// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.view;

import io.openshift.ols.spi.view.Flag;
import io.openshift.ols.spi.view.OperatorSettings;
import io.openshift.ols.spi.view.OwnDeployment;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Settings with the flags that some component declares and no other: the operator's command line
 * has only these, so that any other would keep its default for ever.
 */
record DeclaredFlags(OperatorSettings settings, Set<Flag> declared) implements OperatorSettings {

  /**
   * The settings, once what they say has been held against what is declared.
   *
   * @throws IllegalArgumentException if they name a flag or a word that the command line would
   *     refuse
   */
  static OperatorSettings over(OperatorSettings settings, Set<Flag> declared) {
    settings
        .flags()
        .forEach(
            (name, word) -> {
              if (declared.stream().noneMatch(f -> takes(f, name, word))) {
                throw new IllegalArgumentException(
                    "no component declares a flag --%s=%s".formatted(name, word));
              }
            });
    return new DeclaredFlags(settings, declared);
  }

  private static boolean takes(Flag flag, String name, String word) {
    return flag.name().equals(name) && flag.values().contains(word);
  }

  @Override
  public String word(Flag flag) {
    if (!declared.contains(flag)) {
      throw new IllegalArgumentException(
          "flag --%s is read but not declared in flags()".formatted(flag.name()));
    }
    return settings.word(flag);
  }

  @Override
  public String namespace() {
    return settings.namespace();
  }

  @Override
  public String version() {
    return settings.version();
  }

  @Override
  public Optional<OwnDeployment> deployment() {
    return settings.deployment();
  }

  @Override
  public Map<String, String> images() {
    return settings.images();
  }

  @Override
  public Map<String, String> flags() {
    return settings.flags();
  }

  @Override
  public Map<String, String> proxy() {
    return settings.proxy();
  }
}
