// SPDX-License-Identifier: Apache-2.0
/**
 * Changes to objects: JSON patch, merge patch, strategic merge patch, server-side apply; and who
 * owns which field. {@code FieldSet} is {@code fieldsV1}; {@code FieldExtraction}, {@code
 * Comparison}, {@code TypedMerge} and {@code FieldRemoval} are the four operations of the
 * structured merge; {@code Ownership} puts them together.
 */
@NullMarked
package io.openshift.ols.testkit.embedded.patch;

import org.jspecify.annotations.NullMarked;
