// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import io.openshift.ols.spi.problem.ProblemCode;
import java.util.Set;

/** What can be wrong with a configuration of the server, as scripts may rely on it. */
final class Codes {
  /** The file cannot be made, for a reason that has no word of its own. */
  static final ProblemCode FAILED = new ProblemCode("ConfigGenerationFailed");

  /** The configuration to start from, or the whole file, is not there or cannot be used. */
  static final ProblemCode BASE = new ProblemCode("BaseConfigRequired");

  /** The configuration, or the section, is written for another release. */
  static final ProblemCode VERSION = new ProblemCode("UnsupportedConfigVersion");

  /** Nothing that is configured can serve what is to be registered. */
  static final ProblemCode NO_PROVIDER = new ProblemCode("MissingProviderForResource");

  /** The model that answers when a question names none is not among those that are served. */
  static final ProblemCode DEFAULT_MODEL = new ProblemCode("UnknownDefaultModel");

  /** Two providers are given one name. */
  static final ProblemCode PROVIDER = new ProblemCode("ProviderConflict");

  /** Two Secrets would be one variable. */
  static final ProblemCode VARIABLE = new ProblemCode("EnvVarCollision");

  /** Something that is left needs something that is not there. */
  static final ProblemCode DEPENDENCY = new ProblemCode("DependencyViolation");

  /** The server would not start with the file. */
  static final ProblemCode REFUSED = new ProblemCode("RefusedByService");

  /** Pods that should be alike keep data that the others do not see. */
  static final ProblemCode NOT_SHARED = new ProblemCode("StateNotShared");

  /** Those that say more than that it failed. */
  static final Set<ProblemCode> TELLING =
      Set.of(BASE, VERSION, NO_PROVIDER, DEFAULT_MODEL, PROVIDER, VARIABLE, DEPENDENCY);

  private Codes() {}
}
