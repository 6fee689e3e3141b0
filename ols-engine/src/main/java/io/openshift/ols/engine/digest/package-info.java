// SPDX-License-Identifier: Apache-2.0
/**
 * What a pod consumes, and the digest of it. A pod template carries the digest of the content, so
 * new content means new pods, whatever happened to the objects that held it, and the same content
 * never does.
 */
@NullMarked
package io.openshift.ols.engine.digest;

import org.jspecify.annotations.NullMarked;
