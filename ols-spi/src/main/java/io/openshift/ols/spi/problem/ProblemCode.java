// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.problem;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What kind of thing is wrong, as a word that scripts may rely on: it becomes a condition's reason.
 * A plugin mints its own codes; the ones below are those of the house.
 *
 * @param text a CamelCase word, at most 128 characters
 */
public record ProblemCode(String text) implements Comparable<ProblemCode> {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Za-z0-9]{0,127}");

  /** A Secret that the custom resource names, or that a component needs, is not there. */
  public static final ProblemCode SECRET_NOT_FOUND = new ProblemCode("SecretNotFound");

  /** A ConfigMap that the custom resource names, or that a component needs, is not there. */
  public static final ProblemCode CONFIG_MAP_NOT_FOUND = new ProblemCode("ConfigMapNotFound");

  /** The platform has not brought something yet; it needs nobody's help. */
  public static final ProblemCode WAITING = new ProblemCode("Waiting");

  /** The object is there, the key that is read is not. */
  public static final ProblemCode KEY_MISSING = new ProblemCode("KeyMissing");

  /** The key is there, its value is empty or blank. */
  public static final ProblemCode KEY_EMPTY = new ProblemCode("KeyEmpty");

  /** A reference in the custom resource has no name. */
  public static final ProblemCode NAME_MISSING = new ProblemCode("NameMissing");

  /** Text that has to be a PEM certificate is none. */
  public static final ProblemCode INVALID_CERTIFICATE = new ProblemCode("InvalidCertificate");

  /** A value is outside of what the product takes. */
  public static final ProblemCode INVALID_VALUE = new ProblemCode("InvalidValue");

  /** No loaded plugin knows this LLM provider type. */
  public static final ProblemCode UNKNOWN_PROVIDER_TYPE = new ProblemCode("UnknownProviderType");

  /** The provider type is known, the chosen backend cannot serve it. */
  public static final ProblemCode UNSUPPORTED_PROVIDER = new ProblemCode("UnsupportedProvider");

  /** A field is set that no active component reads. */
  public static final ProblemCode SETTING_NOT_SUPPORTED = new ProblemCode("SettingNotSupported");

  /** An image is needed and neither a flag nor a default names one. */
  public static final ProblemCode IMAGE_MISSING = new ProblemCode("ImageMissing");

  /** A generated Secret is gone while the data that it opens may still be there. */
  public static final ProblemCode GENERATED_SECRET_LOST = new ProblemCode("GeneratedSecretLost");

  /** A component needs what no active component offers. */
  public static final ProblemCode NEED_NOT_MET = new ProblemCode("NeedNotMet");

  /** Two fragments or two components claim the same thing with different content. */
  public static final ProblemCode CLASH = new ProblemCode("Clash");

  /** The operator may not do what it has to. */
  public static final ProblemCode NO_ACCESS = new ProblemCode("NoAccess");

  /** A component failed in a way that its author did not foresee. */
  public static final ProblemCode INTERNAL = new ProblemCode("InternalError");

  public ProblemCode {
    Objects.requireNonNull(text);
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("a problem code is a CamelCase word: " + text);
    }
  }

  @Override
  public int compareTo(ProblemCode other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
