// SPDX-License-Identifier: Apache-2.0
/**
 * The service that the generated file is for, pinned, and what it makes of such a file: which keys
 * it reads, what it takes as their values, for what it refuses to start. Knows nothing of the
 * custom resource.
 */
@NullMarked
package io.openshift.ols.backend.appserver.service;

import org.jspecify.annotations.NullMarked;
