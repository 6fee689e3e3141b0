// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    Walk walk = new Walk();
    walk.map("", "", file);
    if (walk.refusals.isEmpty()) {
      walk.refusals.addAll(new CrossRules(file, proxied).refusals());
    }
    return new Verdict(walk.refusals, walk.unread);
  }

  public boolean isAccepted() {
    return refusals.isEmpty();
  }

  /** Along the table: each value by itself. */
  private static final class Walk {
    private final List<String> refusals = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    /**
     * @param key the map's place in the table
     * @param place the map's place in the file, to be told
     */
    void map(String key, String place, JsonNode map) {
      Map<String, ServiceKeys.Key> members = PinnedService.KEYS.membersOf(key);
      members.forEach((name, member) -> member(join(key, name), join(place, name), member, map));
      map.properties().stream()
          .map(Map.Entry::getKey)
          .filter(name -> !members.containsKey(name))
          .forEach(name -> unread.add(join(place, name)));
    }

    private void member(String key, String place, ServiceKeys.Key rule, JsonNode map) {
      String name = key.substring(key.lastIndexOf('.') + 1);
      if (map.has(name)) {
        value(key, place, rule, map.get(name));
      } else if (rule.needed()) {
        refusals.add(place + " is missing");
      }
    }

    private void value(String key, String place, ServiceKeys.Key rule, JsonNode value) {
      if (value.isNull()) {
        if (!rule.nullable()) {
          refusals.add(place + " is null");
        }
        return;
      }
      rule.rule().flaw(value).ifPresent(flaw -> refusals.add(place + " " + flaw));
      if (rule.rule().isMap() && value.isObject()) {
        int before = unread.size();
        map(key, place, value);
        if (rule.rule().kind() == ValueRule.Kind.CLOSED && unread.size() > before) {
          refusals.add(place + " has a key that the service does not know");
        }
      } else if (rule.rule().isList() && value.isArray()) {
        elements(key, place, value);
      }
    }

    private void elements(String key, String place, JsonNode list) {
      PinnedService.KEYS
          .elementsOf(key)
          .ifPresent(
              rule -> {
                for (int i = 0; i < list.size(); i++) {
                  value(key + "[]", place + "[" + i + "]", rule, list.get(i));
                }
              });
    }

    private static String join(String path, String name) {
      return path.isEmpty() ? name : path + "." + name;
    }
  }
}
