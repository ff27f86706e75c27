package org.backcourt.predictions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.forecast.Answer;
import org.backcourt.forecast.Ensemble;
import org.backcourt.forecast.Forecast;
import org.backcourt.forecast.Matchup;
import org.backcourt.forecast.MovingAverage;
import org.backcourt.forecast.PointsSystem;
import org.backcourt.forecast.ShotVolume;
import org.backcourt.forecast.Silence;
import org.backcourt.forecast.SimilarGames;
import org.backcourt.forecast.StoredVector;
import org.backcourt.forecast.TreeModel;
import org.backcourt.forecast.ZoneMatchup;
import org.backcourt.id.PlayerLookup;
import org.backcourt.row.analytics.ContextMode;
import org.backcourt.row.predictions.PointsPrediction;
import org.backcourt.row.predictions.Recommendation;
import org.backcourt.row.quality.AbsentKey;
import org.backcourt.tables.PredictionTables;
import org.jspecify.annotations.Nullable;

/** Some players' predictions of a season: for each player expected, a row or a reason a system. */
final class PredictionSweep {

  /** Rows that trees are asked for at once. */
  private static final int BATCH = 256;

  private static final Silence NO_MODEL =
      new Silence(Silence.NO_MODEL, "no model was trained on earlier dates; see backcourt train");

  private final SeasonCalendar seasons;
  private final DefenseBook defenses;
  private final ModelShelf models;
  private final Consumer<PointsPrediction> rows;
  private final Consumer<AbsentKey> absences;
  private final Map<String, PointsPrediction> madeBefore = new HashMap<>();

  PredictionSweep(
      SeasonCalendar seasons,
      DefenseBook defenses,
      ModelShelf models,
      Consumer<PointsPrediction> rows,
      Consumer<AbsentKey> absences) {
    this.seasons = seasons;
    this.defenses = defenses;
    this.models = models;
    this.rows = rows;
    this.absences = absences;
  }

  private record Asked(Outlook outlook, Matchup matchup, Map<PointsSystem, Answer> answers) {}

  /**
   * Gives a row or a reason for every player and system.
   *
   * @param standing what was predicted before the games, which nothing said after them replaces
   */
  void sweep(
      Collection<Outlook> outlooks,
      Collection<StoredVector> vectors,
      Collection<ShotVolume> shots,
      Collection<PlayedLine> played,
      Collection<PointsPrediction> standing) {
    standing.forEach(
        made -> madeBefore.put(key(made.playerLookup(), made.gameDate(), made.systemId()), made));
    Map<String, StoredVector> vectorOf = new HashMap<>();
    vectors.forEach(vector -> vectorOf.put(key(vector.playerLookup(), vector.gameDate()), vector));
    Map<String, ShotVolume> shotsOf = new HashMap<>();
    shots.forEach(shot -> shotsOf.put(key(shot.playerLookup(), shot.analysisDate()), shot));
    Map<PlayerLookup, PlayerPast> pasts = pasts(played);
    Map<TreeModel, List<Asked>> byModel = new LinkedHashMap<>();
    List<Asked> all = new ArrayList<>();
    for (Outlook outlook : outlooks) {
      String key = key(outlook.playerLookup(), outlook.gameDate());
      StoredVector vector = vectorOf.get(key);
      Silence exclusion = Eligibility.exclusion(outlook, vector, seasons);
      if (exclusion != null || vector == null) {
        silent(outlook, exclusion);
        continue;
      }
      PlayerPast past = pasts.get(outlook.playerLookup());
      Matchup matchup =
          new Matchup(
              vector,
              shotsOf.get(key),
              defenses.of(outlook.gameDate(), vector.opponentTeamAbbr()),
              past == null ? List.of() : past.before(outlook.gameDate()));
      Asked asked = ask(outlook, matchup);
      all.add(asked);
      Optional<TreeModel> model = models.of(outlook.gameDate());
      model.ifPresent(trees -> byModel.computeIfAbsent(trees, m -> new ArrayList<>()).add(asked));
    }
    byModel.forEach(PredictionSweep::askTrees);
    all.forEach(this::answer);
  }

  private static String key(PlayerLookup player, Object date) {
    return date + " " + player;
  }

  private static String key(PlayerLookup player, Object date, String system) {
    return key(player, date) + " " + system;
  }

  /** Whether the prediction stands that was made before the game; it is the row then. */
  private boolean stands(PointsSystem system, Outlook outlook) {
    PointsPrediction made =
        outlook.contextMode() == ContextMode.BEFORE_GAME
            ? null
            : madeBefore.get(key(outlook.playerLookup(), outlook.gameDate(), system.id()));
    if (made != null) {
      rows.accept(made);
    }
    return made != null;
  }

  private Map<PlayerLookup, PlayerPast> pasts(Collection<PlayedLine> played) {
    Map<PlayerLookup, List<PlayedLine>> byPlayer = new HashMap<>();
    played.forEach(
        line -> byPlayer.computeIfAbsent(line.playerLookup(), p -> new ArrayList<>()).add(line));
    Map<PlayerLookup, PlayerPast> pasts = new HashMap<>();
    byPlayer.forEach((player, lines) -> pasts.put(player, PlayerPast.of(lines, defenses)));
    return pasts;
  }

  private static Asked ask(Outlook outlook, Matchup matchup) {
    Map<PointsSystem, Answer> answers = new EnumMap<>(PointsSystem.class);
    answers.put(PointsSystem.MOVING_AVERAGE, MovingAverage.of(matchup));
    answers.put(PointsSystem.ZONE_MATCHUP, ZoneMatchup.of(matchup));
    answers.put(PointsSystem.SIMILARITY, SimilarGames.of(matchup));
    answers.put(PointsSystem.XGBOOST, NO_MODEL);
    return new Asked(outlook, matchup, answers);
  }

  private static void askTrees(TreeModel model, List<Asked> all) {
    for (int from = 0; from < all.size(); from += BATCH) {
      List<Asked> batch = all.subList(from, Math.min(all.size(), from + BATCH));
      List<Forecast> forecasts =
          model.of(batch.stream().map(asked -> asked.matchup().vector()).toList());
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).answers().put(PointsSystem.XGBOOST, forecasts.get(i));
      }
    }
  }

  private void answer(Asked asked) {
    Map<PointsSystem, Forecast> forecasts = new EnumMap<>(PointsSystem.class);
    List<Recommendation> sides = new ArrayList<>();
    Double line = asked.outlook().currentPointsLine();
    PredictionRows player = new PredictionRows(asked.matchup().vector(), asked.outlook());
    asked
        .answers()
        .forEach(
            (system, answer) -> {
              if (answer instanceof Forecast forecast) {
                forecasts.put(system, forecast);
                Recommendation side = system.recommend(forecast, line);
                sides.add(side);
                emit(system, forecast, side, player, asked);
              } else if (answer instanceof Silence silence) {
                silent(asked.outlook(), system, silence);
              }
            });
    Answer ensemble = Ensemble.of(forecasts);
    if (ensemble instanceof Forecast forecast) {
      emit(
          PointsSystem.ENSEMBLE,
          forecast,
          Ensemble.recommend(forecast, line, sides),
          player,
          asked);
    } else if (ensemble instanceof Silence silence) {
      silent(asked.outlook(), PointsSystem.ENSEMBLE, silence);
    }
  }

  private void emit(
      PointsSystem system,
      Forecast forecast,
      Recommendation side,
      PredictionRows player,
      Asked asked) {
    if (!stands(system, asked.outlook())) {
      rows.accept(player.of(system, forecast, side));
    }
  }

  private void silent(Outlook outlook, @Nullable Silence exclusion) {
    if (exclusion != null) {
      for (PointsSystem system : PointsSystem.values()) {
        silent(outlook, system, exclusion);
      }
    }
  }

  private void silent(Outlook outlook, PointsSystem system, Silence silence) {
    if (stands(system, outlook)) {
      return;
    }
    absences.accept(
        new AbsentKey(
            PredictionTables.PREDICTIONS.name().toString(),
            outlook.gameDate(),
            outlook.playerLookup() + " " + system.id(),
            silence.reason(),
            silence.detail()));
  }
}
