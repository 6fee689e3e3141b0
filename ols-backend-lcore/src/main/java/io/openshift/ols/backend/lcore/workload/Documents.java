// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.workload;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.openshift.ols.backend.lcore.env.DocumentStore;
import io.openshift.ols.spi.toolkit.chat.ChatPod;
import io.openshift.ols.spi.toolkit.chat.rag.Rag;
import io.openshift.ols.spi.toolkit.workload.PodVolume;
import io.openshift.ols.spi.toolkit.workload.Resources;
import io.openshift.ols.spi.toolkit.workload.Restricted;
import io.openshift.ols.spi.toolkit.workload.Volumes;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The databases with indexes of documents, as Llama Stack needs them. It writes into each of them
 * when it starts. What was copied out of the users' images belongs to the users that those images
 * run as, and may be read-only; so each database is copied once more, as the user of the servers.
 */
final class Documents {
  private static final String COPIED = "/rag-images";

  /** What Llama Stack left behind in an earlier life of the pod goes with the former database. */
  private static final String SCRIPT =
      """
      set -eu
      from=$1 to=$2 file=$3
      shift 3
      for index in "$@"; do
        if [ ! -f "$from/$index/$file" ] || [ ! -r "$from/$index/$file" ]; then
          echo "$index: the directory that indexPath names has no readable file $file;" \\
            "an index for lcore is a faiss store of Llama Stack" >&2
          exit 1
        fi
        rm -rf "$to/$index"
        mkdir "$to/$index"
        cat "$from/$index/$file" >"$to/$index/$file"
      done
      """;

  private final @Nullable PodVolume copied;
  private final List<String> indexes;

  Documents(ReconcileView view, ChatPod pod) {
    this.copied = pod.documents().orElse(null);
    this.indexes = DocumentStore.of(Rag.of(view)).stream().map(DocumentStore::id).toList();
  }

  /** What Llama Stack sees, where its file says. */
  Optional<PodVolume> volume() {
    return Optional.ofNullable(copied)
        .map(
            volume ->
                PodVolume.writable(
                    Volumes.scratch("rag-llama-stack"), volume.mount().getMountPath()));
  }

  /** What only the init containers see. */
  Optional<PodVolume> source() {
    return Optional.ofNullable(copied).map(volume -> PodVolume.readOnly(volume.volume(), COPIED));
  }

  /** The init container, from the same image as the servers. */
  Optional<Container> container(String image) {
    return volume().map(target -> container(image, target));
  }

  private Container container(String image, PodVolume target) {
    List<String> command =
        new ArrayList<>(
            List.of("/bin/sh", "-c", SCRIPT, "documents", COPIED, target.mount().getMountPath()));
    command.add(DocumentStore.FILE);
    command.addAll(indexes);
    return new ContainerBuilder()
        .withName("documents")
        .withImage(image)
        .withImagePullPolicy("Always")
        .withCommand(command)
        .withResources(Resources.of("50m", "64Mi", "256Mi"))
        .withSecurityContext(Restricted.container())
        .withVolumeMounts(source().map(PodVolume::mount).stream().toList())
        .addToVolumeMounts(target.mount())
        .build();
  }
}
