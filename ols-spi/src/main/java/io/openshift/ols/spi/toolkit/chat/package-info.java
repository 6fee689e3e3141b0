// SPDX-License-Identifier: Apache-2.0
/**
 * What every chat backend has, whichever service answers. The packages below hold one matter each;
 * here they are put together: what a backend declares, the volumes that it reads, and the pod that
 * its containers share with others. Where backends differ the difference is an argument. A backend
 * adds its containers, its volumes and its files.
 */
@NullMarked
package io.openshift.ols.spi.toolkit.chat;

import org.jspecify.annotations.NullMarked;
