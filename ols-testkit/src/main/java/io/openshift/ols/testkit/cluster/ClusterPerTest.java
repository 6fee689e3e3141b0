// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * Gives each test the shared cluster of one variant, empty; skips the test where there is no such
 * cluster.
 */
record ClusterPerTest(ClusterVariant variant)
    implements TestInstancePreConstructCallback, BeforeEachCallback, ParameterResolver {

  /**
   * Not an execution condition: those are asked after the constructor, which may take the cluster.
   */
  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext factory, ExtensionContext context) {
    variant.reasonToSkip().ifPresent(Assumptions::abort);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    variant.shared().wipe();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestCluster.class;
  }

  @Override
  public TestCluster resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return variant.shared();
  }
}
