package org.backcourt.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backcourt.features.FeatureSource.ANALYTICS;
import static org.backcourt.features.FeatureSource.CALCULATED;
import static org.backcourt.features.FeatureSource.DEFAULT;
import static org.backcourt.features.FeatureSource.PRECOMPUTE;

import java.time.LocalDate;
import java.util.List;
import org.backcourt.factors.FactorRows;
import org.backcourt.factors.GamePace;
import org.backcourt.features.Feature;
import org.backcourt.features.FeatureSource;
import org.backcourt.id.TeamCode;
import org.backcourt.row.precompute.TeamTempo;
import org.backcourt.row.predictions.FeatureCell;
import org.backcourt.row.predictions.FeatureVector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureValuesTest {

  private static FeatureCell cell(VectorRows rows, Feature feature) {
    return FeatureRow.of(rows.inputs()).cells().get(feature.index());
  }

  private static FeatureCell of(@Nullable Double value, FeatureSource source) {
    return new FeatureCell(value, source.quality(), source);
  }

  @Test
  void aCompletePlayersVectorIsThis() {
    FeatureVector row = FeatureRow.of(VectorRows.complete().inputs());
    assertThat(row.features())
        .containsExactly(
            23.4, 22.1, 21.7, 6.5, 4.0, // form, from the cache
            100.0, 4.0, 0.25, 0.0, // factors
            1.0, 0.0, 0.0, 0.0, // rest, injury, trend, minutes
            115.5, 101.5, // opponent
            1.0, 0.0, 0.0, // home, back-to-back, playoffs
            0.55, 0.15, 0.3, 0.25, // shots and free throws
            99.5, 118.5, 0.75, // team
            22.5, 21.5, 1.0, 1.0, // market
            20.0, 5.0, // against the opponent
            34.5, 20 / 30.0); // minutes and points per minute
    assertThat(row.featureSources())
        .containsExactly(
            PRECOMPUTE,
            PRECOMPUTE,
            PRECOMPUTE,
            PRECOMPUTE,
            PRECOMPUTE,
            PRECOMPUTE,
            PRECOMPUTE,
            PRECOMPUTE,
            PRECOMPUTE,
            CALCULATED,
            CALCULATED,
            CALCULATED,
            CALCULATED,
            PRECOMPUTE,
            PRECOMPUTE,
            ANALYTICS,
            ANALYTICS,
            ANALYTICS,
            PRECOMPUTE,
            PRECOMPUTE,
            PRECOMPUTE,
            CALCULATED,
            PRECOMPUTE,
            PRECOMPUTE,
            CALCULATED,
            ANALYTICS,
            ANALYTICS,
            CALCULATED,
            CALCULATED,
            CALCULATED,
            CALCULATED,
            PRECOMPUTE,
            CALCULATED);
  }

  @Test
  void withoutACacheHisOwnGamesStandIn() {
    VectorRows rows = VectorRows.complete().withCache(null);
    assertThat(cell(rows, Feature.POINTS_AVG_LAST_5)).isEqualTo(of(20.0, ANALYTICS));
    assertThat(cell(rows, Feature.POINTS_AVG_LAST_10)).isEqualTo(of(20.0, ANALYTICS));
    assertThat(cell(rows, Feature.POINTS_AVG_SEASON)).isEqualTo(of(20.0, ANALYTICS));
    assertThat(cell(rows, Feature.GAMES_PLAYED_LAST_7_DAYS)).isEqualTo(of(3.0, ANALYTICS));
    assertThat(cell(rows, Feature.MINUTES_AVG_LAST_10)).isEqualTo(of(30.0, ANALYTICS));
    assertThat(cell(rows, Feature.POINTS_STD_LAST_10)).isEqualTo(of(0.0, ANALYTICS));
    assertThat(cell(rows, Feature.TEAM_PACE)).isEqualTo(of(null, DEFAULT));
    assertThat(cell(rows, Feature.TEAM_OFF_RATING)).isEqualTo(of(null, DEFAULT));
    assertThat(FeatureRow.of(rows.inputs()).origins().cacheMissFallbackUsed()).isTrue();
  }

  @Test
  void withoutACacheTheTeamsOwnGamesAndHisOwnSpreadStandIn() {
    VectorRows rows =
        VectorRows.complete()
            .withCache(null)
            .withTeam(new TeamSoFar(2, 3, new TeamTempo(97.5, 111.0)))
            .withSeason(
                new SeasonSoFar(
                    List.of(
                        new PlayedGame(LocalDate.of(2023, 11, 1), TeamCode.MIA, 10, 30, 2),
                        new PlayedGame(LocalDate.of(2023, 11, 3), TeamCode.MIA, 16, 30, 2))));

    assertThat(cell(rows, Feature.TEAM_PACE)).isEqualTo(of(97.5, ANALYTICS));
    assertThat(cell(rows, Feature.TEAM_OFF_RATING)).isEqualTo(of(111.0, ANALYTICS));
    assertThat(cell(rows, Feature.POINTS_STD_LAST_10)).isEqualTo(of(Math.sqrt(18), ANALYTICS));
    assertThat(cell(rows.withSeason(VectorRows.season(1)), Feature.POINTS_STD_LAST_10).value())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({"2, 1, 1", "5, 2, 2", "1, 4, -2", "3, 3, 0"})
  void restAdvantageIsAtMostTwoDays(int own, int opponent, double advantage) {
    VectorRows rows = VectorRows.complete().with("days_rest", own, "opponent_days_rest", opponent);
    assertThat(cell(rows, Feature.REST_ADVANTAGE)).isEqualTo(of(advantage, CALCULATED));
  }

  @Test
  void restAdvantageNeedsBothRests() {
    assertThat(cell(VectorRows.complete().with("opponent_days_rest", null), Feature.REST_ADVANTAGE))
        .isEqualTo(of(null, DEFAULT));
    assertThat(cell(VectorRows.complete().with("days_rest", null), Feature.REST_ADVANTAGE))
        .isEqualTo(of(null, DEFAULT));
  }

  @ParameterizedTest
  @CsvSource({", 0", "available, 0", "probable, 1", "questionable, 2", "doubtful, 3", "out, 3"})
  void injuryRiskFollowsFromTheReport(@Nullable String status, double risk) {
    assertThat(cell(VectorRows.complete().with("player_status", status), Feature.INJURY_RISK))
        .isEqualTo(of(risk, CALCULATED));
  }

  @Test
  void aTeamThatIsOnNoReportIsWellAndAnOddStatusIsADefault() {
    assertThat(
            cell(VectorRows.complete().with("questionable_teammates", null), Feature.INJURY_RISK))
        .isEqualTo(of(0.0, CALCULATED));
    assertThat(cell(VectorRows.complete().with("player_status", "unsure"), Feature.INJURY_RISK))
        .isEqualTo(of(null, DEFAULT));
  }

  @Test
  void aCalculatedFeatureThatFellBackIsADefault() {
    VectorRows rows = VectorRows.complete().withSeason(VectorRows.season(4));
    assertThat(cell(rows, Feature.RECENT_TREND)).isEqualTo(of(null, DEFAULT));
    assertThat(cell(rows, Feature.PCT_FREE_THROW)).isEqualTo(of(null, DEFAULT));
    assertThat(FeatureRow.of(rows.inputs()).features().get(21)).isEqualTo(0.15);
  }

  @ParameterizedTest
  @CsvSource({"3, 4, ", "3, 5, 0.6", "0, 5, 0"})
  void aTeamsShareOfWinsNeedsFiveGames(int wins, int games, @Nullable Double share) {
    assertThat(
            cell(
                VectorRows.complete().withTeam(new TeamSoFar(wins, games, null)),
                Feature.TEAM_WIN_PCT))
        .isEqualTo(of(share, share == null ? DEFAULT : CALCULATED));
  }

  @Test
  void beforeTheFirstMeetingTheSeasonsMeanStandsInAndSaysSo() {
    VectorRows rows = VectorRows.complete().withSeason(VectorRows.scoring(10, 20, 30));
    assertThat(cell(rows, Feature.AVG_POINTS_VS_OPPONENT)).isEqualTo(of(20.0, ANALYTICS));
    assertThat(cell(rows, Feature.GAMES_VS_OPPONENT)).isEqualTo(of(0.0, CALCULATED));
  }

  @Test
  void venueRestAndPlayoffsAreFlags() {
    VectorRows rows =
        VectorRows.complete()
            .with("home_game", false, "back_to_back", true, "season_phase", "playoffs");
    assertThat(cell(rows, Feature.HOME_AWAY)).isEqualTo(of(0.0, ANALYTICS));
    assertThat(cell(rows, Feature.BACK_TO_BACK)).isEqualTo(of(1.0, ANALYTICS));
    assertThat(cell(rows, Feature.PLAYOFF_GAME)).isEqualTo(of(1.0, ANALYTICS));
    assertThat(cell(VectorRows.complete().with("season_phase", "play_in"), Feature.PLAYOFF_GAME))
        .isEqualTo(of(0.0, ANALYTICS));
  }

  @Test
  void withoutALineTheMarketIsAbsentAndThatIsAValue() {
    VectorRows rows =
        VectorRows.complete()
            .with("current_points_line", null, "opening_points_line", null)
            .with("line_movement", null, "current_points_line_source", null);
    FeatureVector row = FeatureRow.of(rows.inputs());
    assertThat(row.features().subList(25, 29))
        .containsExactly(Double.NaN, Double.NaN, Double.NaN, 0.0);
    assertThat(row.cells().get(25)).isEqualTo(of(null, DEFAULT));
    assertThat(row.cells().get(28)).isEqualTo(of(0.0, CALCULATED));
    assertThat(row.origins().hasVegasLine()).isFalse();
  }

  @Test
  void aValueThatIsNoNumberIsNoValue() {
    VectorRows rows =
        VectorRows.complete()
            .withCache(VectorRows.averages().with("team_pace_last_10", Double.NaN).build());
    assertThat(cell(rows, Feature.TEAM_PACE)).isEqualTo(of(null, DEFAULT));
  }

  @Test
  void factorsThatAreMissingAreDefaultsInTheArrayAlone() {
    VectorRows rows = VectorRows.complete().with("projected_usage_rate", null, "days_rest", null);
    FeatureVector row = FeatureRow.of(rows.inputs(new GamePace(null, 100.0, 100.0)));
    assertThat(row.features().subList(5, 9)).containsExactly(50.0, 4.0, 0.0, 0.0);
    assertThat(row.cells().subList(5, 9))
        .extracting(FeatureCell::value)
        .containsExactly(null, 4.0, null, null);
    assertThat(row.origins().hasCompositeFactors()).isFalse();
  }

  @Test
  void aShareOfZonesHasNoDefault() {
    FeatureVector row =
        FeatureRow.of(VectorRows.complete().withShotZones(FactorRows.shotsInWarmUp()).inputs());
    assertThat(row.features().subList(18, 21))
        .isEqualTo(List.of(Double.NaN, Double.NaN, Double.NaN));
    assertThat(row.quality().defaultFeatureIndices()).containsExactly(6, 18, 19, 20);
  }
}
