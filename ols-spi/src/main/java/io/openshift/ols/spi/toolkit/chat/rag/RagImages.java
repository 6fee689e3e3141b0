// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.chat.rag;

import io.fabric8.kubernetes.api.model.Container;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.toolkit.chat.api.ChatObjects;
import io.openshift.ols.spi.toolkit.kinds.ImageStreams;
import io.openshift.ols.spi.toolkit.kinds.OptionalKinds;
import io.openshift.ols.spi.toolkit.workload.Workload;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.List;
import java.util.Optional;

/**
 * Which images the init containers run. Where the cluster serves ImageStreams, one follows each
 * image, and the pods run what it last led to; they wait for the first time that it leads anywhere.
 * Elsewhere, and where manifests are rendered without a cluster, they run what the user wrote.
 */
public final class RagImages {
  /** The cluster could not get at an image; scripts may rely on the word. */
  static final ProblemCode IMPORT_FAILED = new ProblemCode("ImageImportFailed");

  private static final int LONGEST_REASON = 300;

  private final ReconcileView view;
  private final Rag rag;
  private final boolean followed;

  public RagImages(ReconcileView view) {
    this.view = view;
    this.rag = Rag.of(view);
    this.followed = view.facts().serves(OptionalKinds.IMAGE_STREAM);
  }

  /** One container for each index. */
  public List<Container> containers() {
    return rag.indexes().stream()
        .map(index -> index.container(imported(index).reference().orElse(index.image())))
        .toList();
  }

  /**
   * Adds the streams.
   *
   * @param consumer what runs the images; held as long as one is not known
   */
  public void addTo(DesiredState.Builder state, ObjectId consumer) {
    for (RagIndex index : rag.indexes()) {
      index
          .flaw()
          .ifPresentOrElse(
              flaw -> state.hold(consumer, flaw), () -> addProblem(state, consumer, index));
    }
    PullSecrets.notes(view).forEach(state::report);
    if (followed) {
      Workload backend = ChatObjects.workload(view.namespace());
      rag.indexes().stream()
          .filter(index -> index.flaw().isEmpty())
          .map(RagIndex::image)
          .distinct()
          .forEach(
              image ->
                  state.apply(
                      OptionalKinds.IMAGE_STREAM,
                      ImageStreams.following(backend.labelled(StreamName.of(image)), image)));
    }
  }

  private void addProblem(DesiredState.Builder state, ObjectId consumer, RagIndex index) {
    if (!followed || !view.observed().isKnown()) {
      return;
    }
    ImageStreams.Import found = imported(index);
    if (found.failure().isPresent()) {
      Problem failed = failed(index, found);
      if (found.reference().isPresent()) {
        state.report(failed);
      } else {
        state.hold(consumer, failed);
      }
    } else if (found.reference().isEmpty()) {
      state.hold(consumer, waiting(index));
    }
  }

  private ImageStreams.Import imported(RagIndex index) {
    Optional<ImageStreams.Import> found =
        followed
            ? view.observed()
                .object(stream(index))
                .map(stream -> ImageStreams.imported(stream, index.image()))
            : Optional.empty();
    return found.orElse(new ImageStreams.Import(Optional.empty(), Optional.empty()));
  }

  private ObjectId stream(RagIndex index) {
    return new ObjectId(OptionalKinds.IMAGE_STREAM, view.namespace(), StreamName.of(index.image()));
  }

  private static Problem waiting(RagIndex index) {
    return Problem.cluster(
        ProblemCode.WAITING,
        index.path(),
        "the cluster has not looked at image \"%s\" yet".formatted(index.image()),
        "it does so by itself, see ImageStream \"%s\"".formatted(StreamName.of(index.image())));
  }

  private static Problem failed(RagIndex index, ImageStreams.Import found) {
    return Problem.user(
        IMPORT_FAILED,
        index.path(),
        "the cluster cannot get at image \"%s\"%s: %s"
            .formatted(
                index.image(),
                found.reference().isPresent() ? ", so the last one that it found stays" : "",
                shortened(found.failure().orElseThrow())),
        "correct the reference, or give its registry's credentials in imagePullSecrets");
  }

  private static String shortened(String reason) {
    String line = reason.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
  }
}
