package org.backcourt.warehouse.duckdb;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backcourt.contract.CanonicalGame;
import org.backcourt.contract.TableContract;
import org.backcourt.id.GameId;
import org.backcourt.tables.RawTables;
import org.jspecify.annotations.Nullable;

/**
 * The canonical games of a relation's rows, as a table to join: each distinct combination of
 * columns is resolved once, in Java.
 */
final class GameIdTable {

  private final DuckDbSession session;
  private final CanonicalGames games = new CanonicalGames();

  /** Knows the published schedule. */
  GameIdTable(DuckDbWarehouse warehouse) {
    this.session = warehouse.session();
    if (warehouse.has(RawTables.SCHEDULE)) {
      learn(RawTables.SCHEDULE.name().toString());
    }
  }

  /** Makes the games of a relation with the schedule's columns known. */
  void learn(String relation) {
    for (List<@Nullable Object> row :
        session.query("SELECT game_id, game_date, canonical_game_id FROM " + relation).rows()) {
      if (row.get(0) instanceof String league
          && row.get(1) instanceof LocalDate date
          && row.get(2) instanceof String game) {
        games.schedule(league, date, GameId.parse(game));
      }
    }
  }

  /** Resolves the relation's games and leaves the answers to be joined. */
  void fill(CanonicalGame rule, String relation) {
    String columns =
        rule.columns().stream()
            .map(column -> "CAST(\"" + column + "\" AS VARCHAR)")
            .collect(Collectors.joining(", "));
    session.execute(
        "CREATE OR REPLACE TEMP TABLE game_ids (game_c0 VARCHAR, game_c1 VARCHAR, game_c2 VARCHAR,"
            + " game_built VARCHAR, game_refused VARCHAR)");
    List<String> tuples = new ArrayList<>();
    for (List<@Nullable Object> row :
        session.query("SELECT DISTINCT " + columns + " FROM " + relation).rows()) {
      List<@Nullable String> values = new ArrayList<>();
      for (Object value : row) {
        values.add(value == null ? null : value.toString());
      }
      CanonicalGames.Resolution resolution = resolve(rule, values);
      while (values.size() < 3) {
        values.add(null);
      }
      values.add(resolution.game() == null ? null : resolution.game().toString());
      values.add(resolution.reason());
      tuples.add(
          values.stream()
              .map(value -> value == null ? "NULL" : DuckDbSql.text(value))
              .collect(Collectors.joining(", ", "(", ")")));
    }
    for (int i = 0; i < tuples.size(); i += 1000) {
      session.execute(
          "INSERT INTO game_ids VALUES "
              + String.join(", ", tuples.subList(i, Math.min(tuples.size(), i + 1000))));
    }
  }

  private CanonicalGames.Resolution resolve(CanonicalGame rule, List<@Nullable String> values) {
    try {
      return games.resolve(rule, values);
    } catch (DateTimeException e) {
      return new CanonicalGames.Resolution(
          null, "its game is unknown: '" + values.get(0) + "' is no date");
    }
  }

  /** The join of the filled table as {@code g} to rows {@code f}; nothing where no game is kept. */
  static String join(TableContract<?> table) {
    return table
        .canonicalGame()
        .map(
            rule ->
                IntStream.range(0, rule.columns().size())
                    .mapToObj(
                        i ->
                            "g.game_c"
                                + i
                                + " IS NOT DISTINCT FROM CAST(f.\""
                                + rule.columns().get(i)
                                + "\" AS VARCHAR)")
                    .collect(Collectors.joining(" AND ", " LEFT JOIN game_ids g ON ", "")))
        .orElse("");
  }
}
