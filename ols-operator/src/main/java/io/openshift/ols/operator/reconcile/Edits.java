// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.reconcile;

import io.openshift.ols.api.v1alpha1.OlsConfigStatus;
import io.openshift.ols.api.v1alpha1.RecordedEdit;
import io.openshift.ols.engine.status.EditRecord;
import io.openshift.ols.operator.cluster.SharedEdits;
import io.openshift.ols.operator.cluster.WritePool;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.SharedEdit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps edits in objects of others in step with the plan. An edit is recorded in the status one
 * pass before it is made, so that it can be undone whatever happens in between, also when the
 * plugin that asked for it is gone.
 */
final class Edits {
  private final SharedEdits edits;
  private final WritePool pool;

  Edits(SharedEdits edits, WritePool pool) {
    this.edits = edits;
    this.pool = pool;
  }

  /**
   * What became of it.
   *
   * @param standing edits that stand or are to be made, for the record
   * @param errors what failed, by object
   */
  record Result(SortedSet<SharedEdit> standing, SortedMap<ObjectId, String> errors) {}

  Result keep(Collection<SharedEdit> wanted, Optional<OlsConfigStatus> status) {
    List<RecordedEdit> recorded = recorded(status);
    List<RecordedEdit> records = wanted.stream().map(EditRecord::of).toList();
    SortedSet<SharedEdit> standing = new TreeSet<>(wanted);
    List<SharedEdit> due =
        wanted.stream().filter(e -> recorded.contains(EditRecord.of(e))).toList();
    SortedMap<ObjectId, String> errors =
        new TreeMap<>(pool.each(due, SharedEdit::object, edits::make));
    List<SharedEdit> over =
        edits.resolve(recorded.stream().filter(r -> !records.contains(r)).toList());
    SortedMap<ObjectId, String> left = pool.each(over, SharedEdit::object, edits::undo);
    over.stream().filter(e -> left.containsKey(e.object())).forEach(standing::add);
    errors.putAll(left);
    return new Result(standing, errors);
  }

  /** Undoes everything that is recorded; the answer is what failed. */
  SortedMap<ObjectId, String> undoAll(Optional<OlsConfigStatus> status) {
    return pool.each(edits.resolve(recorded(status)), SharedEdit::object, edits::undo);
  }

  private static List<RecordedEdit> recorded(Optional<OlsConfigStatus> status) {
    return status.map(OlsConfigStatus::getSharedEdits).orElse(List.of());
  }
}
