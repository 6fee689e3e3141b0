// SPDX-License-Identifier: Apache-2.0
/**
 * What installs the operator, for {@code ols manifests}: made from what the loaded plugins declare,
 * so that it fits a set with other people's jars just as well.
 */
@NullMarked
package io.openshift.ols.operator.manifests;

import org.jspecify.annotations.NullMarked;
