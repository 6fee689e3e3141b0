// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchTest {
  private static final String MAPS = "/api/v1/namespaces/default/configmaps";

  private final HttpClient http = HttpClient.newHttpClient();
  private EmbeddedApiServer server;

  @BeforeEach
  void start() {
    server = EmbeddedApiServer.start(0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void eventsAfterTheGivenVersionComeFromTheLog() throws Exception {
    create("a", "x");
    String version = Trees.text(Trees.read(get(MAPS)), "metadata", "resourceVersion");
    create("b", "x");
    Iterator<String> events = watch("resourceVersion=" + version);
    assertThat(event(events)).isEqualTo("ADDED b");
    create("c", "x");
    assertThat(event(events)).isEqualTo("ADDED c");
  }

  @Test
  void thePresentStateComesFirstWhenAskedFor() throws Exception {
    create("a", "x");
    Iterator<String> events = watch("sendInitialEvents=true&allowWatchBookmarks=true");
    assertThat(event(events)).isEqualTo("ADDED a");
    JsonNode bookmark = Trees.read(events.next());
    assertThat(Trees.text(bookmark, "type")).isEqualTo("BOOKMARK");
    assertThat(
            Trees.text(bookmark, "object", "metadata", "annotations", "k8s.io/initial-events-end"))
        .isEqualTo("true");
  }

  @Test
  void anObjectEntersAndLeavesTheSelection() throws Exception {
    create("a", "x");
    Iterator<String> events = watch("labelSelector=l%3Dy");
    label("a", "y");
    assertThat(event(events)).isEqualTo("ADDED a");
    label("a", "x");
    assertThat(event(events)).isEqualTo("DELETED a");
  }

  @Test
  void anExpiredWatchIsToldSoAndTooOldAVersionIsRefused() throws Exception {
    create("a", "x");
    Iterator<String> events = watch("");
    assertThat(event(events)).isEqualTo("ADDED a");
    server.expireWatches();
    assertThat(Trees.read(events.next()).path("object").path("code").asInt()).isEqualTo(410);
    Iterator<String> late = watch("resourceVersion=2");
    assertThat(Trees.read(late.next()).path("object").path("reason").asText()).isEqualTo("Expired");
  }

  @Test
  void aWriteThatChangesNothingIsNoEvent() throws Exception {
    create("a", "x");
    Iterator<String> events = watch("");
    assertThat(event(events)).isEqualTo("ADDED a");
    label("a", "x");
    label("a", "z");
    JsonNode event = Trees.read(events.next());
    assertThat(Trees.text(event, "object", "metadata", "labels", "l")).isEqualTo("z");
  }

  @Test
  void aWatchEndsAfterItsTime() throws Exception {
    Iterator<String> events = watch("timeoutSeconds=1");
    assertThat(events.hasNext()).isFalse();
  }

  @Test
  void aTableHasTheColumnsOfTheKind() throws Exception {
    create("a", "x");
    HttpRequest request =
        request(MAPS).header("Accept", "application/json;as=Table;v=v1;g=meta.k8s.io").build();
    JsonNode table = Trees.read(send(request));
    assertThat(Trees.items(table, "columnDefinitions"))
        .extracting(column -> column.path("name").asText())
        .isEqualTo(List.of("Name", "Data", "Age"));
    assertThat(table.path("rows").get(0).path("cells").get(0).asText()).isEqualTo("a");
  }

  private Iterator<String> watch(String query) throws IOException, InterruptedException {
    HttpRequest request = request(MAPS + "?watch=true&" + query).build();
    return http.send(request, HttpResponse.BodyHandlers.ofLines()).body().iterator();
  }

  private static String event(Iterator<String> events) {
    JsonNode event = Trees.read(events.next());
    return Trees.text(event, "type") + " " + Trees.text(event, "object", "metadata", "name");
  }

  private void create(String name, String label) throws IOException, InterruptedException {
    String body =
        "{\"metadata\":{\"name\":\"%s\",\"labels\":{\"l\":\"%s\"}}}".formatted(name, label);
    send(request(MAPS).POST(HttpRequest.BodyPublishers.ofString(body)).build());
  }

  private void label(String name, String label) throws IOException, InterruptedException {
    String body = "{\"metadata\":{\"labels\":{\"l\":\"%s\"}}}".formatted(label);
    send(
        request(MAPS + "/" + name)
            .header("Content-Type", "application/merge-patch+json")
            .method("PATCH", HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private String get(String path) throws IOException, InterruptedException {
    return send(request(path).build());
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path));
  }
}
