// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs.bad.engine;

interface TextUtils {}
