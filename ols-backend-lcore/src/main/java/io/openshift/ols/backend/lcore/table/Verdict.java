// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.openshift.ols.backend.lcore.pair.Pair;
import java.util.List;
import java.util.function.Function;

/**
 * What a server of the pair makes of its file when it starts. It mirrors the server's own rules;
 * that every file which is named in it is there and readable is taken for granted, and so is every
 * variable of the environment.
 *
 * @param refusals for each of these it ends: the key, and what is wrong
 * @param unread keys that it passes over without a word
 */
public record Verdict(List<String> refusals, List<String> unread) {
  private static final YAMLMapper YAML = new YAMLMapper();

  public Verdict {
    refusals = List.copyOf(refusals);
    unread = List.copyOf(unread);
  }

  /** On the text of {@code lightspeed-stack.yaml}; its classes refuse every key that they lack. */
  public static Verdict onStack(Pair pair, String text) {
    return on(text, file -> StackRules.judge(PairTables.of(pair), file));
  }

  /** On the text of {@code run.yaml}. */
  public static Verdict onRun(Pair pair, String text) {
    return on(text, file -> onRun(pair, file));
  }

  /** The same for who has read, or made, the text already. */
  public static Verdict onRun(Pair pair, JsonNode file) {
    return RunRules.judge(PairTables.of(pair), file);
  }

  public boolean isAccepted() {
    return refusals.isEmpty();
  }

  private static Verdict on(String text, Function<JsonNode, Verdict> judge) {
    try {
      return judge.apply(YAML.readTree(text));
    } catch (JsonProcessingException e) {
      return new Verdict(List.of("the file is no YAML"), List.of());
    }
  }
}
