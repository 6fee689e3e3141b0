// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.backend;

import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.llm.DialectId;
import java.util.Collections;
import java.util.SortedSet;

/**
 * The component that answers the chat API. Its id is what {@code --backend} names. Only the chosen
 * one is active; the objects of another one go once the chosen one works.
 */
public interface Backend extends Component {

  /** The configuration language in which it takes LLM providers. */
  DialectId dialect();

  /**
   * The names in its own table of LLM services, sorted. A provider that answers with another one is
   * a problem before anything is written; empty means that every name will do.
   */
  default SortedSet<String> wireTypes() {
    return Collections.emptySortedSet();
  }
}
