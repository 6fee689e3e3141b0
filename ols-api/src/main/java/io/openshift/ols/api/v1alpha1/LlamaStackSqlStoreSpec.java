// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/** Where tables are kept. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableLlamaStackSqlStoreSpec.class)
@JsonDeserialize(as = ImmutableLlamaStackSqlStoreSpec.class)
public interface LlamaStackSqlStoreSpec extends LlamaStackDatabaseSpec {}
