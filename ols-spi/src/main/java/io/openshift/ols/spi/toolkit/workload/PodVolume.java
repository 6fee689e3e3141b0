// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.workload;

import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;

/**
 * A volume and where a container sees it.
 *
 * @param volume the pod's volume
 * @param mount the container's mount of it
 */
public record PodVolume(Volume volume, VolumeMount mount) {

  /** A volume that the container reads. */
  public static PodVolume readOnly(Volume volume, String path) {
    return new PodVolume(volume, Volumes.readOnly(volume.getName(), path));
  }

  /** One file of a volume. The pod does not see a later change of it. */
  public static PodVolume readOnlyFile(Volume volume, String path, String key) {
    return new PodVolume(volume, Volumes.readOnlyFile(volume.getName(), path, key));
  }

  /** A volume that the container may write to. */
  public static PodVolume writable(Volume volume, String path) {
    return new PodVolume(volume, Volumes.writable(volume.getName(), path));
  }
}
