// SPDX-License-Identifier: Apache-2.0
/**
 * Recipes for the objects that make a program run: Deployment, Service, ServiceAccount, network
 * policy, and the parts of a pod. Each recipe has the product's own habits in it, such as the
 * restricted security context, so that a component only says what is special about its program.
 */
@NullMarked
package io.openshift.ols.spi.toolkit.workload;

import org.jspecify.annotations.NullMarked;
