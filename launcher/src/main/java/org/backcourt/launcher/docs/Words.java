package org.backcourt.launcher.docs;

import org.backcourt.contract.CanonicalGame;
import org.backcourt.contract.Cardinality;
import org.backcourt.contract.LookBack;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;

/** What contracts say, in words. */
final class Words {

  private Words() {}

  /** How many rows there must be. */
  static String of(Cardinality cardinality) {
    String unit =
        switch (cardinality.unit()) {
          case GAME -> "final game of the schedule";
          case DATE -> "date with a final game";
          case TEAM -> "team with a final game on the date";
          case PLAYER -> "player expected on the date";
          case NONE -> "";
        };
    if (unit.isEmpty()) {
      return "as many as the source has";
    }
    String count =
        cardinality.least() == cardinality.most()
            ? String.valueOf(cardinality.least())
            : cardinality.least() + " to " + cardinality.most();
    String except =
        cardinality.except().isEmpty()
            ? ""
            : "; none, by design, for " + String.join(" and ", cardinality.except());
    return count + " for every " + unit + except;
  }

  /** Which dates of an input are read for one date. */
  static String of(LookBack lookBack) {
    if (lookBack.days() == 0) {
      return "the date itself";
    }
    String days =
        lookBack.days() == 1 ? "the day before" : "the " + lookBack.days() + " days before";
    String span = lookBack.days() == LookBack.SEASON ? "the season before" : days;
    return lookBack.includesDate() ? span + ", and the date" : span;
  }

  /** Whether a table can be computed without an input. */
  static String need(TableContract.Input input) {
    if (input.need().isEmpty()) {
      return "optional";
    }
    return input.need().equals(input.table().name().toString())
        ? "required"
        : "one of those for: " + input.need();
  }

  /** Who writes a phase's tables. */
  static String writer(PhaseName phase) {
    return switch (phase) {
      case RAW -> "`backcourt import`";
      case QUALITY -> "every run, as it goes";
      case TRAINING -> "`backcourt train`";
      case ANALYTICS, PRECOMPUTE, PREDICTIONS, GRADING -> "`backcourt backfill`";
    };
  }

  /** What a phase does. */
  static String about(PhaseName phase) {
    return switch (phase) {
      case RAW -> "What the sources say, row by row, plus each game's canonical id.";
      case ANALYTICS -> "What happened in games, and what was known before them.";
      case PRECOMPUTE -> "Teams and players as they stood before a date.";
      case TRAINING -> "What was learnt from them, and how well.";
      case PREDICTIONS -> "What each system expects of each player.";
      case GRADING -> "What came of the predictions.";
      case QUALITY -> "The ledger: what ran, what it published, what audits found.";
    };
  }

  /** How a raw row's game is recognised. */
  static String of(CanonicalGame game) {
    String columns = Markdown.codes(game.columns());
    return switch (game.kind()) {
      case DATE_AWAY_HOME -> "date, visitors and hosts: " + columns;
      case ID_TEAM_SIDE ->
          "the source's id, turned round where the team's side says so: " + columns;
      case LEAGUE_ID -> "the schedule, by date and league id: " + columns;
    };
  }
}
