// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.chat.collect;

import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.api.v1alpha1.DataCollectorSpec;
import io.openshift.ols.api.v1alpha1.UserDataCollectionSpec;
import io.openshift.ols.spi.component.AccessRule;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.view.ReconcileView;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of questions and answers, and sent.
 *
 * @param feedback what users say about answers
 * @param transcripts the conversations
 * @param logLevel of the container that sends it, if the resource says one
 */
public record Collecting(boolean feedback, boolean transcripts, Optional<String> logLevel) {
  /** What the operator needs in order to follow the pull Secret, beyond what it hands on. */
  public static final AccessRule ACCESS =
      new AccessRule(
          "",
          List.of("secrets"),
          List.of(ObjectNames.PULL_SECRET),
          List.of("get", "list", "watch"));

  /** The fields that it reads. */
  public static Set<FieldPath> fields() {
    return Set.of(
        FieldPath.of("spec.ols.userDataCollection.feedbackDisabled"),
        FieldPath.of("spec.ols.userDataCollection.transcriptsDisabled"),
        FieldPath.of("spec.ols.deployment.dataCollector.resources"),
        FieldPath.of("spec.olsDataCollector.logLevel"));
  }

  /** The pull Secret of the cluster, where it decides anything. */
  public static Optional<ExternalReference> reference(ReferenceScope scope) {
    return scope.facts().openShift().isPresent() && isAsked(scope)
        ? Optional.of(Consent.REFERENCE)
        : Optional.empty();
  }

  /** What the resource asks for, as far as the cluster allows it. */
  public static Collecting of(ReconcileView view) {
    boolean allowed =
        reference(view).filter(secret -> Consent.isGiven(view.reference(secret))).isPresent();
    return new Collecting(
        allowed && isAskedFor(view, UserDataCollectionSpec::getFeedbackDisabled),
        allowed && isAskedFor(view, UserDataCollectionSpec::getTranscriptsDisabled),
        Optional.ofNullable(view.spec().getOlsDataCollector())
            .map(DataCollectorSpec::getLogLevel)
            .filter(level -> !level.isEmpty()));
  }

  /** Whether anything is kept. */
  public boolean isOn() {
    return feedback || transcripts;
  }

  private static boolean isAsked(ReferenceScope scope) {
    return isAskedFor(scope, UserDataCollectionSpec::getFeedbackDisabled)
        || isAskedFor(scope, UserDataCollectionSpec::getTranscriptsDisabled);
  }

  private static boolean isAskedFor(
      ReferenceScope scope, Function<UserDataCollectionSpec, @Nullable Boolean> disabled) {
    return !Optional.ofNullable(scope.spec().getOls().getUserDataCollection())
        .map(disabled)
        .orElse(false);
  }
}
