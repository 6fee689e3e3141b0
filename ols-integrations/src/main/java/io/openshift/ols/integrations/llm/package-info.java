// SPDX-License-Identifier: Apache-2.0
/**
 * LLM services, one class per kind. What several of them have in common are small collaborators;
 * none inherits from another.
 */
@NullMarked
package io.openshift.ols.integrations.llm;

import org.jspecify.annotations.NullMarked;
