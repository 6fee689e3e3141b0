// SPDX-License-Identifier: Apache-2.0
/**
 * Llama Stack's file, {@code run.yaml}. It is made in layers: a base that belongs to the release,
 * then what the resource says about providers and documents, then the section {@code
 * spec.ols.llamaStack} part by part, then what the operator lets nobody change, and last a check
 * over the whole. Each layer is a pure function from one configuration to the next, so what a layer
 * is given stays as it was.
 */
@NullMarked
package io.openshift.ols.backend.lcore.llamastack;

import org.jspecify.annotations.NullMarked;
