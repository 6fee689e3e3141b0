// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.workload;

import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.openshift.ols.spi.toolkit.names.DnsName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The volumes that pods of the product have, and their mounts. */
public final class Volumes {
  /** Mode 0644: readable for whatever user the pod runs as. */
  public static final int READABLE = 0644;

  /** Mode 0600: for keys that PostgreSQL refuses to take when others may read them. */
  public static final int PRIVATE = 0600;

  private Volumes() {}

  /** The name of the volume of a user's Secret, valid whatever the Secret is called. */
  public static String secretName(String secret) {
    return DnsName.label("secret-" + secret);
  }

  public static Volume secret(String volume, String secret, int mode) {
    return new VolumeBuilder()
        .withName(volume)
        .withNewSecret()
        .withSecretName(secret)
        .withDefaultMode(mode)
        .endSecret()
        .build();
  }

  public static Volume configMap(String volume, String configMap) {
    return new VolumeBuilder()
        .withName(volume)
        .withNewConfigMap()
        .withName(configMap)
        .withDefaultMode(READABLE)
        .endConfigMap()
        .build();
  }

  /** Some keys of a ConfigMap, each as the file that the map gives for it. */
  public static Volume configMap(String volume, String configMap, Map<String, String> files) {
    List<KeyToPath> items = new ArrayList<>();
    files.forEach((key, file) -> items.add(new KeyToPath(key, null, file)));
    return configMap(volume, configMap)
        .edit()
        .editConfigMap()
        .withItems(items)
        .endConfigMap()
        .build();
  }

  /** An empty directory that lives as long as the pod. */
  public static Volume scratch(String volume) {
    return new VolumeBuilder().withName(volume).withNewEmptyDir().endEmptyDir().build();
  }

  public static Volume claim(String volume, String claim) {
    return new VolumeBuilder()
        .withName(volume)
        .withNewPersistentVolumeClaim()
        .withClaimName(claim)
        .endPersistentVolumeClaim()
        .build();
  }

  public static VolumeMount readOnly(String volume, String path) {
    return new VolumeMountBuilder().withName(volume).withMountPath(path).withReadOnly(true).build();
  }

  /** One file of a volume. The pod does not see a later change of it. */
  public static VolumeMount readOnlyFile(String volume, String path, String key) {
    return readOnly(volume, path).edit().withSubPath(key).build();
  }

  public static VolumeMount writable(String volume, String path) {
    return new VolumeMountBuilder().withName(volume).withMountPath(path).build();
  }
}
