// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.mark;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * May still change in a minor release. The whole SPI bears this mark until both built-in backends
 * pass the same contracts; the version in {@code SpiVersion} rises with each incompatible change.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PACKAGE})
public @interface Experimental {}
