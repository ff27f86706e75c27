package org.backcourt.launcher.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;

/** What the raw tables that a table reads have of one game and one player or team. */
final class Sources {

  /** What one raw table has. */
  record Source(TableContract<?> table, int ofGame, List<Row> own, boolean isAbout) {

    /** In words: whether it was there at all, and whether it knew of him. */
    String words(String entity) {
      String name = table.name().table();
      if (ofGame == 0) {
        return name + ": no row of the game";
      }
      return name
          + ": "
          + ofGame
          + (ofGame == 1 ? " row" : " rows")
          + " of the game"
          + (isAbout ? ", " + (own.isEmpty() ? "none" : own.size()) + " of " + entity : "");
    }

    boolean lacks() {
      return ofGame == 0 || (isAbout && own.isEmpty());
    }
  }

  private final Evidence evidence;

  Sources(Evidence evidence) {
    this.evidence = evidence;
  }

  /** Every raw input of the table on the row's date, in the contract's order of preference. */
  List<Source> of(Question question, Row row) {
    List<Source> sources = new ArrayList<>();
    for (TableContract.Input input : question.table().inputs()) {
      TableContract<?> raw = input.table();
      if (raw.phase() == PhaseName.RAW && input.lookBack().includesDate()) {
        sources.add(source(raw, question, row));
      }
    }
    return sources;
  }

  private Source source(TableContract<?> raw, Question question, Row row) {
    boolean byGame = raw.canonicalGame().isPresent() && row.has("game_id");
    List<Row> rows =
        evidence.rows(
            raw,
            byGame
                ? TableContract.CANONICAL_GAME_ID.name()
                    + " = "
                    + Evidence.text(row.text("game_id"))
                    + " AND "
                    + raw.partition()
                    + " = "
                    + Evidence.literal(question.date())
                : raw.partition() + " = " + Evidence.literal(question.date()));
    Optional<String> who = whoColumn(raw, Question.isOfTeams(question.table()));
    return new Source(
        raw,
        rows.size(),
        who.isEmpty()
            ? rows
            : rows.stream().filter(r -> r.text(who.get()).equals(question.entity())).toList(),
        who.isPresent());
  }

  /** The column by which a raw table says whom a row is about. */
  static Optional<String> whoColumn(TableContract<?> raw, boolean ofTeams) {
    String wanted = ofTeams ? "team_abbr" : "player_lookup";
    return raw.columns().stream().map(ColumnSpec::name).filter(wanted::equals).findFirst();
  }
}
