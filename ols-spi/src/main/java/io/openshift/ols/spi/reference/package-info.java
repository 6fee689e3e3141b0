// SPDX-License-Identifier: Apache-2.0
/**
 * Objects that somebody else owns and that the product consumes: a user's Secret, the cluster's
 * certificate bundle, a certificate that the platform issues. A component declares what it reads
 * ({@link ExternalReference}), the operator watches those objects by name and hands their content
 * over ({@link ResolvedReference}). The content, never the version of the object, decides whether a
 * pod is rolled ({@link ContentDigest}).
 */
@NullMarked
package io.openshift.ols.spi.reference;

import org.jspecify.annotations.NullMarked;
