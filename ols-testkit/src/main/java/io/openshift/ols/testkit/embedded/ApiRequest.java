// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as the handlers see it, free of HTTP machinery.
 *
 * @param uri path and query as they were sent
 * @param params query parameters, decoded
 * @param headers those that matter, by lower-case name; missing ones are empty
 * @param body what the client sent
 */
record ApiRequest(
    String method, String uri, Map<String, String> params, Headers headers, String body) {

  private static final String BEARER = "Bearer ";

  /** The headers that matter. */
  record Headers(String accept, String contentType, String userAgent, String authorization) {}

  static ApiRequest of(HttpServerRequest http, String body) {
    Map<String, String> params = new TreeMap<>();
    http.params().forEach(param -> params.put(param.getKey(), param.getValue()));
    Headers headers =
        new Headers(
            header(http, "Accept"),
            header(http, "Content-Type"),
            header(http, "User-Agent"),
            header(http, "Authorization"));
    return new ApiRequest(http.method().name(), http.uri(), params, headers, body);
  }

  private static String header(HttpServerRequest http, String name) {
    String value = http.getHeader(name);
    return value == null ? "" : value;
  }

  /** The path, still encoded. */
  String path() {
    return uri.split("\\?", 2)[0];
  }

  String param(String name) {
    return params.getOrDefault(name, "");
  }

  boolean flag(String name) {
    return param(name).equals("true") || param(name).equals("1");
  }

  boolean watch() {
    return method.equals("GET") && flag("watch");
  }

  /** Media type of the body, without parameters. */
  String mediaType() {
    return headers.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  RequestRecord.Client client() {
    String authorization = headers.authorization();
    String token = authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : "";
    return new RequestRecord.Client(token.strip(), headers.userAgent());
  }

  /** The field manager: as asked for, or the name of the client program. */
  String manager() {
    String asked = param("fieldManager");
    String program = headers.userAgent().split("/", 2)[0];
    return asked.isEmpty() ? (program.isEmpty() ? "unknown" : program) : asked;
  }
}
