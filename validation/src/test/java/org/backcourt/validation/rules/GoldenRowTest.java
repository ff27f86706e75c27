package org.backcourt.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.backcourt.calendar.DateSet;
import org.backcourt.row.quality.VerdictRecord.Severity;
import org.backcourt.tables.AnalyticsTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden values are compared as the contract types them, and are refused where they are not. */
class GoldenRowTest {

  private static final String GOOD =
      """
      golden:
        - table: player_game_summary
          key:
            game_date: 2024-01-12
            player_lookup: bo
          values:
            points: 29
            minutes_played: 36.3
            plus_minus: null
          tolerance: 0.05
          source: the league's box score
      """;

  @TempDir private Path folder;

  @Test
  void aRowIsARuleOfItsDate() throws IOException {
    Guard guard = golden(GOOD);

    assertThat(guard.why()).isEqualTo("As verified: the league's box score");
    assertThat(guard.severity()).isEqualTo(Severity.ERROR);
    assertThat(guard.rule().sentence()).isEqualTo("golden values of 2024-01-12 bo");
    assertThat(guard.rule().limit())
        .contains("points 29", "minutes_played 36.3 +- 0.05", "plus_minus NULL");
    assertThat(guard.rule().about()).contains(DateSet.of(List.of(LocalDate.of(2024, 1, 12))));
    assertThat(guard.rule().columns(AnalyticsTables.PLAYER_GAMES))
        .containsExactlyInAnyOrder("points", "minutes_played", "plus_minus");
    assertThat(guard.rule().breakIt(AnalyticsTables.PLAYER_GAMES))
        .hasValueSatisfying(
            sql ->
                assertThat(sql)
                    .contains(" WHERE game_date = DATE '2024-01-12' AND player_lookup = 'bo'"));
  }

  private Guard golden(String text) throws IOException {
    return RuleBook.standard().with(file(text)).named("player_game_summary.golden.2024-01-12.bo");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("rules.yaml"), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          table: player_game_summary | table: player_game_sumary | 2: there is no table 'player_game_sumary'; did you mean player_game_summary?
          game_date: 2024-01-12 | game_dat: 2024-01-12 | 4: there is no key column of player_game_summary 'game_dat'; did you mean game_date?
          game_date: 2024-01-12 | game_date: 12.1.2024 | 4: '12.1.2024' is no DATE, which 'game_date' is
          player_lookup: bo | # | 4: the key lacks 'player_lookup'; a row of player_game_summary is named by game_date, player_lookup
          player_lookup: bo | player_lookup: null | 5: 'player_lookup' of a key is never null
          points: 29 | pionts: 29 | 7: there is no column of player_game_summary 'pionts'; did you mean points?
          points: 29 | points: 29.5 | 7: '29.5' is no INT64, which 'points' is
          points: 29 | points: | 7: 'points' has no value; write null where that is meant
          points: 29 | is_active: yes | 7: 'yes' is no BOOL, which 'is_active' is
          points: 29 | is_active: null | 7: 'is_active' is never null
          points: 29 | sources_used: x | 7: 'sources_used' is ARRAY<STRING>, which has no golden value
          minutes_played: 36.3 | minutes_played: 36:18 | 8: '36:18' is no FLOAT64, which 'minutes_played' is
          minutes_played: 36.3 | # | 10: no value here is a fraction; leave out 'tolerance'
          tolerance: 0.05 | tolerance: some | 10: 'some' is no number
          tolerance: 0.05 | tolerance: -1 | 10: a tolerance is 0 or more
          tolerance: 0.05 | tolerance: {minutes: 0.05} | 10: there is no fraction among these values 'minutes'; did you mean minutes_played?
          source: the league's box score | # | 2: the key 'source' is missing
          """)
  void whatIsNotKnownIsRefusedWithItsLine(String good, String bad, String message)
      throws IOException {
    Path file = file(GOOD.replace(good, bad));

    assertThatThrownBy(() -> RuleBook.standard().with(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(file + ":" + message);
  }

  @Test
  void aRowIsThereOnce() throws IOException {
    Path file = file(GOOD + GOOD.substring(GOOD.indexOf('\n') + 1));

    assertThatThrownBy(() -> RuleBook.standard().with(file))
        .hasMessage(
            file
                + ":14: player_game_summary.golden.2024-01-12.bo is there twice; put its values"
                + " together");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      textBlock =
          """
          36.3,  0.05, 36.25, true
          36.3,  0.05, 36.35, true
          36.3,  0.05, 36.351, false
          36.3,  0,    36.3, true
          30,    0,    30.0, true
          0.3,   0,    0.30000000000000004, false
          36.3,  0.05, NaN, false
          36.3,  0.05, null, false
          null,  0.05, null, true
          null,  0.05, 36.3, false
          """)
  void fractionsAreComparedInDecimals(
      String expected, String tolerance, Double found, boolean equal) throws IOException {
    GoldenRow row =
        (GoldenRow)
            golden(
                    GOOD.replace("minutes_played: 36.3", "minutes_played: " + expected)
                        .replace(
                            "tolerance: 0.05", "tolerance: {minutes_played: " + tolerance + "}"))
                .rule();

    GoldenValue minutes =
        row.values().stream().filter(v -> v.name().equals("minutes_played")).findFirst().get();
    assertThat(minutes.is(found)).isEqualTo(equal);
  }
}
