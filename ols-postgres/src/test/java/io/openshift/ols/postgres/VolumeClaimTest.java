// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.ApplyPolicy;
import io.openshift.ols.spi.state.DesiredObject;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A claim that is there already, and a resource that says something else. */
class VolumeClaimTest {
  private static final ObjectId CLAIM =
      new ObjectId(
          ApiKind.of(PersistentVolumeClaim.class), "lightspeed", "lightspeed-postgres-pvc");

  private final PostgresComponent component = new PostgresComponent();

  @ParameterizedTest
  @ValueSource(strings = {"{size: 1Gi, class: slow}", "{size: 1024Mi}", "{}"})
  void claimThatIsAsAskedForIsLeftAlone(String storage) {
    DesiredState state = state(storage, live("Bound", "1Gi", "1Gi"));

    assertThat(claim(state).policy()).isEqualTo(ApplyPolicy.CREATE_ONLY);
    assertThat(state.problems()).isEmpty();
  }

  @Test
  void claimGrowsAndKeepsWhatCannotChange() {
    DesiredState state = state("{size: 2Gi}", live("Bound", "1Gi", "1Gi"));

    assertThat(claim(state).policy()).isEqualTo(ApplyPolicy.APPLY);
    PersistentVolumeClaim grown = claim(state).manifest().as(PersistentVolumeClaim.class);
    assertThat(grown.getSpec().getResources().getRequests()).containsEntry("storage", gi(2));
    assertThat(grown.getSpec().getStorageClassName()).isEqualTo("slow");
    assertThat(grown.getSpec().getVolumeName()).isEqualTo("volume-7");
    assertThat(state.problems())
        .singleElement()
        .extracting(Problem::text)
        .asString()
        .startsWith("spec.ols.storage.size: ")
        .contains("has 1Gi", "enlarged to 2Gi");
  }

  @Test
  void growthIsReportedUntilTheVolumeHasIt() {
    assertThat(state("{size: 2Gi}", live("Bound", "2Gi", "1Gi")).problems()).hasSize(1);
    assertThat(state("{size: 2Gi}", live("Bound", "2Gi", "2Gi")).problems()).isEmpty();
  }

  @Test
  void claimWithoutAVolumeWaitsForOneBeforeItGrows() {
    DesiredState state = state("{size: 2Gi}", live("Pending", "1Gi", null));

    assertThat(claim(state).policy()).isEqualTo(ApplyPolicy.CREATE_ONLY);
    assertThat(state.problems()).hasSize(1);
  }

  @Test
  void smallerSizeAndOtherClassAreReportedAndNotTried() {
    DesiredState state = state("{size: 512Mi, class: fast}", live("Bound", "1Gi", "1Gi"));

    assertThat(claim(state).policy()).isEqualTo(ApplyPolicy.CREATE_ONLY);
    assertThat(state.problems())
        .extracting(Problem::text)
        .satisfiesExactly(
            size -> assertThat(size).startsWith("spec.ols.storage.size: ").contains("1Gi", "512Mi"),
            other ->
                assertThat(other).startsWith("spec.ols.storage.class: ").contains("slow", "fast"));
  }

  @Test
  void volumeThatIsLargerThanAskedForIsFine() {
    assertThat(state("{size: 1Gi}", live("Bound", "1Gi", "10Gi")).problems()).isEmpty();
  }

  @Test
  void storageThatIsTakenOutOfTheResourceIsReportedWhileTheClaimIsThere() {
    PlainView view = PlainView.of("{}").with(live("Bound", "1Gi", "1Gi"));

    assertThat(component.desiredState(view).problems())
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .startsWith("VolumeClaimNotUsed spec.ols.storage: ");
  }

  private DesiredState state(String storage, Manifest live) {
    return component.desiredState(PlainView.of("{storage: " + storage + "}").with(live));
  }

  private static DesiredObject claim(DesiredState state) {
    return Objects.requireNonNull(state.objects().get(CLAIM));
  }

  private static Manifest live(String phase, String requested, String provided) {
    return Manifest.of(
        new PersistentVolumeClaimBuilder()
            .withNewMetadata()
            .withNamespace(CLAIM.namespace())
            .withName(CLAIM.name())
            .endMetadata()
            .withNewSpec()
            .withAccessModes("ReadWriteOnce")
            .withStorageClassName("slow")
            .withVolumeName("volume-7")
            .withNewResources()
            .withRequests(Map.of("storage", new Quantity(requested)))
            .endResources()
            .endSpec()
            .withNewStatus()
            .withPhase(phase)
            .withCapacity(provided == null ? Map.of() : Map.of("storage", new Quantity(provided)))
            .endStatus()
            .build());
  }

  private static Quantity gi(int amount) {
    return new Quantity(amount + "Gi");
  }
}
