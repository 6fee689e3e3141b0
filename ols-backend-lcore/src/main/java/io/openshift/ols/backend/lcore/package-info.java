// SPDX-License-Identifier: Apache-2.0
/**
 * The lcore backend: lightspeed-stack, which answers the chat API, and Llama Stack, which calls the
 * models. One pod has both, in one process or in two, and each has a file that is generated for its
 * release.
 */
@NullMarked
package io.openshift.ols.backend.lcore;

import org.jspecify.annotations.NullMarked;
