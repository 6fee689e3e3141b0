// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.schema.Definitions;
import io.openshift.ols.testkit.embedded.schema.Schema;
import io.openshift.ols.testkit.embedded.tree.ApiException;
import io.openshift.ols.testkit.embedded.tree.Trees;
import org.junit.jupiter.api.Test;

class PatchesTest {
  private static final Schema POD_SPEC = Definitions.load().schema("io.k8s.api.core.v1.PodSpec");

  @Test
  void mergePatchDeletesWhatIsNull() {
    assertThat(
            MergePatch.apply(tree("{a: 1, b: {c: 2, d: 3}}"), tree("{a: null, b: {d: 4}, e: [1]}")))
        .isEqualTo(tree("{b: {c: 2, d: 4}, e: [1]}"));
  }

  @Test
  void jsonPatchRunsAllItsOperations() {
    String patch =
        """
        [{"op": "test", "path": "/a", "value": 1},
         {"op": "add", "path": "/list/-", "value": "z"},
         {"op": "add", "path": "/list/0", "value": "x"},
         {"op": "replace", "path": "/a", "value": 2},
         {"op": "copy", "from": "/a", "path": "/b"},
         {"op": "move", "from": "/b", "path": "/c~1d"},
         {"op": "remove", "path": "/list/1"}]
        """;
    assertThat(JsonPatch.apply(tree("{a: 1, list: [y]}"), Trees.read(patch)))
        .isEqualTo(tree("{a: 2, list: [x, z], 'c/d': 2}"));
  }

  @Test
  void jsonPatchIsRefusedWhenATestFails() {
    String patch =
        "[{\"op\": \"replace\", \"path\": \"/a\", \"value\": 2}, {\"op\": \"test\", \"path\": \"/a\", \"value\": 1}]";
    ObjectNode target = tree("{a: 1}");
    assertThatThrownBy(() -> JsonPatch.apply(target, Trees.read(patch)))
        .isInstanceOfSatisfying(
            ApiException.class, refusal -> assertThat(refusal.code()).isEqualTo(422));
    assertThat(target).isEqualTo(tree("{a: 1}"));
  }

  @Test
  void strategicMergeFindsItemsByTheirKey() {
    ObjectNode live = tree("{containers: [{name: a, image: x}, {name: b, image: y}]}");
    ObjectNode patch =
        tree("{containers: [{name: b, image: z}, {name: a, $patch: delete}, {name: c, image: w}]}");
    assertThat(StrategicMergePatch.apply(POD_SPEC, live, patch))
        .isEqualTo(tree("{containers: [{name: b, image: z}, {name: c, image: w}]}"));
  }

  @Test
  void strategicMergeReplacesAtomicLists() {
    ObjectNode live = tree("{tolerations: [{key: a}, {key: b}]}");
    assertThat(StrategicMergePatch.apply(POD_SPEC, live, tree("{tolerations: [{key: c}]}")))
        .isEqualTo(tree("{tolerations: [{key: c}]}"));
  }

  @Test
  void strategicMergeKeepsTheOrderThatItIsTold() {
    ObjectNode live = tree("{containers: [{name: a}, {name: b}]}");
    ObjectNode patch =
        tree(
            "{$setElementOrder/containers: [{name: b}, {name: a}], containers: [{name: a, image: x}]}");
    assertThat(StrategicMergePatch.apply(POD_SPEC, live, patch))
        .isEqualTo(tree("{containers: [{name: b}, {name: a, image: x}]}"));
  }

  private static ObjectNode tree(String yaml) {
    return (ObjectNode) Trees.read("--- " + yaml);
  }
}
