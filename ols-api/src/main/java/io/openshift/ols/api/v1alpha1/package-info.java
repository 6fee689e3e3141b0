// SPDX-License-Identifier: Apache-2.0
/**
 * The custom resource {@code OLSConfig}, as users write it.
 *
 * <p>{@link io.openshift.ols.api.v1alpha1.OlsConfig} is the shell; everything inside its spec and
 * status is an immutable value with a builder ({@code ImmutableLlmSpec.builder()}). Accessors read
 * like the fields of the CRD. A {@code @Nullable} accessor tells an absent field from an empty one,
 * and no default is filled in here: those of the schema are the API server's work, the others are
 * the components'. An accessor without {@code @Nullable} belongs to a field that the CRD requires;
 * it answers null only for an object that never passed an API server.
 *
 * <p>Reading never fails on anything that an API server can hold. Members without an accessor are
 * kept ({@link io.openshift.ols.api.v1alpha1.OpenObject}). Enumerations of the CRD are plain
 * strings for the same reason, and because provider types are open to plugins.
 */
@NullMarked
package io.openshift.ols.api.v1alpha1;

import org.jspecify.annotations.NullMarked;
