// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads kube-apiserver's audit log as it grows. The server writes one line before it works on a
 * request and one after the answer, perhaps a moment after the client has seen it: therefore
 * reading waits for the second line of each request whose first line is there.
 */
final class AuditLog implements RequestLog {

  /** A request that takes longer, at a frozen server for example, is left out. */
  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(5);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final List<Request> ended = new ArrayList<>();
  private final Set<String> running = new HashSet<>();
  private long offset;

  AuditLog(Path file) {
    this.file = file;
  }

  @Override
  public synchronized List<Request> all() {
    read();
    Set<String> awaited = Set.copyOf(running);
    try {
      Eventually.present("end of requests", LONGEST_REQUEST, () -> readUntilEndOf(awaited));
    } catch (AssertionError e) {
      running.removeAll(awaited); // waited for once
    }
    return List.copyOf(ended);
  }

  private Optional<Boolean> readUntilEndOf(Set<String> awaited) {
    if (awaited.stream().noneMatch(running::contains)) {
      return Optional.of(true);
    }
    read();
    return Optional.empty();
  }

  private void read() {
    if (!Files.exists(file)) {
      return;
    }
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      byte[] news = new byte[Math.toIntExact(log.length() - offset)];
      log.seek(offset);
      log.readFully(news);
      int end = lastLineEnd(news);
      offset += end;
      for (String line : new String(news, 0, end, StandardCharsets.UTF_8).lines().toList()) {
        note(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the audit log", e);
    }
  }

  private static int lastLineEnd(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private void note(String line) throws IOException {
    if (line.isBlank()) {
      return;
    }
    JsonNode event = JSON.readTree(line);
    String id = event.path("auditID").asText();
    switch (event.path("stage").asText()) {
      case "RequestReceived" -> {
        if (!event.path("verb").asText().equals("watch")) {
          running.add(id);
        }
      }
      default -> { // ResponseComplete or Panic
        running.remove(id);
        ended.add(request(event));
      }
    }
  }

  private static Request request(JsonNode event) {
    JsonNode object = event.path("objectRef");
    return new Request(
        event.path("user").path("username").asText(),
        event.path("userAgent").asText(),
        event.path("verb").asText(),
        object.path("apiGroup").asText(),
        object.path("resource").asText(),
        object.path("subresource").asText(),
        object.path("namespace").asText(),
        object.path("name").asText(),
        event.path("responseStatus").path("code").asInt(),
        event.path("requestURI").asText());
  }
}
