package org.backcourt.launcher.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.features.Feature;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.PredictionTables;
import org.backcourt.tables.Spelling;
import org.backcourt.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what a question names: players, teams and columns, with the nearest of unknown names.
 */
public final class Subjects {

  private final Evidence evidence;

  public Subjects(Warehouse warehouse) {
    this.evidence = new Evidence(warehouse);
  }

  /** The part of the table's key that is meant. */
  public String named(TableContract<?> table, @Nullable String player, @Nullable String team) {
    if (Question.isOfTeams(table)) {
      if (team == null) {
        throw new IllegalArgumentException(table + " is about teams: give --team CODE");
      }
      return team(team);
    }
    if (player == null) {
      throw new IllegalArgumentException(table + " is about players: give --player NAME");
    }
    return player(player);
  }

  private static String team(String code) {
    return TeamCode.find(code)
        .map(TeamCode::toString)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no team '"
                        + code
                        + "'; did you mean "
                        + Spelling.nearest(
                            code.toUpperCase(Locale.ROOT),
                            Stream.of(TeamCode.values()).map(TeamCode::toString).toList())
                        + "?"));
  }

  /** Players are those of any game that was ever published. */
  private String player(String name) {
    String key = PlayerLookup.ofName(name).map(PlayerLookup::toString).orElse(name);
    List<String> known = evidence.entities(AnalyticsTables.PLAYER_GAMES);
    if (!known.isEmpty() && !known.contains(key)) {
      throw new IllegalArgumentException(
          "there is no player '" + name + "'; did you mean " + Spelling.nearest(key, known) + "?");
    }
    return key;
  }

  /** The newest date on which the table has a row of them. */
  public LocalDate newest(TableContract<?> table, String entity) {
    return evidence
        .newest(table, entity)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    table + " has no row of " + entity + "; give the date by --date"));
  }

  /** The column of that name; a feature's name stands for the column of its value. */
  public static ColumnSpec column(TableContract<?> table, String name) {
    return FeatureOrigin.column(table, name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no column '"
                        + name
                        + "' in "
                        + table.name().table()
                        + "; did you mean "
                        + Spelling.nearest(name, names(table))
                        + "?"));
  }

  private static List<String> names(TableContract<?> table) {
    Stream<String> features =
        table.equals(PredictionTables.FEATURE_STORE)
            ? Stream.of(Feature.values()).map(Feature::featureName)
            : Stream.of();
    return Stream.concat(table.columns().stream().map(ColumnSpec::name), features).toList();
  }
}
