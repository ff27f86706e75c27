package org.backcourt.vector;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backcourt.contract.TableContract;
import org.backcourt.features.Feature;
import org.backcourt.features.FeatureSource;
import org.backcourt.row.analytics.UpcomingPlayerGame;
import org.backcourt.row.precompute.DefenseForm;
import org.backcourt.row.precompute.Factors;
import org.backcourt.row.precompute.PlayerDailyCache;
import org.backcourt.row.precompute.PlayerShotZones;
import org.backcourt.row.precompute.TeamDefenseZones;
import org.backcourt.row.precompute.TeamTempo;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.PrecomputeTables;
import org.jspecify.annotations.Nullable;

/** How a feature is had: one way, and others to fall back on, in order. */
final class FeatureFormula {

  /** A value of what is there; null where that says nothing. */
  @FunctionalInterface
  interface Value<T> {
    @Nullable Double of(T from);
  }

  private record Way(
      FeatureSource source, TableContract<?> table, String lacking, Value<FeatureInputs> value) {}

  private final List<Way> ways;
  private final String lacking;

  private FeatureFormula(List<Way> ways) {
    this.ways = ways;
    this.lacking = ways.stream().map(Way::lacking).collect(Collectors.joining("; "));
  }

  /** From the player's daily cache. */
  static FeatureFormula fromCache(Value<PlayerDailyCache> value) {
    return precomputed(
        PrecomputeTables.PLAYER_DAILY_CACHE,
        inputs -> {
          PlayerDailyCache row = inputs.cache();
          return row == null ? null : value.of(row);
        });
  }

  /** From the player's composite factors. */
  static FeatureFormula fromFactors(Value<Factors> value) {
    return precomputed(
        PrecomputeTables.COMPOSITE_FACTORS, inputs -> value.of(inputs.factors().factors()));
  }

  /** From the player's shot zones. */
  static FeatureFormula fromShotZones(Value<PlayerShotZones> value) {
    return precomputed(
        PrecomputeTables.PLAYER_SHOT_ZONES,
        inputs -> {
          PlayerShotZones row = inputs.shotZones();
          return row == null ? null : value.of(row);
        });
  }

  /** From the opponent's defence as a whole. */
  static FeatureFormula fromOpponent(Value<DefenseForm> value) {
    return precomputed(
        PrecomputeTables.TEAM_DEFENSE_ZONES,
        inputs -> {
          TeamDefenseZones row = inputs.opponentDefense();
          DefenseForm form = row == null ? null : row.form();
          return form == null ? null : value.of(form);
        });
  }

  /** As the player's context has it. */
  static FeatureFormula fromContext(String lacking, Value<UpcomingPlayerGame> value) {
    return of(contextWay(lacking, value));
  }

  /** Calculated for the vector, from rows of {@code table}. */
  static FeatureFormula calculated(
      TableContract<?> table, String lacking, Value<FeatureInputs> value) {
    return of(new Way(FeatureSource.CALCULATED, table, lacking, value));
  }

  /** Falls back on the player's context. */
  FeatureFormula orContext(String lacking, Value<UpcomingPlayerGame> value) {
    return or(contextWay(lacking, value));
  }

  /** Falls back on the player's own games. */
  FeatureFormula orGames(String lacking, Value<SeasonSoFar> value) {
    return or(
        new Way(
            FeatureSource.ANALYTICS,
            AnalyticsTables.PLAYER_GAMES,
            lacking,
            inputs -> value.of(inputs.season())));
  }

  /** Falls back on his team's own games. */
  FeatureFormula orTeam(String lacking, Value<TeamTempo> value) {
    return or(
        new Way(
            FeatureSource.ANALYTICS,
            AnalyticsTables.TEAM_OFFENSE,
            lacking,
            inputs -> {
              TeamTempo tempo = inputs.team().tempo();
              return tempo == null ? null : value.of(tempo);
            }));
  }

  /** Whether a precompute table holds the feature. */
  boolean isPrecomputed() {
    return ways.get(0).source() == FeatureSource.PRECOMPUTE;
  }

  /** The value by the first way that gives one; what is not a finite number is none. */
  FeatureReading read(Feature feature, FeatureInputs inputs) {
    for (Way way : ways) {
      Double value = way.value().of(inputs);
      if (value != null && Double.isFinite(value)) {
        return new FeatureReading(feature, value, way.source(), way.table(), null);
      }
    }
    return new FeatureReading(feature, null, FeatureSource.DEFAULT, null, lacking);
  }

  private static FeatureFormula precomputed(TableContract<?> table, Value<FeatureInputs> value) {
    return of(new Way(FeatureSource.PRECOMPUTE, table, "not in " + table.name().table(), value));
  }

  private static Way contextWay(String lacking, Value<UpcomingPlayerGame> value) {
    return new Way(
        FeatureSource.ANALYTICS,
        AnalyticsTables.UPCOMING_PLAYERS,
        lacking,
        inputs -> value.of(inputs.context()));
  }

  private static FeatureFormula of(Way way) {
    return new FeatureFormula(List.of(way));
  }

  private FeatureFormula or(Way way) {
    return new FeatureFormula(Stream.concat(ways.stream(), Stream.of(way)).toList());
  }
}
