// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import io.openshift.ols.api.names.SecretKeys;
import io.openshift.ols.api.v1alpha1.VertexConfig;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.llm.ImmutableProviderFacts;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where in Google Cloud the models of an entry run. Both types of Vertex AI have a block for it and
 * one credential, the JSON file of an account.
 *
 * @param entry the entry
 * @param block the name of its block
 * @param config the block
 */
record VertexPlace(ProviderEntry entry, String block, @Nullable VertexConfig config) {

  /** The credential is a file of its own, also under the usual key. */
  ConfigFragment<ProviderFacts> addTo(ImmutableProviderFacts.Builder facts) {
    Optional<VertexConfig> place = Optional.ofNullable(config);
    return Credentials.with(
        facts
            .project(place.map(VertexConfig::getProjectId))
            .location(place.map(VertexConfig::getLocation))
            .credentialKey(Credentials.chosenKey(entry).orElse(SecretKeys.API_TOKEN))
            .build(),
        entry,
        Credentials.one(entry));
  }

  List<Problem> problems() {
    EntryCheck check = new EntryCheck(entry).credentialKey();
    FieldPath path = entry.path().field(block);
    if (config == null) {
      return check.missing(path, "give it projectID and location").problems();
    }
    return check
        .needs(path.field("projectID"), config.getProjectId(), "give the Google Cloud project")
        .needs(path.field("location"), config.getLocation(), "give a region, as us-east5")
        .problems();
  }
}
