// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.backend.lcore.env.Expansion;
import io.openshift.ols.backend.lcore.pair.Pair;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every type of every release. */
class ProviderTableTest {
  /** Bears another name wherever it can be set. */
  private static final String HIDDEN = "auth_credential";

  record Row(Pair pair, ProviderType type) {

    Expansion of(String members) {
      return Writing.section(
          pair, type.api(), "provider: '" + type.name() + "', settings: " + settings() + members);
    }

    /** Whatever the type cannot be without, unless the entry has another place for it. */
    private ObjectNode settings() {
      ObjectNode settings = JsonNodeFactory.instance.objectNode();
      type.needs().forEach(field -> settings.put(field, "x"));
      type.endpoint().ifPresent(settings::remove);
      type.credential().ifPresent(settings::remove);
      return settings;
    }

    String address() {
      return ", endpoint: 'http://somewhere'";
    }

    String key() {
      return ", apiKey: {name: creds, key: token}";
    }

    String complete() {
      return (type.endpoint().isPresent() ? address() : "")
          + (type.credential().isPresent() ? key() : "");
    }

    @Override
    public String toString() {
      return pair.text() + " " + type.api() + " " + type.name();
    }
  }

  static Stream<Row> rows() {
    return Arrays.stream(Pair.values())
        .flatMap(
            pair ->
                Arrays.stream(Api.values())
                    .flatMap(
                        api ->
                            ProviderTable.of(pair).names(api).stream()
                                .map(name -> ProviderTable.of(pair).find(api, name))
                                .flatMap(Optional::stream))
                    .map(type -> new Row(pair, type)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void addressAndKeyGoUnderTheFieldsOfTheType(Row row) {
    Expansion written = row.of(row.complete());

    assertThat(written.problems()).isEmpty();
    assertThat(written.notes()).isEmpty();
    JsonNode config = Writing.config(written);
    row.type()
        .endpoint()
        .ifPresent(field -> assertThat(config.path(field).asText()).startsWith("http://somewhere"));
    row.type()
        .credential()
        .ifPresent(
            field ->
                assertThat(config.path(field).asText()).isEqualTo("${env.OLS_LS_MINE_API_KEY}"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whatHasNoFieldIsAProblem(Row row) {
    String none = "has no field for it";

    if (row.type().endpoint().isEmpty()) {
      assertThat(Writing.texts(row.of(row.address()).problems()))
          .anyMatch(p -> p.startsWith(Writing.SECTION + ".endpoint: ") && p.contains(none));
    }
    if (row.type().credential().isEmpty()) {
      assertThat(Writing.texts(row.of(row.key()).problems()))
          .anyMatch(p -> p.startsWith(Writing.SECTION + ".apiKey: ") && p.contains(none));
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void eachFieldThatIsNamedIsAFieldOfTheType(Row row) {
    ProviderType type = row.type();
    Stream<String> named =
        Stream.of(
                Stream.of(type.endpoint(), type.credential(), type.region())
                    .flatMap(Optional::stream),
                Stream.of("project", "location", "api_version").flatMap(f -> type.fact(f).stream()),
                type.needs().stream(),
                type.nulls().stream(),
                type.stores().keySet().stream().map(field -> field.replaceFirst("/.*", "")))
            .flatMap(names -> names);

    assertThat(named).allMatch(type::knows);
  }

  /** The other table is written by a script that asks the genuine classes. */
  @ParameterizedTest
  @MethodSource("rows")
  void fieldsAreThoseOfTheGenuineClass(Row row) throws IOException {
    List<String[]> fields =
        genuine(row).map(line -> line.split(" ", -1)).filter(f -> f[0].matches("\\w+")).toList();
    List<String> open = new ArrayList<>(row.type().needs());
    open.addAll(row.type().nulls());
    row.type().stores().keySet().forEach(store -> open.add(store.replaceFirst("/.*", "")));

    assertThat(fields).allMatch(field -> row.type().knows(field[0]) || field[0].equals(HIDDEN));
    assertThat(fields.stream().filter(f -> f[2].equals("must")).map(f -> f[0])).isSubsetOf(open);
    assertThat(row.type().knows("made-up")).isEqualTo(row.type().name().equals("remote::milvus"));
  }

  private static Stream<String> genuine(Row row) throws IOException {
    String file = "/io/openshift/ols/backend/lcore/table/" + row.pair().text() + "/variants.txt";
    try (InputStream in = ProviderTable.class.getResourceAsStream(file)) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      int start = lines.indexOf("= " + row.type().api().key() + " " + row.type().name());
      assertThat(start).as(row.toString()).isNotNegative();
      return lines.stream().skip(start + 1L).takeWhile(line -> !line.startsWith("= "));
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyTypeWithStoresHasThemInTheUsualDatabases(Row row) {
    JsonNode config = Writing.config(row.of(row.complete()));

    row.type()
        .stores()
        .forEach(
            (field, kind) -> {
              JsonNode store = config.at("/" + field);
              assertThat(store.path("backend").asText()).isEqualTo(kind + "_default");
              assertThat(store.path(kind.equals("kv") ? "namespace" : "table_name").asText())
                  .contains("mine");
            });
  }

  @ParameterizedTest
  @EnumSource
  void eachApiOfAReleaseHasTypes(Pair pair) {
    for (Api api : Api.values()) {
      assertThat(ProviderTable.of(pair).names(api).isEmpty())
          .as(pair + " " + api)
          .isNotEqualTo(Api.of(pair).contains(api));
    }
  }

  @Test
  void typesOfLlmServicesAreThoseOfInferenceAndTheNativeOne() {
    assertThat(ProviderTable.wireTypes())
        .contains("native", "remote::openai", "remote::tgi")
        .doesNotContain("inline::faiss", "remote::fake");
  }
}
