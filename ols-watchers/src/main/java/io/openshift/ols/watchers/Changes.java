// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.watchers;

import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The two kinds of changes that the operator cares for. */
public final class Changes {
  private Changes() {}

  /** Content: what an object says beyond its metadata. For objects of others. */
  public static Change ofContent() {
    return (before, after) ->
        !before.getAdditionalProperties().equals(after.getAdditionalProperties());
  }

  /**
   * Everything but annotations that the field manager does not own. For our own objects, on which
   * others may write annotations as often as they like.
   */
  public static Change ofOwnObjects(String manager) {
    return (before, after) -> {
      ObjectMeta a = before.getMetadata();
      ObjectMeta b = after.getMetadata();
      return !before.getAdditionalProperties().equals(after.getAdditionalProperties())
          || !Objects.equals(a.getLabels(), b.getLabels())
          || !Objects.equals(a.getOwnerReferences(), b.getOwnerReferences())
          || !Objects.equals(a.getDeletionTimestamp(), b.getDeletionTimestamp())
          || !Objects.equals(a.getUid(), b.getUid())
          || !ownedAnnotations(a, a, manager).equals(ownedAnnotations(a, b, manager));
    };
  }

  private static Map<String, String> ownedAnnotations(
      ObjectMeta owner, ObjectMeta meta, String manager) {
    Set<String> owned =
        List.copyOf(owner.getManagedFields()).stream()
            .filter(e -> manager.equals(e.getManager()) && "Apply".equals(e.getOperation()))
            .flatMap(e -> annotationFields(e).stream())
            .collect(Collectors.toSet());
    return meta.getAnnotations().entrySet().stream()
        .filter(e -> owned.contains("f:" + e.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Set<String> annotationFields(ManagedFieldsEntry entry) {
    if (entry.getFieldsV1() == null) {
      return Set.of();
    }
    Object metadata = entry.getFieldsV1().getAdditionalProperties().get("f:metadata");
    Object annotations = metadata instanceof Map<?, ?> m ? m.get("f:annotations") : null;
    return annotations instanceof Map<?, ?> m
        ? m.keySet().stream().map(String::valueOf).collect(Collectors.toSet())
        : Set.of();
  }
}
