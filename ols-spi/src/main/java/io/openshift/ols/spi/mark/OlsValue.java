// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one Immutables style for values that are not part of the custom resource. Small values
 * without optional parts are records instead.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@Value.Style(jdkOnly = true, overshadowImplementation = true)
public @interface OlsValue {}
