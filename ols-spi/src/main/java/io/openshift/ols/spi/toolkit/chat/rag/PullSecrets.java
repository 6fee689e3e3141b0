// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.chat.rag;

import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.Presence;
import io.openshift.ols.spi.reference.ReloadClass;
import io.openshift.ols.spi.view.ReconcileView;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The Secrets with which images of documents are pulled; without such images they mean nothing. One
 * that is missing stops nothing, because a pod starts without it wherever the image is there or
 * open to all.
 */
public final class PullSecrets {
  private static final FieldPath PATH = FieldPath.of("spec.ols.imagePullSecrets");

  private PullSecrets() {}

  /** For a backend to declare. */
  public static Set<ExternalReference> references(ReferenceScope scope) {
    Set<ExternalReference> references = new LinkedHashSet<>();
    if (!Rag.of(scope).isEmpty()) {
      List<String> names = names(scope);
      for (int i = 0; i < names.size(); i++) {
        reference(names.get(i), i).ifPresent(references::add);
      }
    }
    return references;
  }

  /** As a pod takes them, each once. */
  public static List<LocalObjectReference> of(ReferenceScope scope) {
    return references(scope).stream()
        .map(ExternalReference::name)
        .distinct()
        .map(LocalObjectReference::new)
        .toList();
  }

  /** What the user should know of them. */
  public static List<Problem> notes(ReconcileView view) {
    List<Problem> notes = new ArrayList<>();
    List<String> names = names(view);
    if (Rag.of(view).isEmpty() && !names.isEmpty()) {
      notes.add(unused());
      return notes;
    }
    for (int i = 0; i < names.size(); i++) {
      FieldPath path = PATH.index(i).field("name");
      reference(names.get(i), i)
          .ifPresentOrElse(
              reference -> missing(view, reference).ifPresent(notes::add),
              () -> notes.add(nameless(path)));
    }
    return notes;
  }

  private static List<String> names(ReferenceScope scope) {
    return scope.spec().getOls().getImagePullSecrets().stream()
        .map(secret -> Optional.ofNullable(secret.getName()).orElse(""))
        .toList();
  }

  /** The kubelet reads it, and only when it pulls: its content is nobody's restart. */
  private static Optional<ExternalReference> reference(String name, int position) {
    return name.isBlank()
        ? Optional.empty()
        : Optional.of(
            ExternalReference.secret(name)
                .purpose("rag-pull-secret")
                .path(PATH.index(position).field("name"))
                .presence(Presence.OPTIONAL)
                .reload(ReloadClass.IGNORE)
                .build());
  }

  private static Optional<Problem> missing(ReconcileView view, ExternalReference reference) {
    return view.reference(reference).isFound()
        ? Optional.empty()
        : Optional.of(
            Problem.user(
                ProblemCode.SECRET_NOT_FOUND,
                reference.path(),
                "Secret \"" + reference.name() + "\" is not there, so images are pulled without it",
                "create it, or take it off the list"));
  }

  private static Problem nameless(FieldPath path) {
    return Problem.user(
        ProblemCode.NAME_MISSING, path, "is empty", "name a Secret, or take it off the list");
  }

  private static Problem unused() {
    return Problem.user(
        ProblemCode.SETTING_NOT_SUPPORTED,
        PATH,
        "is used for the images of spec.ols.rag only, and there are none",
        "leave it out");
  }
}
