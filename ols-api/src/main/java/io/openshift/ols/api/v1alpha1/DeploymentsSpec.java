// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Size and place of the workloads. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableDeploymentsSpec.class)
@JsonDeserialize(as = ImmutableDeploymentsSpec.class)
public interface DeploymentsSpec extends OpenObject {

  @Nullable PodConfig getApi();

  @Nullable ContainerConfig getDataCollector();

  @Nullable ContainerConfig getMcpServer();

  @Nullable ContainerConfig getLlamaStack();

  @Nullable PodConfig getConsole();

  @Nullable PodConfig getDatabase();
}
