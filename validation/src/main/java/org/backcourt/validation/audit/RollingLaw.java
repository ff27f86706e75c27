package org.backcourt.validation.audit;

import static org.backcourt.validation.audit.Law.exactly;
import static org.backcourt.validation.audit.Law.rowsOf;
import static org.backcourt.validation.audit.Law.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backcourt.contract.TableContract;
import org.backcourt.rolling.Aggregate;
import org.backcourt.rolling.RollingColumns;
import org.backcourt.rolling.RollingRecord.Feature;
import org.backcourt.rolling.Span;

/**
 * What declared rolling figures owe each other: a window of games that holds the whole season says
 * what the season says, and one with too few games says nothing. A new figure is under this law by
 * being declared.
 */
final class RollingLaw {

  private static final String ROUNDING = "0.000001";

  private RollingLaw() {}

  /** The law of a table that has rolling figures, and a count of the season's games. */
  static Optional<Law> of(TableContract<?> table) {
    Map<String, Feature> columns = RollingColumns.of(table.shape().type());
    Optional<String> games =
        columns.entrySet().stream()
            .filter(column -> column.getValue().as() == Aggregate.COUNT)
            .filter(column -> column.getValue().over() == Span.SEASON)
            .map(Map.Entry::getKey)
            .findFirst();
    return games.map(count -> law(table, columns, count));
  }

  private static Law law(TableContract<?> table, Map<String, Feature> columns, String games) {
    List<Law.Equation> equations = new ArrayList<>();
    columns.forEach(
        (name, feature) -> {
          if (feature.atLeast() > 1) {
            equations.add(
                exactly(
                    name + " of too few games",
                    "CASE WHEN "
                        + games
                        + " < "
                        + feature.atLeast()
                        + " AND "
                        + name
                        + " IS NOT NULL THEN 1 ELSE 0 END",
                    "0"));
          }
          season(columns, feature)
              .ifPresent(
                  season ->
                      equations.add(
                          within(
                              ROUNDING,
                              name + " of a short season",
                              ofShortSeason(games, feature, name),
                              ofShortSeason(games, feature, season))));
        });
    String entity =
        table.key().stream().filter(key -> !key.equals(table.partition())).findFirst().orElse("");
    return new Law(
        "windows that hold the whole season say what the season says",
        "SELECT *, "
            + table.partition()
            + " AS game_date, "
            + entity
            + " AS entity FROM "
            + rowsOf(table),
        equations);
  }

  private static Optional<String> season(Map<String, Feature> columns, Feature feature) {
    return feature.over().games() == 0
        ? Optional.empty()
        : columns.entrySet().stream()
            .filter(other -> other.getValue().over() == Span.SEASON)
            .filter(other -> other.getValue().of() == feature.of())
            .filter(other -> other.getValue().as() == feature.as())
            .map(Map.Entry::getKey)
            .findFirst();
  }

  private static String ofShortSeason(String games, Feature feature, String column) {
    return "CASE WHEN "
        + games
        + " <= "
        + feature.over().games()
        + " THEN coalesce("
        + column
        + ", -1) ELSE 0 END";
  }
}
