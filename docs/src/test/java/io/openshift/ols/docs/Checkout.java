// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The files of this checkout as the tests read them; paths that it hands out are relative to it.
 */
final class Checkout {
  /** What version control ignores, and version control itself (a file in a linked work tree). */
  private static final Set<String> SKIPPED =
      Set.of(".git", "target", ".idea", ".vscode", ".settings", ".project", ".classpath");

  private static final String DOCS = "docs";

  private final Path root;

  private Checkout(Path root) {
    this.root = root;
  }

  /** The checkout around the folder that the tests run in. */
  static Checkout here() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return new Checkout(folder);
  }

  /** The modules with code, in the order of the parent pom. */
  List<HouseModule> modules() {
    return moduleNames().stream()
        .filter(name -> !name.equals(DOCS))
        .map(HouseModule::named)
        .toList();
  }

  /** All modules that the parent pom lists. */
  List<String> moduleNames() {
    return pom("").modules();
  }

  Pom pom(String module) {
    return Pom.read(root.resolve(module).resolve("pom.xml"));
  }

  List<JavaFile> javaFiles() {
    return files().stream()
        .filter(path -> path.toString().endsWith(".java"))
        .map(path -> new JavaFile(path, text(path)))
        .toList();
  }

  /** What the modules ship, without the pages that teach a package. */
  List<JavaFile> production() {
    return javaFiles().stream().filter(f -> f.isMain() && !f.isPackageInfo()).toList();
  }

  /** Every file that is not ignored, sorted. */
  List<Path> files() {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(root, collectInto(found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().map(root::relativize).sorted().toList();
  }

  boolean exists(Path relative) {
    return Files.exists(root.resolve(relative));
  }

  /** The file as text, byte for byte: reading never fails on a file that is not UTF-8. */
  String text(Path relative) {
    try {
      return new String(Files.readAllBytes(root.resolve(relative)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SimpleFileVisitor<Path> collectInto(List<Path> found) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
        return SKIPPED.contains(dir.getFileName().toString())
            ? FileVisitResult.SKIP_SUBTREE
            : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!SKIPPED.contains(file.getFileName().toString())) {
          found.add(file);
        }
        return FileVisitResult.CONTINUE;
      }
    };
  }
}
