// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.tree.FieldError;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaValidatorTest {
  private static final Schema SCHEMA =
      Definitions.load()
          .custom(
              (ObjectNode)
                  Trees.read(
                      """
                      properties:
                        spec:
                          type: object
                          required: [name]
                          properties:
                            name: {type: string, maxLength: 5, pattern: '^[a-z]+$'}
                            mode: {type: string, enum: [a, b], default: a}
                            count: {type: integer, minimum: 1}
                            port: {x-kubernetes-int-or-string: true}
                            open: {type: object, x-kubernetes-preserve-unknown-fields: true}
                            parts:
                              type: array
                              x-kubernetes-list-type: map
                              x-kubernetes-list-map-keys: [name]
                              items:
                                type: object
                                properties:
                                  name: {type: string}
                                  fixed:
                                    type: string
                                    x-kubernetes-validations:
                                    - {rule: self == oldSelf, message: fixed is immutable}
                          x-kubernetes-validations:
                          - {rule: "!has(self.mode) || self.mode != 'b' || has(self.count)"}
                          - {rule: "!has(self.parts) || self.parts.all(p, p.name.matches('^[a-z]+$'))", message: parts are lower case}
                      """));

  @Test
  void aGoodObjectHasNoFindings() {
    assertThat(findings("{spec: {name: ok, port: http, parts: [{name: x}]}}")).isEmpty();
  }

  @Test
  void findingsNameFieldAndReason() {
    assertThat(findings("{spec: {mode: c, count: 0, port: true, parts: [{name: a}, {name: a}]}}"))
        .contains(
            "spec.name: Required value",
            "spec.mode: Unsupported value: \"c\": supported values: \"a\", \"b\"",
            "spec.count: Invalid value: 0: spec.count in body should be greater than or equal to 1",
            "spec.port: Invalid value: \"boolean\": spec.port in body must be of type integer,string:"
                + " \"boolean\"",
            "spec.parts[1]: Duplicate value: {\"name\":\"a\"}");
  }

  @Test
  void aRuleWithoutMessageIsShownItself() {
    assertThat(findings("{spec: {name: ok, mode: b}}"))
        .containsExactly(
            "spec: Invalid value: failed rule: !has(self.mode) || self.mode != 'b' || has(self.count)");
  }

  @Test
  void aRuleOverAListNamesItsObject() {
    assertThat(findings("{spec: {name: ok, parts: [{name: X}]}}"))
        .containsExactly("spec: Invalid value: parts are lower case");
  }

  @Test
  void aTransitionRuleComparesTheSameItem() {
    ObjectNode old = tree("{spec: {name: ok, parts: [{name: a, fixed: u}, {name: b, fixed: v}]}}");
    ObjectNode now = tree("{spec: {name: ok, parts: [{name: b, fixed: w}, {name: a, fixed: u}]}}");
    assertThat(findings(now, old))
        .containsExactly("spec.parts[0].fixed: Invalid value: \"w\": fixed is immutable");
  }

  @Test
  void whatWasWrongBeforeIsNotFoundAgain() {
    ObjectNode old = tree("{spec: {name: TOO-LONG}}");
    assertThat(findings(tree("{spec: {name: TOO-LONG, count: 2}}"), old)).isEmpty();
  }

  @Test
  void unknownFieldsAreDroppedExceptWhereTheyAreKept() {
    ObjectNode object =
        tree("{spec: {name: ok, foo: 1, open: {bar: {x: 2}}, parts: [{name: a, y: 3}]}}");
    assertThat(Pruner.prune(SCHEMA, object)).containsExactly("spec.foo", "spec.parts[0].y");
    assertThat(object)
        .isEqualTo(tree("{spec: {name: ok, open: {bar: {x: 2}}, parts: [{name: a}]}}"));
  }

  @Test
  void defaultsAreFilledIn() {
    ObjectNode object = tree("{spec: {name: ok, mode: null}}");
    Defaulter.fill(SCHEMA, object);
    assertThat(object).isEqualTo(tree("{spec: {name: ok, mode: a}}"));
  }

  private static List<String> findings(String yaml) {
    return findings(tree(yaml), null);
  }

  private static List<String> findings(ObjectNode object, ObjectNode old) {
    List<FieldError> errors = new ArrayList<>();
    new SchemaValidator(new CelRules()).validate(SCHEMA, object, old, errors);
    return errors.stream().map(FieldError::text).toList();
  }

  private static ObjectNode tree(String yaml) {
    return (ObjectNode) Trees.read("--- " + yaml);
  }
}
