// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.env;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of environment variables, as the Go operator makes them of provider names. Two names may
 * become one variable; whoever collects variables has to refuse that.
 */
public final class EnvName {
  /** The password of the operator's database. */
  public static final String DATABASE_PASSWORD = "POSTGRES_PASSWORD";

  /**
   * A reference as both servers read it: the first group is the variable, the second, if there is
   * one, what comes in its place.
   */
  public static final Pattern REFERENCE = Pattern.compile("\\$\\{env\\.([A-Z0-9_]+)(:[=+][^}]*)?}");

  private EnvName() {}

  /**
   * The variable of one credential of a provider of {@code spec.llm}.
   *
   * @param provider the provider's name in the resource
   * @param field upper-case: {@code API_KEY}, {@code CLIENT_ID}, {@code TENANT_ID} or {@code
   *     CLIENT_SECRET}
   */
  public static String of(String provider, String field) {
    String kept =
        provider.replaceAll("[^A-Za-z0-9_-]", "").replace('-', '_').toUpperCase(Locale.ROOT);
    String name = kept.isEmpty() || Character.isDigit(kept.charAt(0)) ? "_" + kept : kept;
    return name + "_" + field;
  }

  /**
   * The variable of a Secret that {@code spec.ols.llamaStack} names.
   *
   * @param owner what it is for: the id of a provider, after the API's name if two APIs have it
   * @param field the field of the owner's configuration
   */
  public static String ofSection(String owner, String field) {
    String name = (owner + "_" + field).replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
    return "OLS_LS_" + name.toUpperCase(Locale.ROOT);
  }

  /** How generated files refer to a variable. */
  public static String placeholder(String variable) {
    return "${env." + variable + "}";
  }
}
