// SPDX-License-Identifier: Apache-2.0
/**
 * What a service makes of its file when it starts, as a table: which keys it reads, and what it
 * takes as their values. The rules are those of pydantic and of Python, in which the services are
 * written. A backend keeps the tables of the releases that it writes for, and asks them before it
 * writes.
 */
@NullMarked
package io.openshift.ols.spi.toolkit.text.table;

import org.jspecify.annotations.NullMarked;
