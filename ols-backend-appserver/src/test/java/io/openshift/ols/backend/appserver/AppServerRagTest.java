// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.toolkit.kinds.OptionalKinds;
import org.junit.jupiter.api.Test;

/** Documents that the user brings. */
class AppServerRagTest {
  private static final String IMAGE = "registry.example.com:5000/docs/storage_guide:2026.1";
  private static final String STREAM = "registry-example-com-5000-docs-storage-guide-2026-1-cd7759";
  private static final String FOUND = "registry.example.com:5000/docs/storage_guide@sha256:0a";
  private static final String TWO =
      "rag: [{image: 'quay.io/acme/runbooks:v3', indexPath: /rag/vector_db/runbooks, indexID: runbooks},"
          + " {image: '"
          + IMAGE
          + "'}]";
  private static final String ONE = "rag: [{image: '" + IMAGE + "'}]";
  private static final String PULL = ", imagePullSecrets: [{name: docs-pull}]";

  @Test
  void eachIndexIsCopiedByAContainerOfItsOwn() {
    Answer answer = Answer.to(PlainView.of(TWO));

    assertThat(answer.pod().getInitContainers())
        .extracting(Container::getName)
        .containsExactly("wait-for-postgres", "rag-0", "rag-1");
    assertThat(answer.init("rag-0").getImage()).isEqualTo("quay.io/acme/runbooks:v3");
    assertThat(answer.init("rag-0").getImagePullPolicy()).isEqualTo("Always");
    assertThat(answer.init("rag-0").getCommand())
        .containsExactly("cp", "-R", "-f", "--", "/rag/vector_db/runbooks/.", "/rag-data/rag-0");
    assertThat(answer.init("rag-1").getCommand()).contains("/rag/vector_db/.", "/rag-data/rag-1");
    assertThat(answer.init("rag-1").getVolumeMounts())
        .extracting(m -> m.getName() + ":" + m.getMountPath())
        .containsExactly("rag:/rag-data");
    assertThat(answer.init("rag-1").getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(answer.init("rag-1").getResources().getRequests()).containsKeys("cpu", "memory");
  }

  @Test
  void pathInAnImageIsNeitherReadByAShellNorExpanded() {
    Answer answer =
        Answer.to(PlainView.of("rag: [{image: a, indexPath: '/x; rm -rf / $(HOSTNAME) \"'}]"));

    assertThat(answer.init("rag-0").getCommand())
        .containsExactly(
            "cp", "-R", "-f", "--", "/x; rm -rf / $$(HOSTNAME) \"/.", "/rag-data/rag-0");
  }

  @Test
  void emptyPathIsTheUsualOne() {
    assertThat(
            Answer.to(PlainView.of("rag: [{image: a, indexPath: ''}]")).init("rag-0").getCommand())
        .contains("/rag/vector_db/.");
  }

  @Test
  void serviceReadsTheUsersIndexesBeforeThoseOfOpenShift() {
    JsonNode indexes =
        Answer.to(PlainView.of(TWO)).config().at("/ols_config/reference_content/indexes");

    assertThat(indexes).hasSize(3);
    assertThat(indexes.get(0))
        .hasToString(
            "{\"product_docs_index_id\":\"runbooks\",\"product_docs_index_path\":\"/rag-data/rag-0\","
                + "\"product_docs_origin\":\"quay.io/acme/runbooks:v3\"}");
    assertThat(indexes.get(1).has("product_docs_index_id")).isFalse();
    assertThat(indexes.get(2).path("product_docs_index_id").asText())
        .isEqualTo("ocp-product-docs-4_19");
  }

  @Test
  void onlyTheUsersIndexesAreReadIfHeSaysSo() {
    JsonNode content =
        Answer.to(PlainView.of(ONE + ", byokRAGOnly: true"))
            .config()
            .at("/ols_config/reference_content");
    JsonNode without =
        Answer.to(PlainView.of("byokRAGOnly: true")).config().at("/ols_config/reference_content");

    assertThat(content.path("indexes")).hasSize(1);
    assertThat(without).hasToString("{\"embeddings_model_path\":\"/app-root/embeddings_model\"}");
  }

  @Test
  void documentsAreInAVolumeThatTheServiceMayWrite() {
    assertThat(Answer.to(PlainView.of(ONE)).mounts()).contains("rag:/rag-data:rw");
    assertThat(Answer.to(PlainView.of(ONE)).volume("rag").orElseThrow().getEmptyDir()).isNotNull();
    assertThat(Answer.to(PlainView.of("")).volume("rag")).isEmpty();
  }

  @Test
  void imageStreamFollowsEachImageOnce() {
    Answer answer =
        Answer.to(streams("rag: [{image: '" + IMAGE + "'}, {image: '" + IMAGE + "', indexID: b}]"));

    assertThat(answer.names("ImageStream")).containsExactly(STREAM);
    assertThat(answer.find("ImageStream", STREAM).orElseThrow().tree().path("spec"))
        .hasToString(
            "{\"tags\":[{\"name\":\"latest\",\"from\":{\"kind\":\"DockerImage\",\"name\":\""
                + IMAGE
                + "\"},\"importPolicy\":{\"scheduled\":true},\"referencePolicy\":{\"type\":\"Source\"}}]}");
    assertThat(Answer.to(streams("")).names("ImageStream")).isEmpty();
  }

  @Test
  void podsRunTheDigestThatTheClusterFound() {
    Answer answer = Answer.to(streams(ONE).living(OptionalKinds.IMAGE_STREAM, live(FOUND, "")));

    assertThat(answer.init("rag-0").getImage()).isEqualTo(FOUND);
    assertThat(answer.holds()).isEmpty();
    assertThat(answer.notes()).isEmpty();
    assertThat(answer.config().at("/ols_config/reference_content/indexes/0/product_docs_origin"))
        .hasToString("\"" + IMAGE + "\"");
  }

  @Test
  void podsWaitForTheFirstDigest() {
    assertThat(Answer.to(streams(ONE)).holds())
        .containsExactly(
            "lightspeed-app-server: Waiting spec.ols.rag[0].image: the cluster has not looked at"
                + " image \""
                + IMAGE
                + "\" yet; it does so by itself, see ImageStream \""
                + STREAM
                + "\"");
  }

  @Test
  void imageThatCannotBeHadHoldsThePods() {
    Answer answer =
        Answer.to(streams(ONE).living(OptionalKinds.IMAGE_STREAM, live("", "not\n found")));

    assertThat(answer.holds())
        .containsExactly(
            "lightspeed-app-server: ImageImportFailed spec.ols.rag[0].image: the cluster cannot get"
                + " at image \""
                + IMAGE
                + "\": not found; correct the reference, or give its registry's credentials in"
                + " imagePullSecrets");
  }

  @Test
  void lastDigestStaysWhenALaterLookFails() {
    Answer answer =
        Answer.to(streams(ONE).living(OptionalKinds.IMAGE_STREAM, live(FOUND, "timeout")));

    assertThat(answer.init("rag-0").getImage()).isEqualTo(FOUND);
    assertThat(answer.holds()).isEmpty();
    assertThat(answer.notes())
        .singleElement()
        .asString()
        .contains("ImageImportFailed spec.ols.rag[0].image", "the last one", "timeout");
  }

  @Test
  void clusterWithoutImageStreamsRunsWhatIsWritten() {
    Answer answer = Answer.to(PlainView.of(ONE));

    assertThat(answer.init("rag-0").getImage()).isEqualTo(IMAGE);
    assertThat(answer.names("ImageStream")).isEmpty();
    assertThat(answer.holds()).isEmpty();
  }

  @Test
  void renderingWithoutAClusterShowsWhatIsWritten() {
    Answer answer = Answer.to(streams(ONE).withoutCluster());

    assertThat(answer.init("rag-0").getImage()).isEqualTo(IMAGE);
    assertThat(answer.names("ImageStream")).containsExactly(STREAM);
    assertThat(answer.holds()).isEmpty();
  }

  @Test
  void imageThatIsNoneHoldsThePods() {
    Answer answer = Answer.to(streams("rag: [{image: ''}, {image: 'a b'}]"));

    assertThat(answer.holds())
        .satisfiesExactly(
            first -> assertThat(first).contains("InvalidValue spec.ols.rag[0].image: is empty"),
            second -> assertThat(second).contains("spec.ols.rag[1].image", "\"a b\" has blanks"));
    assertThat(answer.names("ImageStream")).isEmpty();
  }

  @Test
  void pullSecretsArePassedOnWithDocumentsOnly() {
    PlainView view =
        PlainView.of(ONE + ", imagePullSecrets: [{name: docs-pull}, {name: docs-pull}]")
            .with("docs-pull", ResolvedReference.unresolved());

    assertThat(Answer.to(view).pod().getImagePullSecrets())
        .containsExactly(new LocalObjectReference("docs-pull"));
    assertThat(Answer.to(view).notes()).isEmpty();
    assertThat(Answer.to(PlainView.of(ONE)).pod().getImagePullSecrets()).isNullOrEmpty();
    assertThat(Answer.to(PlainView.of("x: 1" + PULL)).pod().getImagePullSecrets()).isNullOrEmpty();
    assertThat(Answer.to(PlainView.of("x: 1" + PULL)).notes())
        .singleElement()
        .asString()
        .startsWith("SettingNotSupported spec.ols.imagePullSecrets:");
  }

  @Test
  void pullSecretThatIsMissingIsNamedAndStopsNothing() {
    Answer answer = Answer.to(PlainView.of(ONE + PULL));
    Answer nameless = Answer.to(PlainView.of(ONE + ", imagePullSecrets: [{name: ''}]"));

    assertThat(answer.holds()).isEmpty();
    assertThat(answer.pod().getImagePullSecrets()).hasSize(1);
    assertThat(answer.notes())
        .singleElement()
        .asString()
        .startsWith("SecretNotFound spec.ols.imagePullSecrets[0].name: Secret \"docs-pull\"");
    assertThat(nameless.pod().getImagePullSecrets()).isNullOrEmpty();
    assertThat(nameless.notes()).singleElement().asString().startsWith("NameMissing");
  }

  private static PlainView streams(String ols) {
    return PlainView.of(ols).serving(OptionalKinds.IMAGE_STREAM);
  }

  private static String live(String reference, String failure) {
    String items =
        reference.isEmpty() ? "" : "{dockerImageReference: '" + reference + "', generation: 2}";
    String conditions =
        failure.isEmpty()
            ? ""
            : "{type: ImportSuccess, status: 'False', generation: 2, message: \"" + failure + "\"}";
    return """
        metadata: {name: %s, namespace: lightspeed}
        spec: {tags: [{name: latest, from: {name: '%s'}, generation: 2}]}
        status: {tags: [{tag: latest, items: [%s], conditions: [%s]}]}
        """
        .formatted(STREAM, IMAGE, items, conditions.replace("\n", "\\n"));
  }
}
