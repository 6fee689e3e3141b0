// SPDX-License-Identifier: Apache-2.0
package com.example.acme;

import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.mcp.ImmutableMcpServer;
import io.openshift.ols.spi.mcp.McpHeader;
import io.openshift.ols.spi.mcp.McpIntegration;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.ReloadClass;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.List;

/** Acme's tools, once the resource names the Secret with the token for them. */
final class AcmeTools implements McpIntegration {
  private static final String TOKEN = "token";

  @Override
  public String id() {
    return "acme-tools";
  }

  @Override
  public List<ConfigFragment<McpServer>> servers(ReferenceScope scope) {
    return scope
        .extension(AcmeSettings.class)
        .flatMap(AcmeSettings::secret)
        .map(AcmeTools::server)
        .stream()
        .toList();
  }

  private static ConfigFragment<McpServer> server(String secret) {
    return ConfigFragment.of(
        ImmutableMcpServer.builder()
            .name("acme-tools")
            .url("https://tools.acme.example.com/mcp")
            .addHeaders(new McpHeader.FromSecret("x-acme-token", secret, TOKEN))
            .build(),
        new CredentialUse(
            secret,
            KeyRule.of(TOKEN),
            ReloadClass.ROLL,
            AcmeSettings.PATH.field("toolsSecret"),
            "acme-tools"));
  }
}
