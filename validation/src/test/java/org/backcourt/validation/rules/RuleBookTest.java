package org.backcourt.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.backcourt.contract.PhaseName;
import org.backcourt.row.quality.VerdictRecord.Severity;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.QualityTables;
import org.backcourt.tables.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of rules says what is meant, or is refused with its line. */
class RuleBookTest {

  @TempDir private Path folder;

  @Test
  void everyTableHasRules() {
    RuleBook book = RuleBook.standard();

    assertThat(Tables.all())
        .filteredOn(table -> table.phase() != PhaseName.QUALITY)
        .allSatisfy(table -> assertThat(book.of(table)).as(table.toString()).isNotEmpty());
    assertThat(book.of(QualityTables.RUNS)).isEmpty();
    assertThat(book.guards()).allSatisfy(guard -> assertThat(guard.why()).isNotBlank());
  }

  @Test
  void aFileAddsReplacesAndChanges() throws IOException {
    RuleBook book =
        RuleBook.standard()
            .with(
                file(
                    """
                    rules:
                      - rule: usage-known
                        table: player_game_summary
                        column: usage_rate
                        metric: active_known_share
                        at_least: 0.5
                        severity: warning
                        why: Our source lacks turnovers.
                      - rule: sane
                        table: player_game_summary
                        holds: points < 80
                        where: is_active
                        why: Ours is a modest league.
                    changes:
                      - rule: player_game_summary.no-key-occurs-twice
                        severity: warning
                        why: We know.
                      - rule: team_offense_game_summary.range-pace.pace
                        severity: "off"
                        why: We play at any pace.
                    """));

    assertThat(book.named("player_game_summary.usage-known.usage_rate").rule().limit())
        .isEqualTo("at least 0.5000 on each date");
    assertThat(book.named("player_game_summary.usage-known.usage_rate").severity())
        .isEqualTo(Severity.WARNING);
    assertThat(book.named("player_game_summary.sane").rule().columns(AnalyticsTables.PLAYER_GAMES))
        .containsExactlyInAnyOrder("points", "is_active");
    assertThat(book.named("player_game_summary.no-key-occurs-twice").severity())
        .isEqualTo(Severity.WARNING);
    assertThatThrownBy(() -> book.named("team_offense_game_summary.range-pace.pace"))
        .hasMessageStartingWith("there is no rule 'team_offense_game_summary.range-pace.pace'");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("rules.yaml"), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tabel: player_game_summary | 3: there is no key 'tabel'; did you mean table?
          table: player_game_sumary | 3: there is no table 'player_game_sumary'; did you mean player_game_summary?
          column: pionts | 4: there is no column of player_game_summary 'pionts'; did you mean points?
          metric: maen | 5: there is no metric 'maen'; did you mean mean?
          metric: distinkt | 5: there is no metric 'distinkt'; did you mean distinct?
          metric: p59 | 5: there is no metric 'p59'; did you mean p50?
          at_least: much | 6: 'much' is no number
          severity: fatal | 7: there is no severity 'fatal'; did you mean error?
          per: yeer | 8: there is no per 'yeer'; did you mean date?
          except: bootstap | 9: there is no except 'bootstap'; did you mean bootstrap?
          where: TRUE | 10: 'where' belongs to 'holds', not to a metric
          """)
  void whatIsNotKnownIsRefusedWithItsLine(String line, String message) throws IOException {
    String key = line.substring(0, line.indexOf(':'));
    StringBuilder text = new StringBuilder("rules:\n  - rule: r\n");
    for (String good :
        new String[] {
          "table: player_game_summary", "column: points", "metric: mean", "at_least: 1",
          "severity: error", "per: date", "except: bootstrap", "why: because"
        }) {
      boolean replaced =
          good.startsWith(key + ":") || key.equals("tabel") && good.startsWith("tab");
      text.append("    ").append(replaced ? line : good).append('\n');
    }
    if (key.equals("where")) {
      text.insert(text.indexOf("    why"), "    where: TRUE\n");
    }
    Path file = file(text.toString());

    assertThatThrownBy(() -> RuleBook.standard().with(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(file + ":" + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          column: dnp_reason, metric: p50, at_most: 1 | 5: p50 is a figure of numbers, which dnp_reason holds none of
          column: dnp_reason, at_most_shift: 0.4 | 4: dnp_reason holds no numbers that could be spread
          column: points, metric: mean, at_most_shift: 0.4 | 5: 'metric' does not go with 'at_most_shift'
          column: points, at_most_shfit: 0.4 | 5: there is no key 'at_most_shfit'; did you mean at_most_shift?
          """)
  void whatHasNoSpreadIsRefusedWithItsLine(String keys, String message) throws IOException {
    Path file =
        file(
            "rules:\n  - rule: r\n    table: player_game_summary\n    "
                + keys.replace(", ", "\n    ")
                + "\n    why: because\n");

    assertThatThrownBy(() -> RuleBook.standard().with(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(file + ":" + message);
  }

  @Test
  void aChangeToNoRuleIsRefused() throws IOException {
    Path file =
        file(
            "changes:\n  - rule: player_game_summary.no-key-ocurs-twice\n    severity: warning\n    why: x\n");

    assertThatThrownBy(() -> RuleBook.standard().with(file))
        .hasMessage(
            file
                + ":2: there is no rule 'player_game_summary.no-key-ocurs-twice'; did you mean"
                + " player_game_summary.no-key-occurs-twice?");
  }

  @Test
  void whatIsNoYamlIsRefusedWithItsLine() throws IOException {
    Path file = file("rules:\n  - rule: [\n");

    assertThatThrownBy(() -> RuleBook.standard().with(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file + ":3: this is no YAML");
  }
}
