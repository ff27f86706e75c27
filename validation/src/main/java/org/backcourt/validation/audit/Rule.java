package org.backcourt.validation.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.row.quality.VerdictRecord.Severity;

/** Something that must hold of judged rows. */
public interface Rule {

  /** The rule as a sentence. */
  String sentence();

  /** What it asks for, in words that stand beside the measured figure. */
  String limit();

  /** What a failure means. */
  Severity severity();

  /** Its name among the rules of its table. */
  default String id() {
    return sentence()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9.]+", "-")
        .replaceAll("(^-)|(-$)", "");
  }

  /** Tables beside the judged one that it reads. */
  default Set<TableName> reads() {
    return Set.of();
  }

  /** The only dates that it speaks of, where it does not speak of all. */
  default Optional<DateSet> about() {
    return Optional.empty();
  }

  /** Columns of the table that it looks at. */
  default Set<String> columns(TableContract<?> table) {
    return Set.of();
  }

  /** Columns of the table whose measured figures it asks for. */
  default Set<String> measures() {
    return Set.of();
  }

  /** Columns whose quantiles it asks for. */
  default Set<String> quantiles() {
    return Set.of();
  }

  /** Columns whose different values it asks to be counted. */
  default Set<String> distinct() {
    return Set.of();
  }

  /** Whether it asks for measured figures of dates before those that are judged. */
  default boolean comparesWithPast() {
    return false;
  }

  /**
   * A statement that breaks it on {@code {date}}, where the rule can say so: what proves that it
   * notices.
   */
  default Optional<String> breakIt(TableContract<?> table) {
    return Optional.empty();
  }

  /** Measures and judges. */
  Judgement judge(JudgedTable judged, JudgedRows rows);
}
