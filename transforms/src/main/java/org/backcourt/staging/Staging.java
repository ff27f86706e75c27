package org.backcourt.staging;

import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.backcourt.contract.TableContract;

/**
 * The way from a step that makes very many rows to the staging area. The direct runner keeps, as
 * objects, all that a step makes of an element before it passes the first of it on, which for a
 * sweep is a season; rows that are written as they are made are never many. Runners that put steps
 * together themselves need no such way.
 */
public interface Staging extends Serializable {

  /** Leaves every row to the runner. */
  Staging BY_RUNNER =
      step -> {
        step.accept(Rows.BY_RUNNER);
        return List.of();
      };

  /**
   * Lets a step make its rows of one element.
   *
   * @return the files that they are in now, to be passed on in the rows' stead
   */
  List<StagedFile> write(Consumer<Rows> step);

  /** Says where rows go. */
  interface Rows {

    /** All go on to the runner. */
    Rows BY_RUNNER =
        new Rows() {
          @Override
          public <T> Consumer<T> of(TableContract<T> table, Consumer<T> onward) {
            return onward;
          }
        };

    /**
     * Where a table's rows go.
     *
     * @param onward where they go if they are not staged here
     */
    <T> Consumer<T> of(TableContract<T> table, Consumer<T> onward);
  }
}
