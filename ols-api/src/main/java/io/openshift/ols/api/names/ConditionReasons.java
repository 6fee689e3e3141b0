// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.names;

/** Reasons that more than one condition type uses. */
public final class ConditionReasons {

  /** It works. */
  public static final String AVAILABLE = "Available";

  /** It does not work yet, and nothing is known to be wrong. */
  public static final String PROGRESSING = "Progressing";

  /** It does not work; the message says why. */
  public static final String FAILED = "Failed";

  /** It is switched off, which does not count against readiness; the message names the switch. */
  public static final String DISABLED = "Disabled";

  /** It is not written until something that it reads is there. */
  public static final String HELD = "Held";

  /** Something that is switched on does not work. */
  public static final String NOT_READY = "NotReady";

  /** Nothing is wrong. */
  public static final String VALID = "Valid";

  /** The message lists what is wrong. */
  public static final String INVALID = "Invalid";

  private ConditionReasons() {}
}
