// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.engine.digest.Contents;
import io.openshift.ols.engine.plan.ComponentPlan;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.reference.ReferenceKind;
import io.openshift.ols.spi.state.Manifest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Values from Secrets are in Secrets only. Certificates are no secret. */
final class SecrecyRules {
  /** A shorter value may be in an object by chance. */
  private static final int SHORTEST = 8;

  private SecrecyRules() {}

  static Stream<Finding> leaks(Part part) {
    Set<String> values = secrets(part);
    Stream<Finding> objects =
        part.manifests().stream()
            .filter(m -> !isSecret(m))
            .filter(m -> holdsAny(m.tree(), values))
            .map(m -> Finding.of(m.id(), "holds a value from a Secret"));
    Stream<Finding> texts =
        problems(part)
            .filter(p -> values.stream().anyMatch(p.toString()::contains))
            .map(
                p ->
                    new Finding(
                        part.id().text(), "problem %s quotes a Secret".formatted(p.code())));
    Stream<Finding> aspects =
        part.state().aspects().stream()
            .filter(a -> values.stream().anyMatch(a.message()::contains))
            .map(
                a ->
                    new Finding(
                        part.id().text(), "condition %s quotes a Secret".formatted(a.type())));
    return Stream.of(objects, texts, aspects).flatMap(s -> s);
  }

  private static Set<String> secrets(Part part) {
    Set<String> values = new LinkedHashSet<>();
    part.rehearsal()
        .inputs()
        .references()
        .forEach(
            (id, content) -> {
              if (id.kind() == ReferenceKind.SECRET) {
                add(content.data().values(), values);
              }
            });
    part.rehearsal().plan().objects().values().stream()
        .map(o -> o.manifest())
        .filter(SecrecyRules::isSecret)
        .forEach(
            m ->
                add(
                    Contents.dataOf(Contents.idOf(m.id()).orElseThrow(), m.tree()).values(),
                    values));
    return values;
  }

  private static void add(Collection<byte[]> data, Set<String> values) {
    for (byte[] bytes : data) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (text.length() >= SHORTEST && !text.contains("-----BEGIN CERTIFICATE-----")) {
        values.add(text);
        values.add(Base64.getEncoder().encodeToString(bytes));
      }
    }
  }

  private static boolean holdsAny(JsonNode node, Set<String> values) {
    if (node.isTextual()) {
      return values.stream().anyMatch(node.asText()::contains);
    }
    for (JsonNode child : node) {
      if (holdsAny(child, values)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSecret(Manifest manifest) {
    return manifest.id().kind().kind().equals("Secret");
  }

  private static Stream<Problem> problems(Part part) {
    ComponentPlan own = part.plan();
    return Stream.of(
            own.held().stream(), own.notes().stream(), own.failure().stream().map(f -> f.problem()))
        .flatMap(s -> s);
  }
}
