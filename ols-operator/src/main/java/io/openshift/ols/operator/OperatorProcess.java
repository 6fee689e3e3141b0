// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.processing.retry.GenericRetry;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.engine.plan.Planner;
import io.openshift.ols.operator.cleanup.CleanUp;
import io.openshift.ols.operator.cluster.Cluster;
import io.openshift.ols.operator.reconcile.OlsConfigReconciler;
import io.openshift.ols.operator.reconcile.Pass;
import io.openshift.ols.spi.view.ImmutableOperatorSettings;
import io.openshift.ols.spi.view.OperatorSettings;
import io.openshift.ols.watchers.PassSource;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running operator, put together by hand; reads from top to bottom. */
public final class OperatorProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OperatorProcess.class);
  private static final int PARALLEL_WRITES = 6;
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration LAST_PASS = Duration.ofSeconds(5);

  private final KubernetesClient client;
  private final ExecutorService workers;
  private final Cluster cluster;
  private final Operator operator;
  private final CountDownLatch ended;
  private final AtomicBoolean closed = new AtomicBoolean();

  private OperatorProcess(
      KubernetesClient client,
      ExecutorService workers,
      Cluster cluster,
      Operator operator,
      CountDownLatch ended) {
    this.ended = ended;
    this.client = client;
    this.workers = workers;
    this.cluster = cluster;
    this.operator = operator;
  }

  /**
   * Starts the operator; returns when all watches stand.
   *
   * @throws io.fabric8.kubernetes.client.KubernetesClientException if the API server cannot be
   *     reached
   */
  public static OperatorProcess start(Config config, Planner planner, OperatorSettings settings) {
    return start(client(config, settings).build(), planner, settings, InstantSource.system());
  }

  /**
   * Starts it with a client and a clock of the caller's.
   *
   * @param client closed with the operator
   * @param flags the settings, without what only the cluster knows
   */
  static OperatorProcess start(
      KubernetesClient client, Planner planner, OperatorSettings flags, InstantSource clock) {
    ExecutorService workers =
        Executors.newFixedThreadPool(PARALLEL_WRITES, OperatorProcess::daemon);
    PassSource source = new PassSource();
    Cluster cluster =
        new Cluster(client, flags.namespace(), planner.catalog(), source, workers, clock);
    OperatorSettings settings =
        ImmutableOperatorSettings.builder().from(flags).deployment(cluster.ownDeployment()).build();
    Pass pass = new Pass(planner, settings, cluster, clock, new SecureRandom());
    pass.warmUp();
    CleanUp cleanUp = new CleanUp(cluster, clock, pass::undoEdits);

    CountDownLatch ended = new CountDownLatch(1);
    Operator operator =
        new Operator(
            o ->
                o.withKubernetesClient(client)
                    .withCloseClientOnStop(false)
                    .checkingCRDAndValidateLocalModel(false)
                    .withStopOnInformerErrorDuringStartup(true)
                    .withInformerStoppedHandler((informer, cause) -> end(ended, cause))
                    .withReconciliationTerminationTimeout(LAST_PASS)
                    // Applying a finalizer makes the server read the whole resource in its schema's
                    // types: one that an older schema let in would never get one.
                    .withUseSSAToPatchPrimaryResource(false)
                    .withConcurrentReconciliationThreads(1));
    operator.register(
        new OlsConfigReconciler(pass, cleanUp, source),
        c ->
            c.withName("olsconfig")
                .withFinalizer(ObjectNames.FINALIZER)
                .withFieldManager(ObjectNames.FIELD_MANAGER)
                .withGenerationAware(false)
                .withReconciliationMaxInterval(OlsConfigReconciler.SLOW_RESYNC)
                .withRetry(
                    new GenericRetry()
                        .setInitialInterval(500)
                        .setIntervalMultiplier(2)
                        .setMaxInterval(Duration.ofMinutes(1).toMillis())
                        .setMaxAttempts(-1)));
    OperatorProcess process = new OperatorProcess(client, workers, cluster, operator, ended);
    operator.start();
    return process;
  }

  /** Waits until the process is closed or cannot go on. */
  void await() throws InterruptedException {
    ended.await();
  }

  /**
   * Without the watch of the resource there is nothing to do: whoever supervises starts us anew.
   */
  private static void end(CountDownLatch ended, @Nullable Throwable cause) {
    if (cause != null) {
      LOG.error("the watch of OLSConfig ended", cause);
      ended.countDown();
    }
  }

  /** Stops passes, then watches, then connections. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    ended.countDown();
    operator.stop();
    cluster.close();
    workers.shutdownNow();
    client.close();
  }

  /** Nothing that the API server may hold is allowed to stop the operator: reading is lenient. */
  static KubernetesClientBuilder client(Config config, OperatorSettings settings) {
    ObjectMapper lenient = new ObjectMapper();
    lenient.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    lenient.enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL);
    Config own =
        new ConfigBuilder(config)
            .withNamespace(settings.namespace())
            .withUserAgent("lightspeed-operator/" + settings.version())
            .withRequestTimeout((int) REQUEST_TIMEOUT.toMillis())
            .withRequestRetryBackoffLimit(2)
            .build();
    return new KubernetesClientBuilder()
        .withConfig(own)
        .withKubernetesSerialization(new KubernetesSerialization(lenient, false));
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "write");
    thread.setDaemon(true);
    return thread;
  }
}
