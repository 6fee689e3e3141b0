// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.names;

/** Keys of the labels that the operator writes or reads. */
public final class LabelKeys {

  /** Name of the program; in selectors. */
  public static final String NAME = "app.kubernetes.io/name";

  /** Role of the program within the product; in selectors. */
  public static final String COMPONENT = "app.kubernetes.io/component";

  /** Always {@code lightspeed-operator} on our objects; in selectors. */
  public static final String MANAGED_BY = "app.kubernetes.io/managed-by";

  /** The product; in selectors. */
  public static final String PART_OF = "app.kubernetes.io/part-of";

  /** Tells apart objects of one program; on objects of the operator itself. */
  public static final String INSTANCE = "app.kubernetes.io/instance";

  /** Id of the component that made the object; what pruning goes by, and never in a selector. */
  public static final String OWNER_COMPONENT = "ols.openshift.io/component";

  /** On the resource, with any value: user data is sent in the name of the OpenStack service. */
  public static final String LIGHTSPEED_OWNER = "openstack.org/lightspeed-owner-id";

  private LabelKeys() {}
}
