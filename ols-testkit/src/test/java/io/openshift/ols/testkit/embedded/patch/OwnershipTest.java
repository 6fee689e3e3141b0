// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.schema.Definitions;
import io.openshift.ols.testkit.embedded.schema.Schema;
import io.openshift.ols.testkit.embedded.tree.ApiException;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnershipTest {
  private static final Schema CONFIG_MAP =
      Definitions.load().schema("io.k8s.api.core.v1.ConfigMap");
  private static final Schema SERVICE = Definitions.load().schema("io.k8s.api.core.v1.Service");
  private static final ObjectNode NOTHING = Trees.object();

  @Test
  void anApplierOwnsWhatItSays() {
    ObjectNode object = by("one", CONFIG_MAP).apply(NOTHING, tree("{data: {a: x}}"), false);
    assertThat(Trees.items(object, "metadata", "managedFields"))
        .containsExactly(
            tree(
                "{manager: one, operation: Apply, apiVersion: v1, time: now, fieldsType: FieldsV1,"
                    + " fieldsV1: {'f:data': {'f:a': {}}}}"));
  }

  @Test
  void whatAnApplierSaysNoMoreGoes() {
    ObjectNode first = by("one", CONFIG_MAP).apply(NOTHING, tree("{data: {a: x, b: y}}"), false);
    ObjectNode second = by("one", CONFIG_MAP).apply(first, tree("{data: {a: x}}"), false);
    assertThat(second.path("data")).isEqualTo(tree("{a: x}"));
  }

  @Test
  void whatAnotherOwnsTooStays() {
    ObjectNode first = by("one", CONFIG_MAP).apply(NOTHING, tree("{data: {a: x, b: y}}"), false);
    ObjectNode shared = by("two", CONFIG_MAP).apply(first, tree("{data: {b: y}}"), false);
    ObjectNode left = by("one", CONFIG_MAP).apply(shared, tree("{data: {a: x}}"), false);
    assertThat(left.path("data")).isEqualTo(tree("{a: x, b: y}"));
  }

  @Test
  void changingWhatAnotherOwnsIsAConflict() {
    ObjectNode first = by("one", CONFIG_MAP).apply(NOTHING, tree("{data: {a: x}}"), false);
    assertThatThrownBy(() -> by("two", CONFIG_MAP).apply(first, tree("{data: {a: y}}"), false))
        .isInstanceOf(ApiException.class)
        .hasMessage("Apply failed with 1 conflict: conflict with \"one\": .data.a");
  }

  @Test
  void forceTakesTheFieldOver() {
    ObjectNode first = by("one", CONFIG_MAP).apply(NOTHING, tree("{data: {a: x, b: y}}"), false);
    ObjectNode taken = by("two", CONFIG_MAP).apply(first, tree("{data: {a: z}}"), true);
    assertThat(taken.path("data")).isEqualTo(tree("{a: z, b: y}"));
    assertThat(ManagedFields.read(taken).managers())
        .extracting(manager -> manager.name() + ManagedFields.read(taken).of(manager))
        .containsExactly("one{\"f:data\":{\"f:b\":{}}}", "two{\"f:data\":{\"f:a\":{}}}");
  }

  @Test
  void anUpdateOwnsWhatItChanges() {
    ObjectNode live = by("one", CONFIG_MAP).apply(NOTHING, tree("{data: {a: x, b: y}}"), false);
    ObjectNode now = live.deepCopy();
    Trees.ensure(now, "data").put("a", "z");
    by("edit", CONFIG_MAP).update(live, now);
    assertThat(ManagedFields.read(now).managers())
        .extracting(manager -> manager.name() + ManagedFields.read(now).of(manager))
        .containsExactly("one{\"f:data\":{\"f:b\":{}}}", "edit{\"f:data\":{\"f:a\":{}}}");
  }

  @Test
  void portsAreItemsByPortAndProtocol() {
    ObjectNode first =
        by("one", SERVICE)
            .apply(
                NOTHING,
                tree("{spec: {ports: [{port: 80, name: a}, {port: 443, name: b}]}}"),
                false);
    ObjectNode second =
        by("one", SERVICE).apply(first, tree("{spec: {ports: [{port: 443, name: b}]}}"), false);
    assertThat(second.path("spec")).isEqualTo(tree("{ports: [{port: 443, name: b}]}"));
    assertThat(second.toString()).contains("k:{\\\"port\\\":443,\\\"protocol\\\":\\\"TCP\\\"}");
  }

  @Test
  void applyingTheSameAgainChangesNothing() {
    ObjectNode first = by("one", SERVICE).apply(NOTHING, tree("{spec: {selector: {a: b}}}"), false);
    assertThat(by("one", SERVICE).apply(first, tree("{spec: {selector: {a: b}}}"), false))
        .isEqualTo(first);
  }

  private static Ownership by(String manager, Schema schema) {
    return new Ownership(schema, List.of(), new Ownership.Writer(manager, "v1", "", "now"));
  }

  private static ObjectNode tree(String yaml) {
    return (ObjectNode) Trees.read("--- " + yaml);
  }
}
