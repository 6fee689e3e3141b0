// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.chat.rag;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.openshift.ols.api.v1alpha1.RagSpec;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.toolkit.workload.Resources;
import io.openshift.ols.spi.toolkit.workload.Restricted;
import io.openshift.ols.spi.toolkit.workload.Volumes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One index of documents.
 *
 * @param path the field that names its image
 * @param name of its init container and of its directory, by its place in the list
 * @param image the image as it is written in the resource
 * @param source the directory in the image
 * @param id the index in that directory; without one the service takes the only one that is there
 */
public record RagIndex(
    FieldPath path, String name, String image, String source, Optional<String> id) {
  private static final String DEFAULT_SOURCE = "/rag/vector_db";
  private static final ResourceRequirements RESOURCES = Resources.of("50m", "64Mi", "256Mi");

  static RagIndex of(FieldPath entry, int position, RagSpec spec) {
    return new RagIndex(
        entry.field("image"),
        "rag-" + position,
        spec.getImage(),
        text(spec.getIndexPath()).orElse(DEFAULT_SOURCE),
        text(spec.getIndexId()));
  }

  /** Where the service reads it. */
  public String directory() {
    return Rag.DIRECTORY + "/" + name;
  }

  /**
   * The container that copies it. Without a shell: the path is the user's text. Files that an
   * earlier run left there are replaced, also read-only ones.
   */
  Container container(String resolved) {
    return new ContainerBuilder()
        .withName(name)
        .withImage(resolved)
        .withImagePullPolicy("Always")
        .withCommand("cp", "-R", "-f", "--", unexpanded(source) + "/.", directory())
        .withResources(RESOURCES)
        .withSecurityContext(Restricted.container())
        .withVolumeMounts(Volumes.writable(Rag.VOLUME, Rag.DIRECTORY))
        .build();
  }

  /** What is wrong with the name of the image, which no pod and no registry would take. */
  Optional<Problem> flaw() {
    if (!image.isEmpty() && image.chars().noneMatch(Character::isWhitespace)) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.user(
            ProblemCode.INVALID_VALUE,
            path,
            image.isBlank() ? "is empty" : "\"" + image + "\" has blanks in it",
            "name an image, such as registry.example.com/docs:1"));
  }

  /** Kubernetes replaces {@code $(NAME)} in commands, and two dollar signs by one. */
  private static String unexpanded(String text) {
    return text.replace("$", "$$");
  }

  private static Optional<String> text(@Nullable String text) {
    return Optional.ofNullable(text).filter(t -> !t.isEmpty());
  }
}
