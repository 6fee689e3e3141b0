// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one style of the types inside the custom resource.
 *
 * <p>Nothing is checked and nothing is filled in when a value is read: one stored object that could
 * not be read would stop the operator, so judging is left to validation, which ends in a condition.
 * What is absent is not written.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Value.Style(
    get = {"get*", "is*"},
    jdkOnly = true,
    validationMethod = Value.Style.ValidationMethod.NONE,
    overshadowImplementation = true)
@interface CrStyle {}
