// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

/**
 * What is kept of questions and answers.
 *
 * @param feedback what users say about answers
 * @param transcripts the conversations
 */
public record Collected(boolean feedback, boolean transcripts) {}
