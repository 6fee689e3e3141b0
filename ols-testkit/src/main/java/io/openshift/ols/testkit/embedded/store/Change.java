// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * One committed write.
 *
 * @param key where the object is kept
 * @param type {@code ADDED}, {@code MODIFIED} or {@code DELETED}
 * @param object the object after the write; for a deletion its last state
 * @param previous the object before the write, null for a new one
 * @param revision the write's resource version
 */
public record Change(
    String key, String type, ObjectNode object, @Nullable ObjectNode previous, long revision) {}
