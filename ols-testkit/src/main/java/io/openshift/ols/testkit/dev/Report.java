// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.dev;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How it stands: the objects by component, then the conditions. */
record Report(KubernetesClient client, Kinds kinds) {

  private static final int GAP = 3;

  private static final Comparator<List<String>> BY_CELLS =
      Comparator.comparing((List<String> row) -> row.get(0))
          .thenComparing(row -> row.get(1))
          .thenComparing(row -> row.get(2));

  /**
   * The lines.
   *
   * @param written the kinds that the operator has written
   */
  List<String> lines(Stream<ResourceDefinitionContext> written) {
    List<List<String>> objects = new ArrayList<>();
    objects.add(List.of("COMPONENT", "KIND", "NAME"));
    written.flatMap(this::ofKind).map(this::row).sorted(BY_CELLS).forEach(objects::add);
    List<List<String>> conditions = new ArrayList<>();
    conditions.add(List.of("CONDITION", "STATUS", "REASON", "MESSAGE"));
    conditions().forEach(c -> conditions.add(row(c)));
    return Stream.of(table(objects), List.of(""), table(conditions), List.of(""))
        .flatMap(List::stream)
        .toList();
  }

  private Stream<GenericKubernetesResource> ofKind(ResourceDefinitionContext kind) {
    var resources = client.genericKubernetesResources(kind);
    GenericKubernetesResourceList list =
        kind.isNamespaceScoped()
            ? resources.inAnyNamespace().withLabel(LabelKeys.OWNER_COMPONENT).list()
            : resources.withLabel(LabelKeys.OWNER_COMPONENT).list();
    return list.getItems().stream();
  }

  private List<String> row(GenericKubernetesResource object) {
    String component = object.getMetadata().getLabels().get(LabelKeys.OWNER_COMPONENT);
    return List.of(component, object.getKind(), object.getMetadata().getName());
  }

  private List<Condition> conditions() {
    @Nullable OlsConfig config = client.resources(OlsConfig.class).withName(OlsConfig.NAME).get();
    return config == null || config.getStatus() == null
        ? List.of()
        : config.getStatus().getConditions();
  }

  private static List<String> row(Condition condition) {
    return List.of(
        condition.getType(), condition.getStatus(), condition.getReason(), condition.getMessage());
  }

  private static List<String> table(List<List<String>> rows) {
    int columns = rows.get(0).size();
    List<Integer> widths =
        IntStream.range(0, columns)
            .mapToObj(i -> rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
            .toList();
    String indent =
        "\n" + " ".repeat(widths.stream().limit(columns - 1L).mapToInt(w -> w + GAP).sum());
    return rows.stream().map(row -> line(row, widths).replace("\n", indent)).toList();
  }

  /** Only the last cell may have several lines. */
  private static String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      line.append(row.get(i)).append(" ".repeat(widths.get(i) - row.get(i).length() + GAP));
    }
    return line.toString().stripTrailing();
  }
}
