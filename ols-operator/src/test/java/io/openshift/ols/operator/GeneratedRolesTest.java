// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import io.fabric8.kubernetes.api.model.rbac.SubjectBuilder;
import io.fabric8.kubernetes.client.dsl.NonDeletingOperation;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.operator.RoleRules.Attempt;
import io.openshift.ols.operator.manifests.InstallManifests;
import io.openshift.ols.spi.view.ImmutableOperatorSettings;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.Request;
import io.openshift.ols.testkit.cluster.SimulatedNode;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCluster;
import io.openshift.ols.testkit.cluster.TestUser;
import java.io.ByteArrayInputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The operator with exactly the rights that {@code ols manifests} gives it. */
class GeneratedRolesTest extends ProductTest {
  private static final String ROLE = "lightspeed-operator-manager-role";

  /** Allowed though no request of this test needs it, with the reason. */
  private static final List<String> NEEDED_ELSEWHERE =
      List.of(
          // Read when an object exists that bears no label of ours, and after a lost password.
          "get clusterrolebindings",
          "get clusterroles",
          "get consoleplugins",
          "get networkpolicies",
          "get persistentvolumeclaims",
          "get prometheusrules",
          "get serviceaccounts",
          "get servicemonitors",
          "get services",
          // Only with storage.
          "create persistentvolumeclaims",
          "delete persistentvolumeclaims",
          "patch persistentvolumeclaims",
          // Only with documents of the user's own.
          "create imagestreams",
          "delete imagestreams",
          "get imagestreams",
          "patch imagestreams",
          // Read again when somebody else removes the finalizer at the same time.
          "get olsconfigs",
          // Handed on to the app server.
          "create subjectaccessreviews",
          "create tokenreviews",
          "get clusterversions",
          // Checked by OpenShift when an owner is set that blocks deletion.
          "update olsconfigs/finalizers");

  private List<HasMetadata> manifests;
  private RoleRules rules;
  private int mark;

  GeneratedRolesTest(TestCluster cluster) {
    super(cluster);
  }

  @BeforeEach
  void applyTheRoles() {
    StaticObjects.openShift(OPEN_SHIFT).installInto(cluster);
    String yaml =
        new InstallManifests(
                product().planner(),
                ImmutableOperatorSettings.builder()
                    .namespace(OperatorUnderTest.NAMESPACE)
                    .version("test")
                    .build(),
                "image",
                List.of("run"))
            .yaml();
    manifests =
        cluster
            .client()
            .load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
            .items();
    rules =
        new RoleRules(
            OperatorUnderTest.NAMESPACE,
            find(Role.class).getRules(),
            find(ClusterRole.class).getRules());
    manifests.forEach(this::bindToTheTest);
    manifests.forEach(
        object -> cluster.client().resource(object).createOr(NonDeletingOperation::update));
    mark = cluster.requests().mark();
    node = SimulatedNode.on(cluster).start();
    operator =
        OperatorUnderTest.start(
            cluster,
            product(),
            TestUser.RESTRICTED_OPERATOR,
            InstantSource.system(),
            builder -> builder);
  }

  @Test
  void installDriftAndDeletionNeedWhatIsAllowedAndNothingElse() {
    createSample();
    operator.awaitReady();
    operator.objects().forEach(this::alterAndDelete);
    operator.assets().forEach(this::alterAndDelete);
    Eventually.holds("all are back", () -> operator.assets().size() == 6);
    operator.awaitReady();
    config().delete();
    Eventually.holds("the resource is gone", () -> config().get() == null);

    List<Request> requests =
        cluster.requests().since(mark).where(r -> r.user().equals(OperatorUnderTest.USER)).all();
    assertThat(requests)
        .hasSizeGreaterThan(100)
        .noneMatch(r -> r.code() == HttpURLConnection.HTTP_FORBIDDEN);
    List<Attempt> attempts =
        requests.stream()
            .filter(r -> !r.resource().isEmpty())
            .flatMap(r -> RoleRules.attempts(r).stream())
            .distinct()
            .toList();
    assertThat(attempts).filteredOn(attempt -> !rules.allow(attempt)).isEmpty();
    assertThat(rules.unused(attempts)).isSubsetOf(NEEDED_ELSEWHERE);
  }

  @Test
  void rightsAreNarrow() {
    assertThat(rules.everywhere())
        .allSatisfy(
            rule -> {
              assertThat(rule.getVerbs())
                  .doesNotContain("*", "deletecollection", "bind", "escalate");
              assertThat(rule.getResources()).doesNotContain("*");
            });
    assertThat(rules.everywhere())
        .filteredOn(rule -> rule.getResources().contains("secrets"))
        .allSatisfy(
            rule -> assertThat(rule.getResourceNames()).containsExactly(ObjectNames.PULL_SECRET));
    assertThat(rules.everywhere())
        .filteredOn(rule -> rule.getApiGroups().contains("rbac.authorization.k8s.io"))
        .filteredOn(rule -> !rule.getVerbs().equals(List.of("list", "watch")))
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(rule.getResourceNames()).isNotEmpty());
  }

  private void alterAndDelete(GenericKubernetesResource object) {
    var resource = cluster.client().resource(object);
    String uid = object.getMetadata().getUid();
    resource.patch(
        PatchContext.of(PatchType.JSON_MERGE),
        "{\"metadata\":{\"labels\":{\"%s\":\"altered\"}}}".formatted(LabelKeys.OWNER_COMPONENT));
    Eventually.holds(
        "the repair of " + object.getMetadata().getName(),
        () ->
            !"altered"
                .equals(resource.get().getMetadata().getLabels().get(LabelKeys.OWNER_COMPONENT)));
    if (!object.getMetadata().getName().equals(ObjectNames.POSTGRES_PASSWORD)) {
      resource.delete();
      Eventually.holds(
          "the return of " + object.getMetadata().getName(),
          () -> resource.get() != null && !uid.equals(resource.get().getMetadata().getUid()));
    }
  }

  private <T extends HasMetadata> T find(Class<T> type) {
    return manifests.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(object -> object.getMetadata().getName().equals(ROLE))
        .findFirst()
        .orElseThrow();
  }

  private void bindToTheTest(HasMetadata object) {
    List<Subject> group =
        List.of(
            new SubjectBuilder()
                .withApiGroup("rbac.authorization.k8s.io")
                .withKind("Group")
                .withName(TestUser.RESTRICTED_OPERATOR.group())
                .build());
    if (object instanceof RoleBinding binding && binding.getRoleRef().getName().equals(ROLE)) {
      binding.setSubjects(group);
    }
    if (object instanceof ClusterRoleBinding binding
        && binding.getRoleRef().getName().equals(ROLE)) {
      binding.setSubjects(group);
    }
  }
}
