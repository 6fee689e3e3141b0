// SPDX-License-Identifier: Apache-2.0
/**
 * Where each field of the resource ends up. Nothing here knows a field: each is changed in a golden
 * scenario that has it, and what is planned is compared with what was planned before.
 */
@NullMarked
package io.openshift.ols.docs.fields;

import org.jspecify.annotations.NullMarked;
