// SPDX-License-Identifier: Apache-2.0
/**
 * A small product that exists for tests only: a backend, a throw-away one with two containers and
 * credentials in its environment, a database that lends its address, and a provider for each.
 */
@NullMarked
package io.openshift.ols.engine.sample;

import org.jspecify.annotations.NullMarked;
