// SPDX-License-Identifier: Apache-2.0
/**
 * Documents that the user brings: each image holds an index of documents, which an init container
 * copies to where the service reads it. On OpenShift the cluster follows the images; what runs is
 * the digest that it found, so that a newer image behind a tag is a new pod and nothing else is.
 */
@NullMarked
package io.openshift.ols.spi.toolkit.chat.rag;

import org.jspecify.annotations.NullMarked;
