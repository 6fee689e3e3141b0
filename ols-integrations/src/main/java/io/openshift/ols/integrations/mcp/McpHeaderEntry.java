// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.mcp;

import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.openshift.ols.api.names.SecretKeys;
import io.openshift.ols.api.v1alpha1.McpHeaderSource;
import io.openshift.ols.api.v1alpha1.McpHeaderSpec;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.mcp.McpHeader;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.ReloadClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One header of a server that the resource lists.
 *
 * @param spec the element of {@code headers}
 * @param path where it stands
 */
record McpHeaderEntry(McpHeaderSpec spec, FieldPath path) {

  String name() {
    return Objects.requireNonNullElse(spec.getName(), "");
  }

  /** The header; asked only of an entry without obstacles. */
  McpHeader header() {
    return switch (type()) {
      case McpHeaderSource.KUBERNETES -> new McpHeader.CallerToken(name());
      case McpHeaderSource.CLIENT -> new McpHeader.FromClient(name());
      default -> new McpHeader.FromSecret(name(), secret(), SecretKeys.MCP_HEADER);
    };
  }

  /** What has to reach the pod: a backend reads the file once, so a new value needs a new pod. */
  Optional<CredentialUse> credential(String purpose) {
    return isFromSecret()
        ? Optional.of(
            new CredentialUse(
                secret(),
                KeyRule.of(SecretKeys.MCP_HEADER),
                ReloadClass.ROLL,
                secretPath(),
                purpose))
        : Optional.empty();
  }

  List<Problem> obstacles() {
    List<Problem> problems = new ArrayList<>();
    if (name().isEmpty()) {
      problems.add(McpServerEntry.invalid(path.field("name"), "is empty", "name the header"));
    }
    if (isFromSecret() && secret().isEmpty()) {
      problems.add(
          Problem.user(
              ProblemCode.NAME_MISSING,
              secretPath(),
              "header \"%s\" names no Secret".formatted(name()),
              "name the Secret that holds its value under the key \"%s\""
                  .formatted(SecretKeys.MCP_HEADER)));
    }
    if (!isFromSecret() && !isPassedOn()) {
      problems.add(
          McpServerEntry.invalid(
              path.field("valueFrom").field("type"),
              "\"%s\" is no source of a header".formatted(type()),
              "use one of secret, kubernetes, client"));
    }
    return problems;
  }

  private boolean isFromSecret() {
    return type().equals(McpHeaderSource.SECRET);
  }

  private boolean isPassedOn() {
    return type().equals(McpHeaderSource.KUBERNETES) || type().equals(McpHeaderSource.CLIENT);
  }

  private String type() {
    return source().map(McpHeaderSource::getType).orElse("");
  }

  private String secret() {
    return source()
        .map(McpHeaderSource::getSecretRef)
        .map(LocalObjectReference::getName)
        .orElse("");
  }

  private Optional<McpHeaderSource> source() {
    return Optional.ofNullable(spec.getValueFrom());
  }

  private FieldPath secretPath() {
    return path.field("valueFrom").field("secretRef").field("name");
  }
}
