package org.backcourt.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.backcourt.contract.RowCoder;
import org.backcourt.game.CollectedLine;
import org.backcourt.game.Game;
import org.backcourt.game.SampleGame;
import org.backcourt.row.analytics.PlayerGame;
import org.backcourt.row.analytics.TeamDefenseGame;
import org.backcourt.row.analytics.TeamOffenseGame;
import org.junit.jupiter.api.Test;

class GameTablesTest {

  private final Pipeline pipeline = Pipeline.create(PipelineOptionsFactory.create());

  private GameTables tables(SampleGame game, CollectedLine... lines) {
    return GameTables.of(
        pipeline.apply("Games", Create.of(game.game()).withCoder(RowCoder.of(Game.class))),
        pipeline.apply(
            "Lines", Create.of(List.of(lines)).withCoder(RowCoder.of(CollectedLine.class))));
  }

  private static <T> List<T> list(Iterable<T> rows) {
    return StreamSupport.stream(rows.spliterator(), false).toList();
  }

  @Test
  void aGameHasTwoRowsOfEachTeamTableAndOneAPlayer() {
    GameTables tables = tables(SampleGame.asPlayed());
    PAssert.that(tables.offense())
        .satisfies(
            rows -> {
              assertThat(list(rows))
                  .extracting(TeamOffenseGame::teamAbbr, row -> row.box().pointsScored())
                  .containsExactlyInAnyOrder(tuple(SampleGame.HOME, 8), tuple(SampleGame.AWAY, 9));
              return null;
            });
    PAssert.that(tables.defense())
        .satisfies(
            rows -> {
              assertThat(list(rows))
                  .extracting(TeamDefenseGame::defendingTeamAbbr)
                  .containsExactlyInAnyOrder(SampleGame.HOME, SampleGame.AWAY);
              return null;
            });
    PAssert.that(tables.players())
        .satisfies(
            rows -> {
              assertThat(list(rows)).hasSize(12);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  @Test
  void oneTeamsShotsAllowedAreTheOthersShotsWhateverThePlayByPlay() {
    GameTables tables = tables(SampleGame.asPlayed().withoutBigDataBall());
    PAssert.that(tables.offense())
        .satisfies(
            rows -> {
              TeamOffenseGame home = home(rows);
              assertThat(home.zones().paintAttempts()).isEqualTo(3);
              assertThat(home.zones().paintMakes()).isEqualTo(2);
              assertThat(home.zones().midRangeAttempts()).isEqualTo(1);
              assertThat(home.zones().threeAttemptsPbp()).isEqualTo(2);
              assertThat(home.scoring().pointsInPaintScored()).isEqualTo(4);
              assertThat(home.zoneSource().shotZonesSource()).isEqualTo("nbac_play_by_play");
              return null;
            });
    PAssert.that(tables.defense())
        .satisfies(
            rows -> {
              TeamDefenseGame visitors =
                  list(rows).stream()
                      .filter(row -> row.defendingTeamAbbr() == SampleGame.AWAY)
                      .findFirst()
                      .orElseThrow();
              assertThat(visitors.zones().paintAttempts()).isEqualTo(3);
              assertThat(visitors.blocks().blocksPaint()).isEqualTo(1);
              assertThat(visitors.blocks().blocksThreePt()).isEqualTo(1);
              assertThat(visitors.provenance().fallbacksUsed())
                  .containsExactly("bigdataball:nbac_play_by_play");
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  private static TeamOffenseGame home(Iterable<TeamOffenseGame> rows) {
    return list(rows).stream()
        .filter(row -> row.teamAbbr() == SampleGame.HOME)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void linesOfOtherDatesAreNobodysHere() {
    GameTables tables =
        tables(SampleGame.asPlayed(), line("Wes White", 0, 6.5), line("Vic Violet", 1, 5.5));
    PAssert.that(tables.players())
        .satisfies(
            rows -> {
              List<String> quoted = new ArrayList<>();
              for (PlayerGame row : rows) {
                if (row.market() != null) {
                  quoted.add(row.playerFullName() + " " + row.market().pointsLine());
                }
              }
              assertThat(quoted).containsExactly("Wes White 6.5");
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  private static CollectedLine line(String player, int daysLater, double line) {
    Instant update = SampleGame.TIP_OFF.minusSeconds(600);
    return new CollectedLine(
        SampleGame.DATE.plusDays(daysLater),
        "points",
        "over",
        player,
        12,
        "DraftKings",
        line,
        true,
        update,
        null,
        null,
        null);
  }

  @Test
  void fallbacksAndLossesAreCounted() {
    tables(SampleGame.asPlayed().withoutEvents(event -> event.period() > 2));
    PipelineResult result = pipeline.run();
    result.waitUntilFinish();
    assertThat(counter(result, "games with the league's play-by-play")).isEqualTo(1);
    assertThat(counter(result, "incomplete play-by-plays passed over")).isEqualTo(1);
    assertThat(counter(result, "play-by-play keys that found no player")).isZero();
    assertThat(counter(result, "games without play-by-play")).isZero();
  }

  private static long counter(PipelineResult result, String name) {
    MetricsFilter filter =
        MetricsFilter.builder()
            .addNameFilter(MetricNameFilter.named(GameTables.class, name))
            .build();
    long sum = 0;
    for (var counter : result.metrics().queryMetrics(filter).getCounters()) {
      sum += counter.getAttempted();
    }
    return sum;
  }
}
