// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.backend.lcore.env.EnvSource;
import io.openshift.ols.backend.lcore.env.Expansion;
import io.openshift.ols.spi.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * The server's configuration as far as the layers have come, with what it stands on and what is
 * wrong with it. Nobody can change one: a layer edits a copy and gives back another.
 */
final class RunConfig {
  private final ObjectNode tree;
  private final List<EnvSource> env;
  private final List<String> secretFiles;
  private final List<Problem> obstacles;
  private final List<Problem> notes;

  private RunConfig(Edit edit) {
    this.tree = edit.tree.root();
    this.env = List.copyOf(edit.env);
    this.secretFiles = edit.secretFiles.stream().distinct().toList();
    this.obstacles = List.copyOf(edit.obstacles);
    this.notes = List.copyOf(edit.notes);
  }

  /** What a base says, and nothing else. */
  static RunConfig of(ObjectNode base) {
    return new Edit(new StackTree(base.deepCopy())).done();
  }

  Edit edit() {
    Edit edit = new Edit(tree());
    edit.env.addAll(env);
    edit.secretFiles.addAll(secretFiles);
    edit.obstacles.addAll(obstacles);
    edit.notes.addAll(notes);
    return edit;
  }

  /** A copy of the tree. */
  StackTree tree() {
    return new StackTree(tree.deepCopy());
  }

  /** Variables with where their values come from, whether the tree refers to them or not. */
  List<EnvSource> env() {
    return env;
  }

  List<String> secretFiles() {
    return secretFiles;
  }

  List<Problem> obstacles() {
    return obstacles;
  }

  List<Problem> notes() {
    return notes;
  }

  /** One layer at work; done with when the layer is. */
  static final class Edit {
    private final StackTree tree;
    private final List<EnvSource> env = new ArrayList<>();
    private final List<String> secretFiles = new ArrayList<>();
    private final List<Problem> obstacles = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();

    private Edit(StackTree tree) {
      this.tree = tree;
    }

    StackTree tree() {
      return tree;
    }

    void env(EnvSource source) {
      env.add(source);
    }

    /** What a provider stands on; the provider itself is for the layer to place. */
    void add(Expansion expansion) {
      standOn(expansion);
      obstacles.addAll(expansion.problems());
      notes.addAll(expansion.notes());
    }

    /** Of a provider that somebody else writes: only what it may refer to. */
    void standOn(Expansion expansion) {
      env.addAll(expansion.env());
      secretFiles.addAll(expansion.secretFiles());
    }

    void obstacle(Problem problem) {
      obstacles.add(problem);
    }

    void obstacles(List<Problem> problems) {
      obstacles.addAll(problems);
    }

    void note(Problem problem) {
      notes.add(problem);
    }

    RunConfig done() {
      return new RunConfig(this);
    }
  }
}
