// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.backend.lcore.pair.Pair;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The configuration that comes with the operator, one for each release that it can run. Wherever
 * the image was mirrored to, this is what belongs to it.
 */
record EmbeddedBase(Pair pair) implements BaseSource {
  static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

  private static final Map<Pair, ObjectNode> TREES =
      Arrays.stream(Pair.values())
          .collect(Collectors.toUnmodifiableMap(pair -> pair, EmbeddedBase::tree));

  @Override
  public BaseConfig base() {
    ObjectNode tree = TREES.getOrDefault(pair, NOTHING);
    return new BaseConfig(tree, "the operator's own", List.of());
  }

  private static ObjectNode tree(Pair pair) {
    String file = pair.schemaVersion() + "/run.yaml";
    try (InputStream in = EmbeddedBase.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + file);
      }
      return SafeYaml.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnreadableYamlException e) {
      throw new IllegalStateException(file + " " + e.flaw(), e);
    }
  }
}
