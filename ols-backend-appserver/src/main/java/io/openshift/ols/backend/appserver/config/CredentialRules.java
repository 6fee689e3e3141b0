// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.view.ReconcileView;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Contents of credentials for which the service ends, or fails with the first call. It strips
 * blanks and line breaks from the end only, and sends the rest as it is. No message quotes a
 * content.
 */
final class CredentialRules {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> GOOGLE_TYPES = Set.of("service_account", "authorized_user");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * @param what what is wrong
   * @param cure what would be right
   */
  private record Flaw(String what, String cure) {
    static final Flaw NO_TEXT = new Flaw("is not UTF-8 text", "store it as UTF-8 text");
    static final Flaw NO_TOKEN =
        new Flaw(
            "has a line break or another character that no token has", "store the token alone");
    static final Flaw NO_ACCOUNT =
        new Flaw(
            "is not the JSON file of a Google service account or authorized user",
            "store the file as Google hands it out");
  }

  private CredentialRules() {}

  static Stream<Problem> check(ReconcileView view, Providers.Usable provider) {
    boolean google = ServiceWireType.of(provider.wireType()).isGoogle();
    return provider.facts().credentials().stream()
        .flatMap(
            use ->
                view.reference(use.reference()).data().entrySet().stream()
                    .filter(entry -> use.keys().consumes(entry.getKey()))
                    .flatMap(
                        entry ->
                            flaw(entry.getValue(), google)
                                .map(flaw -> problem(use, entry.getKey(), flaw))
                                .stream()));
  }

  private static Optional<Flaw> flaw(byte[] content, boolean google) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      return Optional.of(Flaw.NO_TEXT);
    }
    if (google) {
      return isAccount(text) ? Optional.empty() : Optional.of(Flaw.NO_ACCOUNT);
    }
    return text.stripTrailing().chars().anyMatch(CredentialRules::isNoPartOfAToken)
        ? Optional.of(Flaw.NO_TOKEN)
        : Optional.empty();
  }

  private static boolean isNoPartOfAToken(int character) {
    return Character.isISOControl(character) || character == BYTE_ORDER_MARK;
  }

  private static boolean isAccount(String text) {
    try {
      JsonNode account = JSON.readTree(text);
      return account.isObject() && GOOGLE_TYPES.contains(account.path("type").asText());
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static Problem problem(CredentialUse use, String key, Flaw flaw) {
    return Problem.user(
        ProblemCode.INVALID_VALUE,
        use.path(),
        "key \"%s\" of Secret \"%s\" %s".formatted(key, use.secret(), flaw.what()),
        flaw.cure());
  }
}
