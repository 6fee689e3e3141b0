// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.llm.NativeProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which types of providers a release knows, and the fields of each. A server passes over a field
 * that it does not know, so a wrong name shows only in that nothing works.
 */
public final class ProviderTable {
  private static final Map<Pair, ProviderTable> TABLES =
      Arrays.stream(Pair.values())
          .collect(Collectors.toUnmodifiableMap(pair -> pair, ProviderTable::read));

  private final ObjectNode rows;

  private ProviderTable(ObjectNode rows) {
    this.rows = rows;
  }

  static ProviderTable of(Pair pair) {
    ProviderTable table = TABLES.get(pair);
    if (table == null) {
      throw new IllegalStateException("no table of providers for " + pair.text());
    }
    return table;
  }

  /** What providers of LLM services may call themselves; no release knows all of it. */
  public static SortedSet<String> wireTypes() {
    SortedSet<String> types = new TreeSet<>(Set.of(NativeProvider.WIRE_NAME));
    TABLES.values().forEach(table -> types.addAll(table.names(Api.INFERENCE)));
    return Collections.unmodifiableSortedSet(types);
  }

  Optional<ProviderType> find(Api api, String type) {
    return Optional.ofNullable(rows.path(api.key()).get(type))
        .map(row -> new ProviderType(api, type, row));
  }

  SortedSet<String> names(Api api) {
    SortedSet<String> names = new TreeSet<>();
    rows.path(api.key()).fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static ProviderTable read(Pair pair) {
    String file = pair.schemaVersion() + "/providers.yaml";
    try (InputStream in = ProviderTable.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + file);
      }
      return new ProviderTable(
          SafeYaml.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnreadableYamlException e) {
      throw new IllegalStateException(file + " " + e.flaw(), e);
    }
  }
}
