// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.openshift.ols.spi.toolkit.text.table.TableReading;
import java.util.List;

/**
 * What the pinned service makes of a file when it starts. It mirrors the service's own rules; that
 * every file which is named in it is there and readable is taken for granted.
 *
 * @param refusals for each of these it ends: the key, and what is wrong
 * @param unread keys that it passes over without a word, although nobody meant it to
 */
public record Verdict(List<String> refusals, List<String> unread) {
  private static final YAMLMapper YAML = new YAMLMapper();

  public Verdict {
    refusals = List.copyOf(refusals);
    unread = List.copyOf(unread);
  }

  /** The verdict on the text of {@code olsconfig.yaml}, in an environment without a proxy. */
  public static Verdict on(String text) {
    return on(text, false);
  }

  /**
   * The verdict on the text of {@code olsconfig.yaml}.
   *
   * @param proxied whether the environment names a proxy, which counts where the file names none
   */
  public static Verdict on(String text, boolean proxied) {
    try {
      return on(YAML.readTree(text), proxied);
    } catch (JsonProcessingException e) {
      return new Verdict(List.of("the file is no YAML"), List.of());
    }
  }

  static Verdict on(JsonNode file, boolean proxied) {
    TableReading reading = TableReading.of(PinnedService.KEYS, file);
    List<String> refusals =
        reading.refusals().isEmpty()
            ? new CrossRules(file, proxied).refusals()
            : reading.refusals();
    return new Verdict(refusals, reading.unread());
  }

  public boolean isAccepted() {
    return refusals.isEmpty();
  }
}
