// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.openshift.ols.api.v1alpha1.LlamaStackSpec;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.toolkit.text.StableYaml;
import java.util.ArrayList;
import java.util.List;

/** Short forms of configurations and sections, in flow style. */
final class Yaml {
  private Yaml() {}

  static ObjectNode map(String text) {
    try {
      return SafeYaml.read(text);
    } catch (UnreadableYamlException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  static RunConfig config(String text) {
    return RunConfig.of(map(text));
  }

  static RunConfig builtIn(Pair pair) {
    return RunConfig.of(new EmbeddedBase(pair).base().tree());
  }

  /** Members of {@code spec.ols.llamaStack}. */
  static LlamaStackSpec section(String members) {
    return Serialization.unmarshal("--- {" + members + "}", LlamaStackSpec.class);
  }

  /** As the file has it; two trees are the same to the server if their texts are. */
  static String text(JsonNode tree) {
    return StableYaml.render(tree);
  }

  /** One member of each map in a list. */
  static List<String> texts(Iterable<? extends JsonNode> list, String member) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.path(member).asText()));
    return texts;
  }
}
