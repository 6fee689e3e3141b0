// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.workload;

import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.openshift.ols.spi.toolkit.workload.Volumes;

/**
 * A volume and where a container sees it.
 *
 * @param volume the pod's volume
 * @param mount the container's mount of it
 */
record PodVolume(Volume volume, VolumeMount mount) {

  static PodVolume readOnly(Volume volume, String path) {
    return new PodVolume(volume, Volumes.readOnly(volume.getName(), path));
  }

  static PodVolume writable(Volume volume, String path) {
    return new PodVolume(volume, Volumes.writable(volume.getName(), path));
  }
}
