// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.chat.rag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamNameTest {

  /** Names that the Go operator gives. */
  @ParameterizedTest
  @CsvSource({
    "quay.io/acme/byok-runbooks:v3, quay-io-acme-byok-runbooks-v3-4ac006",
    "quay.io/org/my-image:v1.0, quay-io-org-my-image-v1-0-bc08e1",
    "Quay.IO/ORG/My-Image:V1, quay-io-org-my-image-v1-46f521",
    "rag-image-1, rag-image-1-92b403",
    "quay.io/acme/ansible-docs@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef,"
        + " quay-io-acme-ansible-docs-sha256-0123456789abcdef012345-358656"
  })
  void streamHasTheNameThatPeopleKnow(String image, String name) {
    assertThat(StreamName.of(image)).isEqualTo(name);
  }
}
