// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.golden;

import io.openshift.ols.testkit.view.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One folder: what goes in, and what is stored of what comes out. */
public final class GoldenFolder {
  /** Where Maven has the folders of a module, seen from its tests. */
  public static final Path ROOT = Path.of("src/test/resources/golden");

  /** The folder that all others are compared with. */
  public static final String MINIMAL = "minimal";

  static final String GONE = "gone.txt";
  private static final String FULL = "full";
  private static final String FACTS = "in-facts.yaml";
  private static final String SETTINGS = "in-settings.yaml";
  private static final String LIVING = "in-living.yaml";

  private final Path folder;

  private GoldenFolder(Path folder) {
    this.folder = folder;
  }

  /** All folders, the minimal one first; none if the root is not there. */
  public static List<GoldenFolder> in(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    List<GoldenFolder> folders = new ArrayList<>();
    for (Path folder : list(root)) {
      GoldenFolder found = new GoldenFolder(folder);
      folders.add(found.isMinimal() ? 0 : folders.size(), found);
    }
    return List.copyOf(folders);
  }

  /** The scenario's name. */
  public String name() {
    return folder.getFileName().toString();
  }

  /** What goes in. */
  public Scenario scenario() {
    String documents =
        files().stream()
            .filter(f -> f.startsWith("in-") && !Set.of(FACTS, SETTINGS, LIVING).contains(f))
            .map(this::read)
            .collect(Collectors.joining("\n---\n"));
    Scenario scenario = Scenario.of(documents);
    if (has(FACTS)) {
      scenario = FactsFile.read(read(FACTS)).applyTo(scenario);
    }
    if (has(LIVING)) {
      scenario = scenario.living(read(LIVING));
    }
    return has(SETTINGS) ? scenario.with(SettingsFile.read(read(SETTINGS)).settings()) : scenario;
  }

  boolean isMinimal() {
    return name().equals(MINIMAL);
  }

  /** Whether it stores every object. */
  boolean isFull() {
    return isMinimal() || has(FULL);
  }

  /** The stored outputs by file name. */
  SortedMap<String, String> outputs() {
    SortedMap<String, String> outputs = new TreeMap<>();
    files().stream().filter(f -> f.startsWith("out-")).forEach(f -> outputs.put(f, read(f)));
    return outputs;
  }

  /** Outputs of the minimal folder that have no object here. */
  List<String> gone() {
    return has(GONE) ? read(GONE).lines().filter(l -> !l.isBlank()).toList() : List.of();
  }

  /** Files that mean nothing. */
  List<String> strangers() {
    return files().stream()
        .filter(f -> !f.matches("(in|out)-.+\\.yaml") && !f.equals(GONE) && !f.equals(FULL))
        .toList();
  }

  /** Stores outputs, and removes the ones that were there. */
  void store(SortedMap<String, String> outputs, List<String> gone) {
    try {
      for (String old : outputs().keySet()) {
        Files.delete(folder.resolve(old));
      }
      Files.deleteIfExists(folder.resolve(GONE));
      for (var output : outputs.entrySet()) {
        Files.writeString(folder.resolve(output.getKey()), output.getValue());
      }
      if (!gone.isEmpty()) {
        Files.writeString(folder.resolve(GONE), String.join("\n", gone) + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean has(String file) {
    return Files.exists(folder.resolve(file));
  }

  private List<String> files() {
    return list(folder).stream().map(f -> f.getFileName().toString()).toList();
  }

  private String read(String file) {
    try {
      return Files.readString(folder.resolve(file)).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
