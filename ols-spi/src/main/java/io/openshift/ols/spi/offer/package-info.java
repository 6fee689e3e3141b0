// SPDX-License-Identifier: Apache-2.0
/**
 * Typed facts that components lend each other, because plugin modules may not know one another: a
 * component offers one under a key, another one needs the key. Offers are collected first, from
 * views without offers, so order among components never matters.
 */
@NullMarked
package io.openshift.ols.spi.offer;

import org.jspecify.annotations.NullMarked;
