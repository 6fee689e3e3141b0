// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * OpenShift's service CA: a TLS Secret for each Service that asks for one, and again when it is
 * deleted.
 */
record SimulatedServiceCa(KubernetesClient client, NodeWork work, String namespace)
    implements ResourceEventHandler<Service> {

  private static final String PREFIX = "service.beta.openshift.io/";
  private static final String SECRET_NAME = PREFIX + "serving-cert-secret-name";
  private static final String SERVICE_NAME = PREFIX + "originating-service-name";

  @Override
  public void onAdd(Service service) {
    secretName(service).ifPresent(name -> work.run(() -> issue(service, name)));
  }

  @Override
  public void onUpdate(Service before, Service service) {
    onAdd(service);
  }

  @Override
  public void onDelete(Service service, boolean finalStateUnknown) {
    // Garbage collection takes the Secret.
  }

  /** Sees to Secrets that vanish while their Service is there. */
  ResourceEventHandler<Secret> reissue() {
    return new ResourceEventHandler<>() {
      @Override
      public void onAdd(Secret secret) {
        // Ours or nobody's business.
      }

      @Override
      public void onUpdate(Secret before, Secret secret) {
        // As above.
      }

      @Override
      public void onDelete(Secret secret, boolean finalStateUnknown) {
        Optional.ofNullable(secret.getMetadata().getAnnotations())
            .map(annotations -> annotations.get(SERVICE_NAME))
            .ifPresent(service -> work.run(() -> issueAgain(service)));
      }
    };
  }

  void rotate(String name) {
    Resource<Secret> secret = client.secrets().inNamespace(namespace).withName(name);
    boolean first = data(TestCertificates.first()).equals(secret.require().getData());
    TestCertificates.Serving next = first ? TestCertificates.second() : TestCertificates.first();
    secret.patch(
        PatchContext.of(PatchType.JSON_MERGE), Serialization.asJson(Map.of("data", data(next))));
  }

  private void issueAgain(String serviceName) {
    Service service = client.services().inNamespace(namespace).withName(serviceName).get();
    if (service != null) {
      onAdd(service);
    }
  }

  private void issue(Service service, String secretName) {
    if (client.secrets().inNamespace(namespace).withName(secretName).get() == null) {
      client.resource(secret(service, secretName)).create();
    }
  }

  private static Secret secret(Service service, String name) {
    return new SecretBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace(service.getMetadata().getNamespace())
        .addToAnnotations(SERVICE_NAME, service.getMetadata().getName())
        .addToAnnotations(PREFIX + "originating-service-uid", service.getMetadata().getUid())
        .withOwnerReferences(
            new OwnerReferenceBuilder()
                .withApiVersion("v1")
                .withKind("Service")
                .withName(service.getMetadata().getName())
                .withUid(service.getMetadata().getUid())
                .build())
        .endMetadata()
        .withType("kubernetes.io/tls")
        .withData(data(TestCertificates.first()))
        .build();
  }

  private static Map<String, String> data(TestCertificates.Serving serving) {
    return Map.of("tls.crt", base64(serving.certificate()), "tls.key", base64(serving.key()));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static Optional<String> secretName(Service service) {
    return Optional.ofNullable(service.getMetadata().getAnnotations())
        .map(annotations -> annotations.get(SECRET_NAME));
  }
}
