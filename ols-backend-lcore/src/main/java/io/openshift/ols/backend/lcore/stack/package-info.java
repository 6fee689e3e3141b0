// SPDX-License-Identifier: Apache-2.0
/**
 * The file of lightspeed-stack. A record for each section says how it is written, and which of the
 * pinned releases has it; what the resource asks for and the release cannot do becomes a note.
 */
@NullMarked
package io.openshift.ols.backend.lcore.stack;

import org.jspecify.annotations.NullMarked;
