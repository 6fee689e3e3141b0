// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class once on each API server. The constructor, test methods and {@code @BeforeEach}
 * methods may take a {@link TestCluster}; it is {@linkplain TestCluster#wipe() wiped} before each
 * test.
 *
 * <p>Where {@link RealApiServer#ASSETS} names no binaries, the tests on the real server are
 * reported as skipped; with {@code OLS_REQUIRE_REAL_API_SERVER=true} (environment or system
 * property) they fail instead.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(OlsClusterExtension.class)
public @interface OlsCluster {}
