// SPDX-License-Identifier: Apache-2.0
/** The files and variables that PostgreSQL is set up with. */
@NullMarked
package io.openshift.ols.postgres.config;

import org.jspecify.annotations.NullMarked;
