// SPDX-License-Identifier: Apache-2.0
/**
 * A plugin for the Lightspeed operator: one of each part that a plugin can bring, as small as it
 * can be.
 */
@NullMarked
package com.example.acme;

import org.jspecify.annotations.NullMarked;
