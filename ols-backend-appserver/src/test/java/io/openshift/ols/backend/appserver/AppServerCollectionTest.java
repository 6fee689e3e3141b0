// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Quantity;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.Presence;
import io.openshift.ols.spi.reference.ReloadClass;
import io.openshift.ols.spi.reference.ResolvedReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of questions and answers, and sent. */
class AppServerCollectionTest {
  private static final String EXPORTER = "lightspeed-to-dataverse-exporter";
  private static final String TOKEN = "{'auths': {'cloud.openshift.com': {'auth': 'x'}}}";

  @Test
  void telemetryOfTheClusterTurnsItOn() {
    Answer answer = Answer.to(view("", TOKEN));

    assertThat(answer.containers()).containsExactly("lightspeed-service-api", EXPORTER);
    assertThat(answer.mounts()).contains("ols-user-data:/app-root/ols-user-data:rw");
    assertThat(answer.volume("ols-user-data").orElseThrow().getEmptyDir()).isNotNull();
    assertThat(answer.config().at("/ols_config/user_data_collection"))
        .hasToString(
            "{\"feedback_disabled\":false,\"feedback_storage\":\"/app-root/ols-user-data/feedback\","
                + "\"transcripts_disabled\":false,"
                + "\"transcripts_storage\":\"/app-root/ols-user-data/transcripts\"}");
    assertThat(answer.config().path("user_data_collector_config"))
        .hasToString("{\"data_storage\":\"/app-root/ols-user-data\"}");
    assertThat(answer.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'feedbackDisabled: true', true, false, true",
    "'transcriptsDisabled: true', false, true, true",
    "'feedbackDisabled: true, transcriptsDisabled: true', true, true, false",
    "'feedbackDisabled: false', false, false, true"
  })
  void eachKindCanBeTurnedOff(
      String collection, boolean noFeedback, boolean noTranscripts, boolean sent) {
    Answer answer = Answer.to(view("userDataCollection: {" + collection + "}", TOKEN));
    JsonNode section = answer.config().at("/ols_config/user_data_collection");

    assertThat(section.path("feedback_disabled").asBoolean()).isEqualTo(noFeedback);
    assertThat(section.path("transcripts_disabled").asBoolean()).isEqualTo(noTranscripts);
    assertThat(answer.containers().contains(EXPORTER)).isEqualTo(sent);
    assertThat(answer.files("lightspeed-exporter-config").isPresent()).isEqualTo(sent);
    assertThat(answer.volume("ols-user-data").isPresent()).isEqualTo(sent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'auths': {'cloud.openshift.com': null}}",
        "{'auths': {'cloud.openshift.com': 'x'}}",
        "{'auths': {'cloud.openshift.com': {}}}",
        "{'auths': {'cloud.openshift.com': {'auth': ' '}}}",
        "{'auths': {'quay.io': {'auth': 'x'}}}",
        "{'auths': []}",
        "{'auths': 7}",
        "{}",
        "[]",
        "'x'",
        "null",
        "{'auths': {'cloud.openshift.com'",
        "no JSON",
        " ",
        ""
      })
  void whateverElseThePullSecretHoldsTurnsItOff(String text) {
    Answer answer = Answer.to(view("", text));

    assertThat(answer.containers()).containsExactly("lightspeed-service-api");
    assertThat(answer.config().at("/ols_config/user_data_collection/feedback_disabled").asBoolean())
        .isTrue();
    assertThat(answer.config().path("user_data_collector_config")).hasToString("{}");
    assertThat(answer.files("lightspeed-exporter-config")).isEmpty();
    assertThat(answer.holds()).isEmpty();
    assertThat(answer.notes()).isEmpty();
  }

  @Test
  void pullSecretThatIsMissingOrUnknownTurnsItOff() {
    PlainView unknown = PlainView.of("").with("pull-secret", ResolvedReference.unresolved());
    PlainView otherKey =
        PlainView.of("").with("pull-secret", Certificates.found(".dockercfg", "{}"));

    assertThat(Answer.to(PlainView.of("")).containers()).doesNotContain(EXPORTER);
    assertThat(Answer.to(unknown).containers()).doesNotContain(EXPORTER);
    assertThat(Answer.to(otherKey).containers()).doesNotContain(EXPORTER);
  }

  @Test
  void pullSecretIsReadWhereItDecidesAnythingAndRollsNothing() {
    AppServerBackend backend = new AppServerBackend();
    FieldPath path = FieldPath.of("spec.ols.userDataCollection");

    assertThat(backend.references(PlainView.of("")))
        .filteredOn(r -> r.path().equals(path))
        .singleElement()
        .satisfies(
            secret -> {
              assertThat(secret.namespace()).contains("openshift-config");
              assertThat(secret.presence()).isEqualTo(Presence.OPTIONAL);
              assertThat(secret.reload()).isEqualTo(ReloadClass.IGNORE);
            });
    assertThat(backend.references(PlainView.of("").onPlainKubernetes()))
        .extracting(ExternalReference::path)
        .doesNotContain(path);
    assertThat(
            backend.references(
                PlainView.of(
                    "userDataCollection: {feedbackDisabled: true, transcriptsDisabled: true}")))
        .extracting(ExternalReference::path)
        .doesNotContain(path);
  }

  @Test
  void exporterSeesTheDataAndItsFileAndNothingElse() {
    Answer answer = Answer.to(view("", TOKEN));
    Container exporter = answer.container(EXPORTER);

    assertThat(answer.mounts(EXPORTER))
        .containsExactly("ols-user-data:/app-root/ols-user-data:rw", "exporter-config:/etc/config");
    assertThat(exporter.getImage()).isEqualTo("dataverse-exporter-image");
    assertThat(exporter.getImagePullPolicy()).isEqualTo("Always");
    assertThat(exporter.getArgs())
        .containsExactly(
            "--mode",
            "openshift",
            "--config",
            "/etc/config/config.yaml",
            "--log-level",
            "INFO",
            "--data-dir",
            "/app-root/ols-user-data");
    assertThat(Answer.env(exporter)).containsExactly("https_proxy=http://proxy:3128");
    assertThat(exporter.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
    assertThat(exporter.getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(exporter.getResources().getRequests())
        .containsEntry("cpu", new Quantity("50m"))
        .containsEntry("memory", new Quantity("64Mi"));
    assertThat(exporter.getResources().getLimits()).containsEntry("memory", new Quantity("200Mi"));
  }

  @Test
  void resourcesOfTheExporterAreTheUsers() {
    PlainView view = view("deployment: {dataCollector: {resources: {requests: {cpu: 1}}}}", TOKEN);

    assertThat(Answer.to(view).container(EXPORTER).getResources().getRequests())
        .containsOnlyKeys("cpu");
  }

  @Test
  void fileOfTheExporterIsTheOneThatItKnows() {
    assertThat(Answer.to(view("", TOKEN)).files("lightspeed-exporter-config").orElseThrow())
        .containsEntry(
            "config.yaml",
            """
            allowed_subdirs:
            - feedback
            - transcripts
            - config_status
            cleanup_after_send: true
            collection_interval: 300
            ingress_connection_timeout: 30
            ingress_server_url: https://console.redhat.com/api/ingress/v1/upload
            service_id: ols
            """);
  }

  @Test
  void dataOfOpenStacksLightspeedIsSentInItsName() {
    assertThat(exporterConfig(view("", TOKEN).labelled("openstack.org/lightspeed-owner-id")))
        .contains("service_id: rhos-lightspeed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DEBUG", "INFO", "WARNING", "ERROR"})
  void logLevelOfTheExporterIsAnArgument(String level) {
    PlainView view = view("x: 1}, olsDataCollector: {logLevel: " + level, TOKEN);

    assertThat(Answer.to(view).container(EXPORTER).getArgs()).contains("--log-level", level);
    assertThat(exporterConfig(view)).doesNotContain("log_level");
    assertThat(Answer.to(view).config().at("/user_data_collector_config/log_level").asText())
        .isEqualTo(level);
  }

  /** The command line of the exporter has no word for it, and ends; its file has. */
  @Test
  void logLevelThatTheCommandLineRefusesStandsInTheFile() {
    PlainView view = view("x: 1}, olsDataCollector: {logLevel: CRITICAL", TOKEN);

    assertThat(Answer.to(view).container(EXPORTER).getArgs()).doesNotContain("--log-level");
    assertThat(exporterConfig(view)).contains("log_level: CRITICAL");
  }

  private static String exporterConfig(PlainView view) {
    return Answer.to(view).files("lightspeed-exporter-config").orElseThrow().get("config.yaml");
  }

  /** Single quotes stand for double ones. */
  private static PlainView view(String ols, String pullSecret) {
    return PlainView.of(ols)
        .with(
            "pull-secret", Certificates.found(".dockerconfigjson", pullSecret.replace('\'', '"')));
  }
}
