// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

/** What becomes of the Pods of a Deployment on a {@link SimulatedNode}. */
public enum NodeMode {
  /** They become ready; the Deployment becomes available. */
  AVAILABLE("", ""),

  /** They never become ready, and nobody knows why: the container is running. */
  STUCK("", ""),

  /** The container ends with code 1 again and again. */
  CRASH_LOOPING("CrashLoopBackOff", "back-off 10s restarting failed container"),

  /** The image cannot be pulled. */
  IMAGE_PULL_BACK_OFF("ImagePullBackOff", "Back-off pulling image"),

  /** No node takes them. */
  UNSCHEDULABLE("", "");

  private final String waitingReason;
  private final String waitingMessage;

  NodeMode(String waitingReason, String waitingMessage) {
    this.waitingReason = waitingReason;
    this.waitingMessage = waitingMessage;
  }

  /** Why the container waits; empty if it does not. */
  String waitingReason() {
    return waitingReason;
  }

  String waitingMessage() {
    return waitingMessage;
  }

  /** Whether a status of the Deployment alone would hide what a test wants to see. */
  boolean needsPod() {
    return this == CRASH_LOOPING || this == IMAGE_PULL_BACK_OFF || this == UNSCHEDULABLE;
  }
}
