// SPDX-License-Identifier: Apache-2.0
/**
 * LLM services. All that the house knows about one of them is in one class that implements {@link
 * LlmProvider}; what a backend's configuration looks like is the backend's business (its {@link
 * DialectId dialect}).
 */
@NullMarked
package io.openshift.ols.spi.llm;

import org.jspecify.annotations.NullMarked;
