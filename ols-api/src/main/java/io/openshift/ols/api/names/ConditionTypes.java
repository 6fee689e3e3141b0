// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.names;

import java.util.Set;

/** Types of the conditions in the status of the resource. */
public final class ConditionTypes {

  /** All that is switched on works; the condition to wait for. */
  public static final String READY = "Ready";

  /** The chat API. */
  public static final String API_READY = "ApiReady";

  /** The database. */
  public static final String CACHE_READY = "CacheReady";

  /** The console plugin. */
  public static final String CONSOLE_PLUGIN_READY = "ConsolePluginReady";

  /** The operator's own objects: its monitor, its network policy, the accounts and roles. */
  public static final String OPERATOR_ASSETS_READY = "OperatorAssetsReady";

  /** False while an object cannot be written. */
  public static final String RESOURCE_RECONCILIATION = "ResourceReconciliation";

  /**
   * False while the resource, or what it refers to, cannot be used; the message names the fields.
   */
  public static final String CONFIGURATION_VALID = "ConfigurationValid";

  /** True while a field is set that nothing active reads, or that the backend cannot express. */
  public static final String SETTING_NOT_SUPPORTED = "SettingNotSupported";

  /**
   * True while the operator may not do something that it needs; the message names verb and
   * resource.
   */
  public static final String NO_ACCESS = "NoAccess";

  /**
   * True while something that the product can do without is left out, for example a certificate of
   * the cluster's own that cannot be read; absent otherwise.
   */
  public static final String DEGRADED = "Degraded";

  /** Those that the operator itself tells; all others are components'. */
  public static final Set<String> OF_THE_OPERATOR =
      Set.of(
          READY,
          CONFIGURATION_VALID,
          DEGRADED,
          NO_ACCESS,
          RESOURCE_RECONCILIATION,
          SETTING_NOT_SUPPORTED);

  private ConditionTypes() {}
}
