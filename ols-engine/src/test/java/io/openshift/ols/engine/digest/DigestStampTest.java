// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.openshift.ols.engine.reference.Declared;
import io.openshift.ols.engine.sample.Samples;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.ReloadClass;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.Manifest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestStampTest {
  private static final String MOUNT =
      "containers: [{name: a}]\nvolumes: [{name: v, secret: {secretName: key}}]";

  @Test
  void digestOfAContentStaysWhatItWas() {
    Manifest stamped = stamp(MOUNT, Samples.content("a", "1"), ReloadClass.ROLL);

    assertThat(digest(stamped))
        .isEqualTo("v1:c36bb7a696d82847e9cb3f41ecd003ad7f5a272840f8a2b3a52897c84b2f967a");
    assertThat(stamped.tree().at("/metadata/annotations").path("ols.openshift.io/sources").asText())
        .isEqualTo(
            "{\"Secret/key\":\"v1:4ba9bdecd6b287135f7d4ca5a577b2b657309c6cb5c3321c96d345bffdf78f72\"}");
  }

  @Test
  void podThatConsumesNothingHasADigestToo() {
    assertThat(
            digest(stamp("containers: [{name: a}]", Samples.content("a", "1"), ReloadClass.ROLL)))
        .isEqualTo("v1:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void orderOfKeysDoesNotMatter() {
    assertThat(digest(MOUNT, Samples.content("a", "1", "b", "2")))
        .isEqualTo(digest(MOUNT, Samples.content("b", "2", "a", "1")));
  }

  @Test
  void contentThatMovesFromOneKeyToTheNextIsOtherContent() {
    assertThat(digest(MOUNT, Samples.content("a", "12", "b", "3")))
        .isNotEqualTo(digest(MOUNT, Samples.content("a", "1", "b", "23")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "volumes: [{name: v, secret: {secretName: key, items: [{key: a, path: p}]}}]",
        "volumes: [{name: v, projected: {sources: [{secret: {name: key, items: [{key: a, path: p}]}}]}}]",
        "containers: [{name: c, env: [{name: E, valueFrom: {secretKeyRef: {name: key, key: a}}}]}]",
        "initContainers: [{name: c, env: [{name: E, valueFrom: {secretKeyRef: {name: key, key: a}}}]}]"
      })
  void onlyTheKeysThatThePodConsumesMatter(String pod) {
    String before = digest(pod, Samples.content("a", "1", "b", "2"));

    assertThat(digest(pod, Samples.content("a", "1", "b", "9"))).isEqualTo(before);
    assertThat(digest(pod, Samples.content("a", "1", "c", "3"))).isEqualTo(before);
    assertThat(digest(pod, Samples.content("a", "9", "b", "2"))).isNotEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "containers: [{name: c, envFrom: [{secretRef: {name: key}}]}]",
        "volumes: [{name: v, secret: {secretName: key}}]",
        "volumes: [{name: v, projected: {sources: [{secret: {name: key}}]}}]",
        "{containers: [{name: c, env: [{name: E, valueFrom: {secretKeyRef: {name: key, key: a}}}]}],"
            + " volumes: [{name: v, secret: {secretName: key}}]}"
      })
  void everyKeyMattersToAPodThatConsumesAll(String pod) {
    assertThat(digest(pod, Samples.content("a", "1", "b", "2")))
        .isNotEqualTo(digest(pod, Samples.content("a", "1", "b", "9")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"IGNORE", "IN_PROCESS"})
  void contentThatNeedsNoRestartDoesNotMatter(ReloadClass reload) {
    assertThat(digest(stamp(MOUNT, Samples.content("a", "1"), reload)))
        .isEqualTo(digest(stamp(MOUNT, Samples.content("a", "2"), reload)));
  }

  @Test
  void strongestNeedOfAllDeclarationsWins() {
    ExternalReference ignored = reference(KeyRule.of("a", "b"), ReloadClass.IGNORE);
    ExternalReference rolled = reference(KeyRule.of("b"), ReloadClass.ROLL);

    String before = digest(stamp(MOUNT, Samples.content("a", "1", "b", "2"), ignored, rolled));

    assertThat(digest(stamp(MOUNT, Samples.content("a", "9", "b", "2"), ignored, rolled)))
        .isEqualTo(before);
    assertThat(digest(stamp(MOUNT, Samples.content("a", "1", "b", "9"), ignored, rolled)))
        .isNotEqualTo(before);
  }

  @Test
  void contentThatIsNotKnownIsSaidSo() {
    assertThat(digest(MOUNT, ResolvedReference.unresolved())).isEqualTo("v1:unresolved");
  }

  @Test
  void metadataOfAGeneratedConfigDoesNotMatterAndItsDataDoes() {
    ConfigMap config = Samples.configMap("config", "a", "1");
    String pod = "volumes: [{name: v, configMap: {name: config}}]";
    String before = digest(generated(pod, config));

    config.getMetadata().setLabels(Map.of("x", "y"));
    config.getMetadata().setResourceVersion("7");
    assertThat(digest(generated(pod, config))).isEqualTo(before);
    config.setData(Map.of("a", "2"));
    assertThat(digest(generated(pod, config))).isNotEqualTo(before);
  }

  @Test
  void objectWithoutPodsIsLeftAsItIs() {
    Manifest service = Manifest.of(Samples.service("s"));

    assertThat(DigestStamp.stamp(service, contents(ResolvedReference.missing())))
        .isEqualTo(service);
  }

  private static Manifest generated(String pod, ConfigMap config) {
    Contents contents =
        new Contents(
            List.of(Manifest.of(config)), Map.of(), new Declared(Samples.NAMESPACE, Map.of()));
    return DigestStamp.stamp(Manifest.of(Samples.deployment("app", pod)), contents);
  }

  private static String digest(String pod, ResolvedReference secret) {
    return digest(stamp(pod, secret, ReloadClass.ROLL));
  }

  private static String digest(Manifest stamped) {
    return stamped
        .tree()
        .at("/spec/template/metadata/annotations")
        .path("ols.openshift.io/digest")
        .asText();
  }

  private static Manifest stamp(String pod, ResolvedReference secret, ReloadClass reload) {
    return stamp(pod, secret, reference(KeyRule.all(), reload));
  }

  private static Manifest stamp(
      String pod, ResolvedReference secret, ExternalReference... references) {
    return DigestStamp.stamp(
        Manifest.of(Samples.deployment("app", pod)), contents(secret, references));
  }

  private static Contents contents(ResolvedReference secret, ExternalReference... references) {
    Set<ExternalReference> all = Arrays.stream(references).collect(Collectors.toSet());
    return new Contents(
        List.of(),
        Map.of(Samples.secretId("key"), secret),
        new Declared(Samples.NAMESPACE, Map.of(new ComponentId("app"), all)));
  }

  private static ExternalReference reference(KeyRule keys, ReloadClass reload) {
    return ExternalReference.secret("key")
        .purpose("test")
        .path(FieldPath.of("spec.key"))
        .keys(keys)
        .reload(reload)
        .build();
  }
}
