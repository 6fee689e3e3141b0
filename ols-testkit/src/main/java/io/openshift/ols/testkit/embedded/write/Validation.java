// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.kinds.KindChecks;
import io.openshift.ols.testkit.embedded.kinds.MetadataChecks;
import io.openshift.ols.testkit.embedded.schema.CelRules;
import io.openshift.ols.testkit.embedded.schema.SchemaValidator;
import io.openshift.ols.testkit.embedded.store.ResourceType;
import io.openshift.ols.testkit.embedded.tree.ApiException;
import io.openshift.ols.testkit.embedded.tree.FieldError;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses what may not be stored, with all findings at once. */
final class Validation {
  private final SchemaValidator schemas = new SchemaValidator(new CelRules());

  void check(ResourceType type, ObjectNode object, @Nullable ObjectNode old) {
    List<FieldError> errors = new ArrayList<>(MetadataChecks.check(type, object, old));
    if (type.schema().builtIn()) {
      errors.addAll(KindChecks.check(type, object, old));
    } else {
      schemas.validate(type.schema(), object, old, errors);
    }
    if (!errors.isEmpty()) {
      String name = Trees.text(object, "metadata", "name");
      throw ApiException.invalid(type.kindSubject(name), errors);
    }
  }
}
