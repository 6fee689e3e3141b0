// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.offer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OffersTest {
  private static final OfferKey<String> WORD = new OfferKey<>("word", String.class);

  @Test
  void offersComeInTheOrderInWhichTheyWereMade() {
    Offers first = Offers.none().with(WORD, "a");
    Offers both = first.and(Offers.none().with(WORD, "b")).with(WORD, "c");

    assertThat(both.all(WORD)).containsExactly("a", "b", "c");
    assertThat(first.all(WORD)).containsExactly("a");
    assertThat(Offers.none().all(WORD)).isEmpty();
  }

  @Test
  void keysOfOneNameAndTwoTypesAreTwoKeys() {
    assertThat(Offers.none().with(WORD, "a").all(new OfferKey<>("word", Integer.class))).isEmpty();
  }
}
