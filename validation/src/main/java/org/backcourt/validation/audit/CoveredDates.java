package org.backcourt.validation.audit;

import java.util.Optional;
import java.util.Set;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.Cardinality;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.VerdictRecord.Severity;
import org.backcourt.tables.RawTables;

/** Every date with final games has rows, for tables that nothing says more of. */
public record CoveredDates(Severity severity) implements Rule {

  /**
   * The rule for a table whose rows no other rule counts, and that has rows a game night: not the
   * schedule itself, nor models. What a source does not have is shown, and is no fault of what was
   * computed.
   */
  public static Optional<Rule> of(TableContract<?> table) {
    boolean counted =
        table.equals(RawTables.SCHEDULE)
            || table.phase() == PhaseName.TRAINING
            || table.population().isPresent()
            || table.cardinality().unit() == Cardinality.Unit.GAME
            || table.cardinality().unit() == Cardinality.Unit.TEAM
            || table.cardinality().unit() == Cardinality.Unit.DATE;
    return counted
        ? Optional.empty()
        : Optional.of(
            new CoveredDates(table.phase() == PhaseName.RAW ? Severity.WARNING : Severity.ERROR));
  }

  @Override
  public String sentence() {
    return "every date with final games has rows";
  }

  @Override
  public String limit() {
    return "no date without";
  }

  @Override
  public Optional<String> breakIt(TableContract<?> table) {
    return Optional.of("DELETE FROM " + table.name() + " WHERE " + table.partition() + " = {date}");
  }

  @Override
  public Set<String> columns(TableContract<?> table) {
    return Set.of(table.partition());
  }

  @Override
  public Judgement judge(JudgedTable judged, JudgedRows rows) {
    DateSet games = judged.dates().intersect(rows.schedule().dates());
    if (games.isEmpty()) {
      return Judgement.notJudged("the schedule has no final game on these dates");
    }
    DateSet without = games.minus(rows.metrics().dates());
    String measured = games.minus(without).size() + " of " + games.size() + " dates";
    return without.isEmpty()
        ? Judgement.passed(measured)
        : Judgement.failed(
            measured,
            without,
            without.dates().stream()
                .limit(JudgedRows.EVIDENCE)
                .map(date -> date + " has " + rows.schedule().games(date).size() + " games")
                .toList());
  }
}
