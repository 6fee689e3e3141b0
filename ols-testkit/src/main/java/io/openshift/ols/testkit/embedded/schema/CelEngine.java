// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.openshift.ols.testkit.embedded.tree.Quantities;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compiles and runs CEL expressions over JSON values; made on the first rule, since that takes
 * time.
 */
final class CelEngine {
  private static final CelOptions OPTIONS =
      CelOptions.current().enableHeterogeneousNumericComparisons(true).build();

  private final Map<String, CelRuntime.Program> programs = new HashMap<>();
  private @Nullable CelCompiler compiler;
  private @Nullable CelRuntime runtime;

  /** The expression's value with {@code self} and, when there is one, {@code oldSelf}. */
  Object evaluate(String expression, Schema schema, JsonNode self, @Nullable JsonNode oldSelf) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("self", CelValues.of(schema, self));
    if (oldSelf != null) {
      variables.put("oldSelf", CelValues.of(schema, oldSelf));
    }
    try {
      return program(expression).eval(variables);
    } catch (CelEvaluationException e) {
      throw new RuleFailure(String.valueOf(e.getMessage()));
    }
  }

  private CelRuntime.Program program(String expression) throws CelEvaluationException {
    CelRuntime.Program known = programs.get(expression);
    if (known != null) {
      return known;
    }
    try {
      CelRuntime.Program made = runtime().createProgram(compiler().compile(expression).getAst());
      programs.put(expression, made);
      return made;
    } catch (CelValidationException e) {
      throw new RuleFailure("compilation failed: " + e.getMessage());
    }
  }

  private CelCompiler compiler() {
    if (compiler == null) {
      compiler =
          CelCompilerFactory.standardCelCompilerBuilder()
              .setOptions(OPTIONS)
              .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
              .addLibraries(
                  CelExtensions.strings(), CelExtensions.sets(OPTIONS), CelExtensions.optional())
              .addVar("self", SimpleType.DYN)
              .addVar("oldSelf", SimpleType.DYN)
              .addFunctionDeclarations(
                  predicate("isURL"),
                  predicate("isQuantity"),
                  CelFunctionDecl.newFunctionDeclaration(
                      "find",
                      CelOverloadDecl.newMemberOverload(
                          "string_find", SimpleType.STRING, SimpleType.STRING, SimpleType.STRING)),
                  CelFunctionDecl.newFunctionDeclaration(
                      "findAll",
                      CelOverloadDecl.newMemberOverload(
                          "string_find_all",
                          ListType.create(SimpleType.STRING),
                          SimpleType.STRING,
                          SimpleType.STRING)))
              .build();
    }
    return compiler;
  }

  private CelRuntime runtime() {
    if (runtime == null) {
      runtime =
          CelRuntimeFactory.standardCelRuntimeBuilder()
              .setOptions(OPTIONS)
              .addLibraries(
                  CelExtensions.strings(), CelExtensions.sets(OPTIONS), CelExtensions.optional())
              .addFunctionBindings(
                  CelFunctionBinding.from("isURL", String.class, CelEngine::isUrl),
                  CelFunctionBinding.from(
                      "isQuantity", String.class, text -> Quantities.canonical(text).isPresent()),
                  CelFunctionBinding.from(
                      "string_find",
                      String.class,
                      String.class,
                      (text, regex) -> first(find(text, regex))),
                  CelFunctionBinding.from(
                      "string_find_all", String.class, String.class, CelEngine::find))
              .build();
    }
    return runtime;
  }

  private static CelFunctionDecl predicate(String name) {
    return CelFunctionDecl.newFunctionDeclaration(
        name, CelOverloadDecl.newGlobalOverload(name, SimpleType.BOOL, SimpleType.STRING));
  }

  private static boolean isUrl(String text) {
    try {
      URI uri = new URI(text);
      return uri.isAbsolute() ? uri.getRawAuthority() != null : text.startsWith("/");
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static List<String> find(String text, String regex) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(regex).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private static String first(List<String> found) {
    return found.isEmpty() ? "" : found.get(0);
  }

  /** An expression could not be compiled or evaluated. */
  static final class RuleFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RuleFailure(String message) {
      super(message, null, false, false);
    }
  }
}
