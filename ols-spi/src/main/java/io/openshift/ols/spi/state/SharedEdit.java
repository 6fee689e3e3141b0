// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.state;

import java.util.Objects;

/**
 * One member of a list in an object that somebody else owns, for example the name of a plugin in
 * the console's list. It is added when it is not there, other members and their order stay; it is
 * recorded in the resource's status before it is made, and taken out again when no component asks
 * for it any more or the resource is deleted.
 *
 * @param object the object that is edited
 * @param path JSON pointer of the list, for example {@code /spec/plugins}
 * @param member the text that the list has to contain
 */
public record SharedEdit(ObjectId object, String path, String member)
    implements Comparable<SharedEdit> {

  public SharedEdit {
    Objects.requireNonNull(object);
    Objects.requireNonNull(member);
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("not a JSON pointer: " + path);
    }
  }

  @Override
  public int compareTo(SharedEdit other) {
    int byObject = object.compareTo(other.object);
    return byObject != 0
        ? byObject
        : (path + " " + member).compareTo(other.path + " " + other.member);
  }
}
