package org.backcourt.factors;

import static org.assertj.core.api.Assertions.assertThat;

import org.backcourt.row.analytics.RestAndLoad;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FatigueTest {

  /** Two days of rest and a light week: nothing to add or take. */
  private static RestAndLoad load(
      @Nullable Integer rest, int games7, double minutes7, @Nullable Double perGame, int pairs) {
    boolean backToBack = rest != null && rest == 1;
    return new RestAndLoad(
        backToBack, rest, null, null, games7, games7, minutes7, minutes7, perGame, pairs);
  }

  private static @Nullable Integer score(RestAndLoad load) {
    return Fatigue.of(load, null).score();
  }

  @ParameterizedTest
  @CsvSource({"1, 85", "2, 100", "3, 100", "10, 100"})
  void consecutiveNightsTireAndTheBestIs100(int rest, int score) {
    assertThat(score(load(rest, 3, 90.0, 30.0, 0))).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({"2, 88", "3, 93", "4, 93"})
  void threeDaysOfRestGiveFiveBack(int rest, int score) {
    assertThat(score(load(rest, 3, 90.0, 30.0, 2))).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({"3, 100", "4, 90"})
  void fourGamesInAWeekAreMany(int games, int score) {
    assertThat(score(load(2, games, 90.0, 30.0, 0))).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({"240, 100", "240.1, 90"})
  void moreThan240MinutesInAWeekAreMany(double minutes, int score) {
    assertThat(score(load(2, 3, minutes, 30.0, 0))).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({"35, 100", "35.1, 92"})
  void moreThan35MinutesAGameAreMany(double minutes, int score) {
    assertThat(score(load(2, 3, 90.0, minutes, 0))).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({"0, 100", "1, 95", "2, 88", "3, 88"})
  void backToBacksOfTwoWeeksAddUpToTwo(int pairs, int score) {
    assertThat(score(load(2, 3, 90.0, 30.0, pairs))).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({"29, 100", "30, 95", "34, 95", "35, 90", "41, 90"})
  void ageCostsFrom30AndTwiceThatFrom35(int age, int score) {
    assertThat(Fatigue.of(load(2, 3, 90.0, 30.0, 0), age).score()).isEqualTo(score);
  }

  @Test
  void theWorstCaseIs35() {
    Fatigue worst = Fatigue.of(load(1, 4, 240.1, 35.1, 2), 35);
    // 100 - 15 - 10 - 10 - 8 - 12 - 10
    assertThat(worst.score()).isEqualTo(35);
    assertThat(worst.adjustment()).isEqualTo(-3.25);
  }

  @Test
  void aFreshPlayerAddsNothing() {
    assertThat(Fatigue.of(load(2, 3, 90.0, 30.0, 0), null).adjustment()).isEqualTo(0.0);
  }

  @Test
  void withoutGamesInAWeekThereAreNoMinutesToTireHim() {
    assertThat(score(load(8, 0, 0.0, null, 0))).isEqualTo(100);
  }

  @Test
  void beforeTheFirstGameFatigueIsNotKnownAndSaysWhy() {
    Fatigue unknown = Fatigue.of(load(null, 0, 0.0, null, 0), 35);
    assertThat(unknown.score()).isNull();
    assertThat(unknown.adjustment()).isNull();
    assertThat(unknown.contextJson())
        .isEqualTo(
            """
            {"days_rest":null,"back_to_back":false,"games_last_7":0,"minutes_last_7":0.0,\
            "avg_minutes_pg_last_7":null,"back_to_backs_last_14":0,"player_age":35,\
            "penalties_applied":{},"bonuses_applied":{},"missing_inputs":["days_rest"],\
            "final_score":null}""");
  }

  @Test
  void theContextNamesEveryPenaltyAndBonusOfTheScore() {
    assertThat(Fatigue.of(load(3, 4, 250.0, 36.0, 1), 31).contextJson())
        .isEqualTo(
            """
            {"days_rest":3,"back_to_back":false,"games_last_7":4,"minutes_last_7":250.0,\
            "avg_minutes_pg_last_7":36.0,"back_to_backs_last_14":1,"player_age":31,\
            "penalties_applied":{"games_last_7":-10,"minutes_last_7":-10,\
            "avg_minutes_pg_last_7":-8,"back_to_backs_last_14":-5,"player_age":-5},\
            "bonuses_applied":{"rest_of_3_days":5},"missing_inputs":[],"final_score":67}""");
  }
}
