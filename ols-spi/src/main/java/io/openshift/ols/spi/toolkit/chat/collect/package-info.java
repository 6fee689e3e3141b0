// SPDX-License-Identifier: Apache-2.0
/**
 * Data collection: the service keeps feedback and transcripts in a directory, and a container
 * beside it sends them to Red Hat. Nothing is kept that may not be sent.
 */
@NullMarked
package io.openshift.ols.spi.toolkit.chat.collect;

import org.jspecify.annotations.NullMarked;
