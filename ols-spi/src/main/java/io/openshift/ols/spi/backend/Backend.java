// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.backend;

import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.llm.DialectId;

/**
 * The component that answers the chat API. Its id is what {@code --backend} names. Only the chosen
 * one is active; the objects of another one go once the chosen one works.
 */
public interface Backend extends Component {

  /** The configuration language in which it takes LLM providers. */
  DialectId dialect();
}
