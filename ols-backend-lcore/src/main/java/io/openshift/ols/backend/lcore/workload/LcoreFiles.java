// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.workload;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.backend.lcore.env.GeneratedFile;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.toolkit.chat.api.ChatObjects;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of both servers. They are made for one another, so an obstacle to one holds both, and
 * the pods that read them: the last good pair keeps running.
 *
 * @param llamaStack the file of Llama Stack
 * @param stack the file of lightspeed-stack
 * @param obstacles what else makes it impossible to write them
 */
public record LcoreFiles(GeneratedFile llamaStack, GeneratedFile stack, List<Problem> obstacles) {
  public LcoreFiles {
    obstacles = List.copyOf(obstacles);
  }

  /** Which objects they are. */
  public static List<ObjectId> ids(String namespace) {
    return Stream.of(ObjectNames.LLAMA_STACK_CONFIG, ObjectNames.LCORE_CONFIG)
        .map(name -> new ObjectId(ApiKind.of(ConfigMap.class), namespace, name))
        .toList();
  }

  /** Adds the ConfigMaps, what stands in their way, and what the user should know. */
  public void addTo(DesiredState.Builder state, String namespace) {
    state
        .apply(config(namespace, ObjectNames.LLAMA_STACK_CONFIG, LlamaStack.FILE, llamaStack))
        .apply(config(namespace, ObjectNames.LCORE_CONFIG, LightspeedStack.FILE, stack));
    Set<Problem> problems = new LinkedHashSet<>(obstacles);
    problems.addAll(llamaStack.obstacles());
    problems.addAll(stack.obstacles());
    for (Problem problem : problems) {
      ids(namespace).forEach(id -> state.hold(id, problem));
      state.hold(LcoreDeployment.id(namespace), problem);
    }
    Set<Problem> notes = new LinkedHashSet<>(llamaStack.notes());
    notes.addAll(stack.notes());
    notes.forEach(state::report);
    llamaStack.aspects().forEach(state::tell);
  }

  private static ConfigMap config(String namespace, String name, String key, GeneratedFile file) {
    return ChatObjects.workload(namespace).configMap(name, Map.of(key, file.text()));
  }
}
