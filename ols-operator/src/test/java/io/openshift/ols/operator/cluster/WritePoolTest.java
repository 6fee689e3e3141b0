// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Namespace;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.SharedEdit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WritePoolTest {
  private final ExecutorService workers = Executors.newFixedThreadPool(4);
  private final WritePool pool = new WritePool(workers);
  private final List<String> done = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() {
    workers.shutdownNow();
  }

  @Test
  void editsOfOneObjectAreMadeOneAfterTheOther() {
    List<SharedEdit> edits = List.of(edit("a", "1"), edit("a", "2"), edit("a", "3"));

    assertThat(pool.each(edits, SharedEdit::object, e -> done.add(e.member()))).isEmpty();
    assertThat(done).containsExactly("1", "2", "3");
  }

  @Test
  void failureOfTheFirstEditIsNotHiddenByTheSecond() {
    List<SharedEdit> edits = List.of(edit("a", "bad"), edit("a", "2"), edit("b", "3"));

    assertThat(pool.each(edits, SharedEdit::object, this::make))
        .containsOnlyKeys(edits.get(0).object())
        .containsValue("it is not there");
    assertThat(done).contains("3");
  }

  private void make(SharedEdit edit) {
    if (edit.member().equals("bad")) {
      throw new MissingObjectException("it is not there");
    }
    done.add(edit.member());
  }

  private static SharedEdit edit(String object, String member) {
    ObjectId id = new ObjectId(ApiKind.of(Namespace.class), "", object);
    return new SharedEdit(id, "/spec/members", member);
  }
}
