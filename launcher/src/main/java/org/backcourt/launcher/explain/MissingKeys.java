package org.backcourt.launcher.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.id.GameId;
import org.backcourt.pipelines.plan.Planner;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.warehouse.Warehouse;

/** Which games or players a table lacks on its dates, each with the first cause that is known. */
public final class MissingKeys {

  /** A game or a player that a table lacks on a date. */
  public record Missing(TableContract<?> table, LocalDate date, String key, String cause) {}

  private final Evidence evidence;
  private final Planner planner;
  private final Causes causes;

  public MissingKeys(Warehouse warehouse, Planner planner) {
    this.evidence = new Evidence(warehouse);
    this.planner = planner;
    this.causes = new Causes(evidence, planner);
  }

  /** Games of the schedule of which the table has not as many rows as its contract asks for. */
  public List<Missing> games(TableContract<?> table, DateSet dates) {
    List<Missing> missing = new ArrayList<>();
    if (table.column("game_id").isEmpty()) {
      return missing;
    }
    String game = table.canonicalGame().isPresent() ? "canonical_game_id" : "game_id";
    for (LocalDate date : dates) {
      List<String> there =
          evidence.rows(table, table.partition() + " = " + Evidence.literal(date)).stream()
              .map(row -> row.text(game))
              .toList();
      int least = Question.isOfTeams(table) ? 2 : 1;
      for (GameId expected : planner.schedule().games(table, date)) {
        long rows = there.stream().filter(expected.toString()::equals).count();
        if (rows < least) {
          missing.add(
              new Missing(
                  table,
                  date,
                  expected.toString(),
                  (rows == 0 ? "" : rows + " of " + least + " rows; ") + ofGame(table, expected)));
        }
      }
    }
    return missing;
  }

  /** Which of the table's inputs have nothing of the game. */
  private String ofGame(TableContract<?> table, GameId game) {
    List<String> lacking = new ArrayList<>();
    for (TableContract.Input input : table.inputs()) {
      TableContract<?> of = input.table();
      if (input.lookBack().days() > 0 || of.column("game_id").isEmpty()) {
        continue;
      }
      String column = of.canonicalGame().isPresent() ? "canonical_game_id" : "game_id";
      String condition =
          column
              + " = "
              + Evidence.text(game.toString())
              + " AND "
              + of.partition()
              + " = "
              + Evidence.literal(game.date());
      if (evidence.rows(of, condition).isEmpty()) {
        lacking.add(of.name().table());
      }
    }
    return lacking.isEmpty()
        ? "its inputs have the game: compute the date"
        : "not in " + String.join(", ", lacking);
  }

  /** Players, or teams, that were to be expected and have neither a row nor a recorded reason. */
  public List<Missing> players(TableContract<?> table, DateSet dates) {
    List<Missing> missing = new ArrayList<>();
    for (LocalDate date : dates) {
      Set<String> there =
          evidence.rows(table, table.partition() + " = " + Evidence.literal(date)).stream()
              .map(row -> row.text(Question.entityColumn(table)))
              .collect(Collectors.toCollection(TreeSet::new));
      for (String expected : expected(table, date)) {
        if (there.contains(expected) || isAbsentByDesign(table, date, expected)) {
          continue;
        }
        List<String> chain =
            Finding.chain(causes.ofAbsence(new Question(table, expected, date, null), 0));
        missing.add(
            new Missing(
                table,
                date,
                expected,
                chain.isEmpty() ? "no cause found" : chain.get(chain.size() - 1)));
      }
    }
    return missing;
  }

  private boolean isAbsentByDesign(TableContract<?> table, LocalDate date, String entity) {
    return Optional.ofNullable(planner.published(table, date))
        .flatMap(cell -> evidence.absence(cell, entity))
        .isPresent();
  }

  /** Teams by the schedule; players by the table that they are expected from, or by the sources. */
  private Set<String> expected(TableContract<?> table, LocalDate date) {
    Set<String> expected = new TreeSet<>();
    if (Question.isOfTeams(table)) {
      planner.schedule().teams(table, date).forEach(team -> expected.add(team.toString()));
      return expected;
    }
    TableContract<?> before =
        table.population().isPresent() && table.population().get().lookBack().days() == 0
            ? table.population().get().table()
            : AnalyticsTables.PLAYER_GAMES;
    if (!before.equals(table)) {
      evidence
          .rows(before, before.partition() + " = " + Evidence.literal(date))
          .forEach(row -> expected.add(row.text("player_lookup")));
      return expected;
    }
    // Sources stand in for each other, and spell names in their own ways: the best of each game.
    Set<String> told = new TreeSet<>();
    for (TableContract.Input input : table.inputs()) {
      TableContract<?> raw = input.table();
      if (raw.phase() != PhaseName.RAW
          || input.need().isEmpty()
          || Sources.whoColumn(raw, false).isEmpty()) {
        continue;
      }
      Set<String> games = new TreeSet<>();
      for (Row row : evidence.rows(raw, raw.partition() + " = " + Evidence.literal(date))) {
        String game = row.text(TableContract.CANONICAL_GAME_ID.name());
        games.add(game);
        // The gamebook names some who sat out in plain clothes by a surname that nobody knows.
        boolean satOut = row.has("player_status") && row.text("player_status").equals("inactive");
        if (!told.contains(game) && !satOut) {
          expected.add(row.text("player_lookup"));
        }
      }
      told.addAll(games);
    }
    expected.remove("");
    return expected;
  }
}
