// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.openshift.ols.engine.sample.Samples;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestartReasonTest {
  private static final String LIVE =
      """
      metadata:
        name: app
        namespace: openshift-lightspeed
        annotations: {ols.openshift.io/sources: '{"ConfigMap/config":"v1:a","Secret/key":"v1:b"}'}
      spec:
        replicas: 1
        template:
          metadata: {annotations: {ols.openshift.io/digest: 'v1:c'}}
          spec:
            dnsPolicy: ClusterFirst
            containers:
            - name: api
              image: one
              imagePullPolicy: Always
              resources: {limits: {memory: 1Gi}}
              volumeMounts: [{name: v, mountPath: /a}, {name: v, mountPath: /b, readOnly: true}]
            - {name: sidecar, image: two}
      """;

  @Test
  void theSourceWithOtherContentIsNamed() {
    assertThat(reason("v1:b", "v1:x", "v1:c", "v1:d")).isEqualTo("Secret/key");
  }

  @Test
  void aSourceThatIsNoLongerUsedIsNamed() {
    assertThat(reason(",\"Secret/key\":\"v1:b\"", "", "v1:c", "v1:d"))
        .isEqualTo("Secret/key (no longer used)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          image: one                    | image: other                   | spec.template.spec.containers[api].image
          image: two                    | image: other                   | spec.template.spec.containers[sidecar].image
          memory: 1Gi                   | memory: 2Gi                    | spec.template.spec.containers[api].resources.limits.memory
          readOnly: true                | readOnly: false                | spec.template.spec.containers[api].volumeMounts[/b].readOnly
          '- {name: sidecar, image: two}' | ''                           | spec.template.spec.containers
          """)
  void theFieldOfTheTemplateIsNamed(String from, String to, String path) {
    assertThat(reason(from, to)).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          replicas: 1                   | replicas: 2
          memory: 1Gi                   | memory: 1024Mi
          'dnsPolicy: ClusterFirst'     | ''
          """)
  void whatReplacesNoPodIsNoReason(String from, String to) {
    assertThat(reason(from, to)).isEqualTo("none");
  }

  @Test
  void anAnnotationThatSomebodySpoiltDoesNotStopTheReason() {
    Manifest spoilt = manifest(LIVE.replace("'{\"", "'no JSON ").replace("v1:c", "v1:d"));

    assertThat(RestartReason.between(spoilt, manifest(LIVE)))
        .hasValue("ConfigMap/config, Secret/key");
  }

  @Test
  void fieldsOutsideTheTemplateAreNamedToo() {
    assertThat(
            DifferingFields.of(
                manifest(LIVE.replace("replicas: 1", "replicas: 3")), manifest(LIVE)))
        .containsExactly("spec.replicas");
  }

  private static String reason(String... replacements) {
    String after = LIVE;
    for (int i = 0; i < replacements.length; i += 2) {
      assertThat(after).contains(replacements[i]);
      after = after.replace(replacements[i], replacements[i + 1]);
    }
    return RestartReason.between(manifest(LIVE), manifest(after)).orElse("none");
  }

  private static Manifest manifest(String yaml) {
    return Manifest.of(ApiKind.of(Deployment.class), Samples.read(yaml, ObjectNode.class));
  }
}
