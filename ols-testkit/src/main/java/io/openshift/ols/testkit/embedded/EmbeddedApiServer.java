// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.schema.Definitions;
import io.openshift.ols.testkit.embedded.store.ObjectStore;
import io.openshift.ols.testkit.embedded.store.TypeRegistry;
import io.openshift.ols.testkit.embedded.store.WatchHub;
import io.openshift.ols.testkit.embedded.tree.Trees;
import io.openshift.ols.testkit.embedded.view.Presentation;
import io.openshift.ols.testkit.embedded.write.Cascades;
import io.openshift.ols.testkit.embedded.write.Cluster;
import io.openshift.ols.testkit.embedded.write.Creation;
import io.openshift.ols.testkit.embedded.write.Deletion;
import io.openshift.ols.testkit.embedded.write.GarbageCollector;
import io.openshift.ols.testkit.embedded.write.Target;
import io.openshift.ols.testkit.embedded.write.Updating;
import io.openshift.ols.testkit.embedded.write.WriteOptions;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * A Kubernetes API server in this process: plain HTTP on the loopback address, every client is
 * admin. It keeps objects as the real server does and runs no workload; controllers of pods,
 * volumes and certificates are somebody else's. Safe to use from any thread. It does not keep the
 * JVM alive.
 */
public final class EmbeddedApiServer implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;
  private static final long BOOKMARK_MILLIS = 30_000;
  private static final int LONG_LINE = 64 * 1024;

  private final Vertx vertx;
  private final Context context;
  private final HttpServer http;
  private final TypeRegistry types = new TypeRegistry(Definitions.load());
  private final ObjectStore store = new ObjectStore();
  private final WatchHub watches = new WatchHub(store);
  private final RequestLog log = new RequestLog();
  private final Faults faults = new Faults();
  private final AccessRules access = new AccessRules();
  private final Set<String> initial = new HashSet<>();

  private EmbeddedApiServer(int port) {
    vertx = Vertx.vertx(options());
    context = vertx.getOrCreateContext();
    try {
      HttpEdge edge = wire();
      http = listen(port, edge);
    } catch (RuntimeException e) {
      vertx.close();
      throw e;
    }
  }

  /** Starts a server; port 0 takes any free one. Fails when the port is taken. */
  public static EmbeddedApiServer start(int port) {
    return new EmbeddedApiServer(port);
  }

  /** The address for clients, without a slash at its end. */
  public String url() {
    return "http://127.0.0.1:" + http.actualPort();
  }

  /** The requests that were answered. */
  public RequestLog requests() {
    return log;
  }

  /** What goes wrong on purpose. */
  public Faults faults() {
    return faults;
  }

  /** What clients may not do. */
  public AccessRules access() {
    return access;
  }

  /** Serves a further kind without a CRD. */
  public void addType(ServedKind kind) {
    onLoop(() -> types.add(kind.type(types.definitions())));
  }

  /** Serves a kind no more, in any version; its watches end, its objects are unreachable. */
  public void removeType(String group, String plural) {
    onLoop(
        () -> {
          types.remove(group, plural);
          watches.end(group + "/" + plural);
        });
  }

  /**
   * Takes out every object that was not there at the start, finalizers or not, and with the CRDs
   * their kinds; watches see it. Faults, denials and added types stay.
   */
  public void empty() {
    onLoop(
        () ->
            store
                .keys()
                .forEach(
                    key ->
                        store.list(key, "").stream()
                            .filter(
                                object -> !initial.contains(Trees.text(object, "metadata", "uid")))
                            .forEach(object -> store.remove(key, object))));
  }

  /** Cuts the connections of all watches; clients may resume where they were. */
  public void dropWatches() {
    onLoop(watches::dropAll);
  }

  /** Tells all watches that they are too old, and forgets the past: clients must list anew. */
  public void expireWatches() {
    onLoop(watches::expireAll);
  }

  @Override
  public void close() {
    await(vertx.close().toCompletionStage().toCompletableFuture());
  }

  private HttpEdge wire() {
    Clock clock = Clock.systemUTC();
    Executor later = work -> context.runOnContext(ignored -> work.run());
    Cluster cluster = new Cluster(types, store, clock, () -> UUID.randomUUID().toString());
    Deletion deletion = new Deletion(cluster);
    Creation creation = new Creation(cluster);
    Updating updating = new Updating(cluster, creation);
    new Cascades(cluster, deletion, watches, later);
    new GarbageCollector(cluster, deletion, later);
    for (String name : List.of("default", "kube-system", "kube-public", "kube-node-lease")) {
      Target target = new Target(types.core("namespaces"), "", name, "");
      ObjectNode created = creation.create(target, named(name), WriteOptions.internal());
      initial.add(Trees.text(created, "metadata", "uid"));
    }
    Presentation presentation = new Presentation(clock);
    Reviews reviews = new Reviews(access);
    ObjectRequests objects =
        new ObjectRequests(creation, updating, deletion, presentation, reviews);
    ListRequests lists = new ListRequests(store, deletion, presentation);
    Routes routes = new Routes(types, reviews, objects, lists);
    vertx.setPeriodic(BOOKMARK_MILLIS, timer -> watches.bookmarks());
    return new HttpEdge(vertx, routes, lists, watches, new HttpEdge.Hooks(log, faults));
  }

  private static ObjectNode named(String name) {
    ObjectNode object = Trees.object();
    object.putObject("metadata").put("name", name);
    return object;
  }

  private HttpServer listen(int port, HttpEdge edge) {
    HttpServerOptions options =
        new HttpServerOptions()
            .setHost("127.0.0.1")
            .setPort(port)
            .setMaxInitialLineLength(LONG_LINE)
            .setMaxHeaderSize(LONG_LINE)
            .setHttp2ClearTextEnabled(false)
            .setHandle100ContinueAutomatically(true);
    CompletableFuture<HttpServer> listening = new CompletableFuture<>();
    context.runOnContext(
        ignored ->
            vertx
                .createHttpServer(options)
                .requestHandler(edge::accept)
                .listen()
                .onSuccess(listening::complete)
                .onFailure(listening::completeExceptionally));
    return await(listening);
  }

  /** One event loop: all work on objects is done by one thread, so that it needs no locks. */
  private static VertxOptions options() {
    return new VertxOptions()
        .setEventLoopPoolSize(1)
        .setUseDaemonThread(true)
        .setWorkerPoolSize(1)
        .setInternalBlockingPoolSize(1)
        .setBlockedThreadCheckInterval(TimeUnit.HOURS.toMillis(1))
        .setFileSystemOptions(
            new FileSystemOptions()
                .setFileCachingEnabled(false)
                .setClassPathResolvingEnabled(false));
  }

  private void onLoop(Runnable work) {
    if (Context.isOnEventLoopThread() && Vertx.currentContext() == context) {
      work.run();
      return;
    }
    CompletableFuture<Void> done = new CompletableFuture<>();
    context.runOnContext(
        ignored -> {
          try {
            work.run();
            done.complete(null);
          } catch (RuntimeException e) {
            done.completeExceptionally(e);
          }
        });
    await(done);
  }

  private static <T> T await(CompletableFuture<T> future) {
    return future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }
}
