// SPDX-License-Identifier: Apache-2.0
/**
 * Pieces of configuration that providers and integrations give to a backend, with the credentials
 * that they stand on. A fragment says which keys of which Secret it uses and how; where they are
 * mounted or under which name they are exported is the backend's choice.
 */
@NullMarked
package io.openshift.ols.spi.fragment;

import org.jspecify.annotations.NullMarked;
