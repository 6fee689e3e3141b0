// SPDX-License-Identifier: Apache-2.0
/**
 * The pod of the lcore backend. It has two servers, each with its file: in server mode each runs in
 * a container of its own, in library mode one process is both. So what a server needs of its
 * container is a value of its own, and the mode decides how many containers are made of them.
 */
@NullMarked
package io.openshift.ols.backend.lcore.workload;

import org.jspecify.annotations.NullMarked;
