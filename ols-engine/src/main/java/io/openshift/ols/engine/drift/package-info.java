// SPDX-License-Identifier: Apache-2.0
/**
 * Whether what lives is what should be, so that nothing is sent when it is. What our field manager
 * owns tells how the server reads each list (by keys, as a set, as one value), and what we own and
 * no longer want; so no knowledge of schemas is needed here. On top of that some fields are exact:
 * a member that somebody else added there is removed.
 */
@NullMarked
package io.openshift.ols.engine.drift;

import org.jspecify.annotations.NullMarked;
