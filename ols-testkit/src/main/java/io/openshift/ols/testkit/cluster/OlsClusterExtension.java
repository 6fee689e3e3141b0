// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives a test class one invocation per {@link ClusterVariant}. */
final class OlsClusterExtension implements ClassTemplateInvocationContextProvider {

  @Override
  public boolean supportsClassTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
      ExtensionContext context) {
    return Arrays.stream(ClusterVariant.values()).map(Invocation::new);
  }

  private record Invocation(ClusterVariant variant) implements ClassTemplateInvocationContext {

    @Override
    public String getDisplayName(int invocationIndex) {
      return variant.displayName();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new ClusterPerTest(variant));
    }
  }
}
