// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.APIResourceList;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The requests that the operator makes, each exactly one: the client's own patch calls read the
 * object first, which is a request too many here.
 */
public final class ApiClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String MANAGER = "fieldManager=" + ObjectNames.FIELD_MANAGER;
  private static final String JSON = "application/json";
  private static final String MERGE = "application/merge-patch+json";

  private final KubernetesClient client;

  public ApiClient(KubernetesClient client) {
    this.client = client;
  }

  /** Reads an object now. */
  public Optional<Manifest> get(ObjectId id) {
    try {
      return Optional.of(manifest(id, send(request(id, "", "").build())));
    } catch (KubernetesClientException e) {
      if (e.getCode() == HttpURLConnection.HTTP_NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The same for who can go on without it: what cannot be read is told, and counts as absent. */
  public Optional<Manifest> get(ObjectId id, Consumer<String> unreadable) {
    try {
      return get(id);
    } catch (KubernetesClientException e) {
      unreadable.accept(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** How a kind is served, if it is. */
  Optional<ApiKind> kind(String apiVersion, String kind) {
    APIResourceList list = client.getApiResources(apiVersion);
    if (list == null) {
      return Optional.empty();
    }
    String[] parts = apiVersion.split("/", 2);
    String group = parts.length == 2 ? parts[0] : "";
    return list.getResources().stream()
        .filter(r -> r.getKind().equals(kind) && r.getName().indexOf('/') < 0)
        .map(
            r ->
                new ApiKind(
                    group,
                    parts[parts.length - 1],
                    kind,
                    r.getName(),
                    Boolean.TRUE.equals(r.getNamespaced())))
        .findFirst();
  }

  /** Server-side apply, with force: what we name is ours. */
  Manifest apply(ObjectId id, JsonNode tree) {
    return patch(id, "", "&force=true", "application/apply-patch+yaml", tree);
  }

  /** A JSON patch, which changes nothing unless all its tests hold. */
  Manifest jsonPatch(ObjectId id, JsonNode operations) {
    return patch(id, "", "", "application/json-patch+json", operations);
  }

  /** A JSON merge patch. */
  Manifest mergePatch(ObjectId id, JsonNode patch) {
    return patch(id, "", "", MERGE, patch);
  }

  /** A JSON merge patch of the status subresource. */
  Manifest mergeStatus(ObjectId id, JsonNode patch) {
    return patch(id, "/status", "", MERGE, patch);
  }

  /** When an object goes that others belong to, by what the API server calls it. */
  enum Dependents {
    /** The others go first. */
    FIRST("Foreground"),
    /** The others go when nobody waits for it. */
    LATER("Background");

    private final String policy;

    Dependents(String policy) {
      this.policy = policy;
    }
  }

  /**
   * Deletes the object as it was seen.
   *
   * @return the object, if it stays until others have gone or taken their finalizers off it
   */
  Optional<Manifest> delete(Manifest seen, Dependents dependents) {
    ObjectNode options = JsonNodeFactory.instance.objectNode();
    options.put("apiVersion", "v1").put("kind", "DeleteOptions");
    options.put("propagationPolicy", dependents.policy);
    JsonNode metadata = seen.tree().path("metadata");
    options
        .putObject("preconditions")
        .put("uid", metadata.path("uid").asText())
        .put("resourceVersion", metadata.path("resourceVersion").asText());
    try {
      JsonNode answer = send(request(seen.id(), "", "").delete(JSON, options.toString()).build());
      return answer.at("/metadata/finalizers").isEmpty()
          ? Optional.empty()
          : Optional.of(manifest(seen.id(), answer));
    } catch (KubernetesClientException e) {
      if (e.getCode() == HttpURLConnection.HTTP_NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Manifest patch(
      ObjectId id, String subresource, String query, String contentType, JsonNode body) {
    HttpRequest request =
        request(id, subresource, "?" + MANAGER + query)
            .method("PATCH", contentType, body.toString())
            .build();
    return manifest(id, send(request));
  }

  private HttpRequest.Builder request(ObjectId id, String subresource, String query) {
    String api = id.kind().group().isEmpty() ? "/api/" : "/apis/";
    String namespace = id.kind().namespaced() ? "/namespaces/" + id.namespace() : "";
    String base = client.getConfiguration().getMasterUrl().replaceAll("/+$", "");
    String uri =
        base
            + api
            + id.kind().apiVersion()
            + namespace
            + "/"
            + id.kind().plural()
            + "/"
            + id.name()
            + subresource
            + query;
    return client.getHttpClient().newHttpRequestBuilder().uri(uri).header("Accept", JSON);
  }

  private JsonNode send(HttpRequest request) {
    try {
      HttpResponse<String> response =
          client
              .getHttpClient()
              .sendAsync(request, String.class)
              .get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
      JsonNode answer = MAPPER.readTree(response.body());
      if (response.isSuccessful()) {
        return answer;
      }
      throw new KubernetesClientException(status(response.code(), answer));
    } catch (ExecutionException | TimeoutException | JsonProcessingException e) {
      throw new KubernetesClientException("no answer from the API server", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KubernetesClientException("stopped while waiting for the API server", e);
    }
  }

  private static Status status(int code, JsonNode answer) {
    return new StatusBuilder()
        .withCode(code)
        .withReason(answer.path("reason").asText("Unknown"))
        .withMessage(answer.path("message").asText("the API server answered " + code))
        .build();
  }

  private static Manifest manifest(ObjectId id, JsonNode answer) {
    return Manifest.of(id.kind(), (ObjectNode) answer);
  }
}
