// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.Interceptor;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.engine.authority.CertifiedKey;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.SimulatedNode;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCertificates;
import io.openshift.ols.testkit.cluster.TestCluster;
import io.openshift.ols.testkit.cluster.TestUser;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cluster without a service CA, on which nobody brings certificates. */
class OwnAuthorityTest extends ProductTest {
  private static final String AUTHORITY = ObjectNames.AUTHORITY;
  private static final String APP_TLS = ObjectNames.APP_SERVER_TLS_SECRET;
  private static final String DATABASE_TLS = ObjectNames.POSTGRES_TLS_SECRET;
  private static final String CERTIFICATE = "tls.crt";
  private static final String KEY = "tls.key";
  private static final Duration LEAF_RENEWAL = Duration.ofDays(250);

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private final Refusal refusal = new Refusal();

  OwnAuthorityTest(TestCluster cluster) {
    super(cluster);
  }

  @BeforeEach
  void plainCluster() {
    StaticObjects.plainKubernetes().installInto(cluster);
    node = SimulatedNode.on(cluster).withoutServiceCa().start();
  }

  private void start() {
    operator =
        OperatorUnderTest.start(
            cluster,
            product(),
            TestUser.OPERATOR,
            now::get,
            builder ->
                builder.withHttpClientBuilderConsumer(
                    http -> http.addOrReplaceInterceptor("refusal", refusal)));
    createSample();
  }

  private void installed() {
    start();
    operator.awaitReady();
  }

  @Test
  void clientsVerifyWhatIsServedUnderEachNameOfTheService() throws Exception {
    installed();
    for (String suffix : new String[] {"", ".openshift-lightspeed", ".openshift-lightspeed.svc"}) {
      TlsProbe.connect(pair(DATABASE_TLS), bundle(), DATABASE + suffix);
      TlsProbe.connect(pair(APP_TLS), bundle(), APP + suffix);
    }
    assertThatThrownBy(() -> TlsProbe.connect(pair(DATABASE_TLS), bundle(), APP))
        .isInstanceOf(SSLException.class);
    assertThatThrownBy(() -> TlsProbe.connect(pair(APP_TLS), TestCertificates.authority(), APP))
        .isInstanceOf(SSLException.class);
    assertThat(appConfig()).contains("/etc/certs/postgres-ca/service-ca.crt");
  }

  @Test
  void atRestItCostsNothing() {
    installed();
    int mark = operator.markAtRest();
    patch("metadata: {labels: {example.com/note: hello}}");
    assertThat(operator.requestsSince(mark)).isEmpty();
    operator.restart();
    assertThat(operator.writesSince(mark)).isEmpty();
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 0));
  }

  @Test
  void renewalRollsEachServerOnce() {
    installed();
    CertifiedKey authority = pair(AUTHORITY);
    CertifiedKey before = pair(DATABASE_TLS);
    now.updateAndGet(t -> t.plus(LEAF_RENEWAL));
    awaitPass();
    awaitRollouts(1, 0, 1);
    assertThat(pair(DATABASE_TLS).certificatePem()).isNotEqualTo(before.certificatePem());
    assertThat(pair(AUTHORITY).certificatePem()).isEqualTo(authority.certificatePem());
    operator.awaitReady();
  }

  @Test
  void renewalNeedsNoEvent() {
    installed();
    now.set(renewal(DATABASE_TLS).minusMillis(500));
    operator.settle();
    now.updateAndGet(t -> t.plusSeconds(1));
    awaitRollouts(1, 0, 1);
  }

  @Test
  void podsWaitForACertificateThatCouldNotBeWritten() {
    installed();
    refusal.path = "/secrets/" + DATABASE_TLS;
    now.updateAndGet(t -> t.plus(LEAF_RENEWAL));
    awaitPass();
    Eventually.holds("a refused write", () -> refusal.count.get() > 1);
    awaitRollouts(1, 0, 0);

    refusal.path = "";
    awaitRollouts(1, 0, 1);
    operator.awaitReady();
    assertThat(rollouts()).isEqualTo(rolled(1, 0, 1));
  }

  @Test
  void aLostOrBrokenCertificateIsReplacedAndRollsItsPodsOnly() {
    installed();
    secret(DATABASE_TLS).delete();
    awaitRollouts(0, 0, 1);
    secret(APP_TLS)
        .patch(
            PatchContext.of(PatchType.JSON_MERGE), "{\"stringData\":{\"tls.crt\":\"nonsense\"}}");
    awaitRollouts(1, 0, 1);
    assertThat(isSignedBy(AUTHORITY, APP_TLS)).isTrue();
    operator.awaitReady();
  }

  @Test
  void aTakenLabelIsPutBackAndRollsNothing() {
    installed();
    CertifiedKey before = pair(DATABASE_TLS);
    secret(DATABASE_TLS)
        .patch(
            PatchContext.of(PatchType.JSON_MERGE),
            "{\"metadata\":{\"labels\":{\"ols.openshift.io/component\":null}}}");
    Eventually.holds(
        "the label",
        () ->
            secret(DATABASE_TLS).require().getMetadata().getLabels() != null
                && secret(DATABASE_TLS)
                    .require()
                    .getMetadata()
                    .getLabels()
                    .containsKey("ols.openshift.io/component"));
    operator.settle();
    assertThat(pair(DATABASE_TLS).certificatePem()).isEqualTo(before.certificatePem());
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 0));
  }

  @Test
  void theNextAuthorityTakesOverWithoutHaste() throws Exception {
    installed();
    String first = pair(AUTHORITY).certificatePem();
    now.updateAndGet(t -> t.plus(Duration.ofDays(2430)));
    awaitPass();
    awaitRollouts(1, 0, 1);
    String leaf = pair(DATABASE_TLS).certificatePem();

    now.updateAndGet(t -> t.plus(Duration.ofDays(10)));
    awaitPass();
    awaitRollouts(2, 0, 2);
    String second = pair(AUTHORITY).certificatePem();
    assertThat(second).isNotEqualTo(first);
    assertThat(bundle()).contains(first.strip()).contains(second.strip());
    assertThat(pair(DATABASE_TLS).certificatePem()).isEqualTo(leaf);

    now.updateAndGet(t -> t.plus(LEAF_RENEWAL));
    awaitPass();
    awaitRollouts(3, 0, 3);
    assertThat(isSignedBy(AUTHORITY, DATABASE_TLS)).isTrue();
    assertThat(bundle()).contains(first.strip()).contains(second.strip());
  }

  @Test
  void aDeletedAuthorityIsNotTrustedAnyMore() {
    installed();
    String before = pair(AUTHORITY).certificatePem();
    secret(AUTHORITY).delete();
    awaitRollouts(1, 0, 1);
    assertThat(bundle()).doesNotContain(before.strip());
    assertThat(isSignedBy(AUTHORITY, APP_TLS)).isTrue();
    operator.awaitReady();
  }

  @Test
  void whatAUserBringsIsUsedAndNeverWritten() throws Exception {
    putConfigMap(ObjectNames.SERVICE_CA, Map.of("service-ca.crt", TestCertificates.authority()));
    putSecret(
        DATABASE_TLS,
        Map.of(
            CERTIFICATE, TestCertificates.first().certificate(),
            KEY, TestCertificates.first().key()));
    String version = secret(DATABASE_TLS).require().getMetadata().getResourceVersion();
    installed();
    TlsProbe.connect(pair(DATABASE_TLS), bundle(), DATABASE + ".openshift-lightspeed.svc");
    TlsProbe.connect(pair(APP_TLS), bundle(), APP);
    assertThat(secret(DATABASE_TLS).require().getMetadata().getResourceVersion())
        .isEqualTo(version);
    int mark = operator.markAtRest();
    assertThat(operator.requestsSince(mark)).isEmpty();

    secret(DATABASE_TLS).delete();
    awaitRollouts(0, 0, 1);
    assertThat(isSignedBy(AUTHORITY, DATABASE_TLS)).isTrue();
  }

  @Test
  void aCertificateThatAUserBringsHasToBeWhole() {
    putSecret(DATABASE_TLS, Map.of(CERTIFICATE, TestCertificates.first().certificate()));
    start();
    awaitProblem(
        "CacheReady",
        "KeyMissing",
        DATABASE_TLS,
        "has no key \"tls.crt\" and \"tls.key\"",
        "delete it: the operator issues one then");
    assertThat(secret(DATABASE_TLS).require().getData()).containsOnlyKeys(CERTIFICATE);

    secret(DATABASE_TLS).delete();
    operator.awaitReady();
    assertThat(isSignedBy(AUTHORITY, DATABASE_TLS)).isTrue();
  }

  @Test
  void aServiceCaThatComesLaterTakesOver() {
    installed();
    injectServiceCa();
    awaitProblem("ApiReady", "Progressing", APP_TLS, "the service CA issues it");
    Eventually.holds("no authority", () -> secret(AUTHORITY).get() == null);
    for (String name : new String[] {APP_TLS, DATABASE_TLS}) {
      Eventually.holds("no " + name, () -> secret(name).get() == null);
      putSecret(
          name,
          Map.of(
              CERTIFICATE, TestCertificates.first().certificate(),
              KEY, TestCertificates.first().key()));
    }
    operator.awaitReady();
    awaitRollouts(1, 0, 1);
    assertThat(configMap(AUTHORITY).get()).isNull();
  }

  @Test
  void aRelativeOfOpenShiftWithAServiceCaNeedsNoAuthority() {
    injectServiceCa();
    node.close();
    node = SimulatedNode.on(cluster).start();
    installed();
    assertThat(secret(AUTHORITY).get()).isNull();
    assertThat(configMap(AUTHORITY).get()).isNull();
    assertThat(pair(APP_TLS).certificatePem()).isEqualTo(TestCertificates.first().certificate());
  }

  /** At once: without the mark it would be what a user brings. */
  private void injectServiceCa() {
    var metadata =
        new ObjectMetaBuilder()
            .withName(ObjectNames.SERVICE_CA)
            .withNamespace(StaticObjects.NAMESPACE)
            .addToAnnotations("service.beta.openshift.io/inject-cabundle", "true")
            .build();
    cluster
        .client()
        .resource(
            new ConfigMapBuilder()
                .withMetadata(metadata)
                .addToData("service-ca.crt", TestCertificates.authority())
                .build())
        .create();
  }

  /** Time alone is no event. */
  private void awaitPass() {
    patch("metadata: {labels: {example.com/pass: \"%d\"}}".formatted(now.get().getEpochSecond()));
  }

  private Instant renewal(String name) {
    X509Certificate certificate = pair(name).certificate();
    Instant from = certificate.getNotBefore().toInstant();
    Duration life = Duration.between(from, certificate.getNotAfter().toInstant());
    return from.plus(life.multipliedBy(2).dividedBy(3));
  }

  private boolean isSignedBy(String authority, String serving) {
    X509Certificate leaf = pair(serving).certificate();
    try {
      leaf.verify(pair(authority).certificate().getPublicKey());
      return true;
    } catch (java.security.GeneralSecurityException e) {
      return false;
    }
  }

  private String bundle() {
    return configMap(AUTHORITY).require().getData().get("service-ca.crt");
  }

  private CertifiedKey pair(String name) {
    Secret secret = secret(name).require();
    return CertifiedKey.read(text(secret, CERTIFICATE), text(secret, KEY)).orElseThrow();
  }

  private static String text(Secret secret, String key) {
    return new String(
        Base64.getDecoder().decode(secret.getData().get(key)), StandardCharsets.US_ASCII);
  }

  /** Lets no write of an object through. */
  private static final class Refusal implements Interceptor {
    private final AtomicInteger count = new AtomicInteger();
    private volatile String path = "";

    @Override
    public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
      if (!path.isEmpty()
          && !request.method().equals("GET")
          && request.uri().getPath().endsWith(path)) {
        count.incrementAndGet();
        throw new IllegalStateException("refused");
      }
    }
  }
}
