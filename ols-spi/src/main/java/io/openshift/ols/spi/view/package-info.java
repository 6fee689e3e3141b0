// SPDX-License-Identifier: Apache-2.0
/**
 * The read-only world of one pass. Each component gets its own narrowed view: reading a reference
 * that it did not declare throws, so that what a digest covers is what was read.
 */
@NullMarked
package io.openshift.ols.spi.view;

import org.jspecify.annotations.NullMarked;
