// SPDX-License-Identifier: Apache-2.0
/** How the server describes itself and shows its objects. */
@NullMarked
package io.openshift.ols.testkit.embedded.view;

import org.jspecify.annotations.NullMarked;
