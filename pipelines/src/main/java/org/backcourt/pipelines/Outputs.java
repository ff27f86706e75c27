package org.backcourt.pipelines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.values.PCollection;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.AbsentKey;
import org.backcourt.row.quality.JoinMeter;
import org.backcourt.staging.StagedFile;

/** A phase's collections, one a table. */
public final class Outputs {

  private final Map<TableContract<?>, PCollection<?>> collections = new LinkedHashMap<>();
  private final List<PCollection<StagedFile>> staged = new ArrayList<>();
  private final List<PCollection<AbsentKey>> absences = new ArrayList<>();
  private final List<PCollection<JoinMeter>> joins = new ArrayList<>();

  /** Adds a table's rows. */
  public <T> Outputs table(TableContract<T> table, PCollection<T> rows) {
    if (collections.put(table, rows) != null) {
      throw new IllegalArgumentException(table + " is produced twice");
    }
    return this;
  }

  /** Adds files that steps have staged themselves, with rows of any of the tables. */
  public Outputs staged(PCollection<StagedFile> files) {
    staged.add(files);
    return this;
  }

  /** Adds expected keys that by design have no row. */
  public Outputs absent(PCollection<AbsentKey> keys) {
    absences.add(keys);
    return this;
  }

  /** Adds what joins made of their rows. */
  public Outputs joined(PCollection<JoinMeter> meters) {
    joins.add(meters);
    return this;
  }

  /** The files that steps have staged themselves. */
  public List<PCollection<StagedFile>> staged() {
    return List.copyOf(staged);
  }

  /** What joins made of their rows. */
  public List<PCollection<JoinMeter>> joins() {
    return List.copyOf(joins);
  }

  /** The keys without rows, of all tables. */
  public List<PCollection<AbsentKey>> absences() {
    return List.copyOf(absences);
  }

  /** The rows of a table; refused when the phase forgot it. */
  @SuppressWarnings("unchecked")
  public <T> PCollection<T> rows(TableContract<T> table) {
    PCollection<?> rows = collections.get(table);
    if (rows == null) {
      throw new IllegalStateException("The phase produces no rows for its table " + table);
    }
    return (PCollection<T>) rows;
  }
}
