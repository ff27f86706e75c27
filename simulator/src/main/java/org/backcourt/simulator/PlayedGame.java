package org.backcourt.simulator;

import java.util.List;
import org.backcourt.simulator.box.BoxScore;
import org.backcourt.simulator.dialect.BallDontLie;
import org.backcourt.simulator.dialect.BigDataBall;
import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.dialect.Gamebook;
import org.backcourt.simulator.dialect.InjuryReport;
import org.backcourt.simulator.dialect.LeagueBox;
import org.backcourt.simulator.dialect.LeaguePlayByPlay;
import org.backcourt.simulator.dialect.LeagueSchedule;
import org.backcourt.simulator.dialect.LeagueTeamBox;
import org.backcourt.simulator.market.BettingPros;
import org.backcourt.simulator.market.Forecast;
import org.backcourt.simulator.market.GameMarket;
import org.backcourt.simulator.market.OddsApiProps;
import org.backcourt.simulator.market.PropMarket;
import org.backcourt.simulator.play.Game;
import org.backcourt.simulator.play.GamePlay;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.simulator.random.Rng;
import org.backcourt.simulator.schedule.Fixture;
import org.backcourt.tables.RawTables;
import org.jspecify.annotations.Nullable;

/**
 * A game that was played, with what every source says of it.
 *
 * @param box the sums of its events
 * @param forecast what was to be expected
 * @param rows the sources' rows
 */
public record PlayedGame(BoxScore box, Forecast forecast, GameRows rows) {

  /** Plays a game; everything about it depends on the league's seed and its id alone. */
  static PlayedGame of(Matchup matchup, Rng league) {
    Rng rng = league.child(matchup.fixture().leagueId().digits());
    GamePlay play = Game.play(matchup, rng.child("play"));
    BoxScore box = BoxScore.of(play);
    Forecast forecast = Forecast.of(matchup);
    Fixture fixture = matchup.fixture();
    GameRows rows =
        before(matchup, forecast, play, rng)
            .with(RawTables.SCHEDULE, List.of(LeagueSchedule.finished(fixture, play.end())))
            .with(RawTables.TEAM_BOXSCORE, LeagueTeamBox.rows(fixture, box))
            .with(RawTables.GAMEBOOK_PLAYERS, Gamebook.rows(matchup, box, rng.child("gamebook")))
            .with(RawTables.LEAGUE_PLAYERS, LeagueBox.rows(matchup, box))
            .with(RawTables.BDL_PLAYERS, BallDontLie.rows(fixture, box))
            .with(RawTables.BIG_DATA_BALL_EVENTS, BigDataBall.rows(play))
            .with(RawTables.LEAGUE_EVENTS, LeaguePlayByPlay.rows(play));
    return new PlayedGame(box, forecast, rows);
  }

  /** What sources say of a game on its morning: announced, with reports and lines. */
  static GameRows toCome(Matchup matchup, Rng league) {
    Rng rng = league.child(matchup.fixture().leagueId().digits());
    return before(matchup, Forecast.of(matchup), null, rng)
        .with(RawTables.SCHEDULE, List.of(LeagueSchedule.announced(matchup.fixture())));
  }

  /** What is known of a game long before: that it is to be played. */
  static GameRows announced(Fixture game) {
    return GameRows.of(game).with(RawTables.SCHEDULE, List.of(LeagueSchedule.announced(game)));
  }

  private static GameRows before(
      Matchup matchup, Forecast forecast, @Nullable GamePlay play, Rng rng) {
    var quotes = PropMarket.quotes(matchup, forecast, rng.child("quotes"));
    boolean toCome = play == null;
    return GameRows.of(matchup.fixture())
        .with(RawTables.INJURY_REPORT, InjuryReport.rows(matchup, rng.child("injuries")))
        .with(
            RawTables.GAME_LINES,
            GameMarket.rows(matchup.fixture(), forecast, play, rng.child("lines")))
        .with(
            RawTables.POINTS_PROPS, OddsApiProps.rows(matchup, quotes, toCome, rng.child("props")))
        .with(
            RawTables.BETTING_PROS_PROPS,
            BettingPros.rows(matchup, quotes, rng.child("betting pros")));
  }
}
