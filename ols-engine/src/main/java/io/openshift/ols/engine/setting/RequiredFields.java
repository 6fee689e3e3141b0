// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.setting;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.openshift.ols.api.v1alpha1.OlsConfigSpec;
import io.openshift.ols.spi.problem.Problem;
import java.util.List;

/**
 * Required fields that the resource lacks, because an older schema let it in. Asked only when a
 * component has stumbled: nearly always there are none, and reading the schema takes its time.
 */
public final class RequiredFields {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private RequiredFields() {}

  /** One problem per field, sorted by path. */
  public static List<Problem> missing(OlsConfigSpec spec) {
    return SchemaGaps.ofSpec(MAPPER.valueToTree(spec)).missing();
  }
}
