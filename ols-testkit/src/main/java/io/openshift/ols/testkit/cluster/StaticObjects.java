// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.openshift.ols.api.v1alpha1.OlsConfigCrd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the operator finds when it starts: the objects that OLM installs with it (the definition of
 * {@code OLSConfig}, its namespace, Deployment, Service, accounts), the CA ConfigMaps, and on
 * OpenShift the platform's kinds with the singletons {@code ClusterVersion}, {@code APIServer} and
 * {@code Console}.
 *
 * <pre>{@code
 * StaticObjects.openShift("4.19.7").installInto(cluster);
 * }</pre>
 *
 * <p>Immutable. Rights of the operator are not among these objects: they are generated from what
 * the plugins declare.
 */
public final class StaticObjects {

  /** The namespace in which the operator is installed unless a test says otherwise. */
  public static final String NAMESPACE = "openshift-lightspeed";

  private final String namespace;
  private final String version;
  private final List<String> documents;

  private StaticObjects(String namespace, String version, List<String> documents) {
    this.namespace = namespace;
    this.version = version;
    this.documents = documents;
  }

  /**
   * A cluster with the kinds of OpenShift and of its monitoring, of this version, for example
   * {@code 4.19.7}.
   */
  public static StaticObjects openShift(String version) {
    return new StaticObjects(NAMESPACE, version, List.of())
        .with(ClusterResource.text("objects/openshift-kinds.yaml"))
        .with(OlsConfigCrd.yaml())
        .with(ClusterResource.text("objects/operator.yaml"))
        .with(ClusterResource.text("objects/openshift.yaml"));
  }

  /** A cluster without any of them. */
  public static StaticObjects plainKubernetes() {
    return new StaticObjects(NAMESPACE, "", List.of())
        .with(OlsConfigCrd.yaml())
        .with(ClusterResource.text("objects/operator.yaml"));
  }

  /** The same in another namespace. */
  public StaticObjects namespace(String other) {
    return new StaticObjects(other, version, documents);
  }

  /**
   * The same with further objects.
   *
   * @param yaml one or more documents; may hold definitions and objects of them; <code>${namespace}
   *     </code> is filled in
   */
  public StaticObjects with(String yaml) {
    List<String> more = new ArrayList<>(documents);
    more.add(yaml);
    return new StaticObjects(namespace, version, List.copyOf(more));
  }

  /**
   * Creates the objects in an empty cluster, definitions first; returns when all kinds are served.
   */
  public void installInto(TestCluster cluster) {
    KubernetesClient client = cluster.client();
    List<GenericKubernetesResource> objects =
        documents.stream().flatMap(text -> YamlObjects.read(filled(text)).stream()).toList();
    new ServedKinds(client).serve(objects.stream().filter(ServedKinds::isDefinition).toList());
    objects.stream()
        .filter(object -> !ServedKinds.isDefinition(object))
        .forEach(object -> client.resource(object).create());
  }

  private String filled(String text) {
    String filled = text;
    for (Map.Entry<String, String> value : values().entrySet()) {
      filled = filled.replace("${" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }

  private Map<String, String> values() {
    String authority = "\"" + TestCertificates.authority().replace("\n", "\\n") + "\"";
    return Map.of("namespace", namespace, "version", version, "authority", authority);
  }
}
