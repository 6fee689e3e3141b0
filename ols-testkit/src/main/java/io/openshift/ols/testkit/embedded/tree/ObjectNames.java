// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.tree;

import java.util.Optional;
import java.util.regex.Pattern;

/** The naming rules of the API: each answers the refusal's text, or nothing for a good name. */
public final class ObjectNames {
  private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
  private static final Pattern DNS_LABEL = Pattern.compile(LABEL);
  private static final Pattern DNS_SUBDOMAIN = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
  private static final String SERVICE = "[a-z]([-a-z0-9]*[a-z0-9])?";
  private static final Pattern DNS_1035 = Pattern.compile(SERVICE);
  private static final Pattern QUALIFIED =
      Pattern.compile("([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]");
  private static final Pattern CONFIG_KEY = Pattern.compile("[-._a-zA-Z0-9]+");

  private ObjectNames() {}

  /** Names of most objects. */
  public static Optional<String> dnsSubdomain(String name) {
    if (name.length() > 253) {
      return Optional.of("must be no more than 253 bytes");
    }
    return DNS_SUBDOMAIN.matcher(name).matches()
        ? Optional.empty()
        : Optional.of(
            "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or"
                + " '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex"
                + " used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')");
  }

  /** Names of namespaces, volumes, containers. */
  public static Optional<String> dnsLabel(String name) {
    if (name.length() > 63) {
      return Optional.of("must be no more than 63 bytes");
    }
    return DNS_LABEL.matcher(name).matches()
        ? Optional.empty()
        : Optional.of(
            "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and"
                + " must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex"
                + " used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')");
  }

  /** Names of Services. */
  public static Optional<String> dns1035(String name) {
    if (name.length() > 63) {
      return Optional.of("must be no more than 63 bytes");
    }
    return DNS_1035.matcher(name).matches()
        ? Optional.empty()
        : Optional.of(
            "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an"
                + " alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or"
                + " 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')");
  }

  /** Names that are path segments and nothing more: roles and bindings. */
  public static Optional<String> pathSegment(String name) {
    if (name.equals(".") || name.equals("..")) {
      return Optional.of("may not be '" + name + "'");
    }
    for (String sign : new String[] {"/", "%"}) {
      if (name.contains(sign)) {
        return Optional.of("may not contain '" + sign + "'");
      }
    }
    return Optional.empty();
  }

  /** Values of labels. */
  public static Optional<String> labelValue(String value) {
    if (value.length() > 63) {
      return Optional.of("must be no more than 63 bytes");
    }
    return value.isEmpty() || QUALIFIED.matcher(value).matches()
        ? Optional.empty()
        : Optional.of(
            "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.',"
                + " and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value', "
                + " or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')");
  }

  /** Keys of labels and annotations: an optional DNS prefix, a slash, a name. */
  public static Optional<String> qualifiedName(String key) {
    int slash = key.indexOf('/');
    if (slash >= 0) {
      String prefix = key.substring(0, slash);
      if (prefix.isEmpty()) {
        return Optional.of("prefix part must be non-empty");
      }
      Optional<String> fault = dnsSubdomain(prefix);
      if (fault.isPresent()) {
        return fault.map(text -> "prefix part " + text);
      }
    }
    String name = key.substring(slash + 1);
    if (name.isEmpty()) {
      return Optional.of("name part must be non-empty");
    }
    if (name.length() > 63) {
      return Optional.of("name part must be no more than 63 bytes");
    }
    return QUALIFIED.matcher(name).matches()
        ? Optional.empty()
        : Optional.of(
            "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end"
                + " with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used"
                + " for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')");
  }

  /** Keys in the data of ConfigMaps and Secrets. */
  public static Optional<String> configKey(String key) {
    return CONFIG_KEY.matcher(key).matches()
        ? Optional.empty()
        : Optional.of(
            "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name', "
                + " or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')");
  }
}
