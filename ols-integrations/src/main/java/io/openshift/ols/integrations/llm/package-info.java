// SPDX-License-Identifier: Apache-2.0
/** LLM services, one class per kind. */
@NullMarked
package io.openshift.ols.integrations.llm;

import org.jspecify.annotations.NullMarked;
