package org.backcourt.simulator.schedule;

import java.time.LocalDate;
import java.util.Optional;
import org.backcourt.id.GameId;
import org.backcourt.id.LeagueGameId;
import org.backcourt.id.TeamCode;
import org.backcourt.simulator.league.Franchise;
import org.backcourt.simulator.random.Rng;
import org.jspecify.annotations.Nullable;

/** Two teams until one has won four games (in the play-in, one). */
final class Series {

  private static final int[] DAYS = {0, 2, 4, 6, 8, 10, 12};

  private final int seasonYear;
  private final Round round;
  private final int number;
  private final LocalDate start;
  private final TeamCode better;
  private final TeamCode other;
  private int betterWins;
  private int otherWins;

  Series(
      int seasonYear, Round round, int number, LocalDate start, TeamCode better, TeamCode other) {
    this.seasonYear = seasonYear;
    this.round = round;
    this.number = number;
    this.start = start;
    this.better = better;
    this.other = other;
  }

  /** The next game, unless the series is decided. */
  Optional<Fixture> next(Rng rng) {
    if (winner() != null) {
      return Optional.empty();
    }
    int played = betterWins + otherWins;
    // Two at home, two away, then in turn.
    boolean betterHosts = played < 2 || played == 4 || played == 6;
    TeamCode home = betterHosts ? better : other;
    LocalDate date = start.plusDays(DAYS[played]);
    return Optional.of(
        new Fixture(
            leagueId(played + 1),
            new GameId(date, betterHosts ? other : better, home),
            seasonYear,
            TipOff.of(
                date,
                Franchise.of(home).arena(seasonYear),
                rng.child(round.word()).child(10L * number + played)),
            round,
            false));
  }

  private LeagueGameId leagueId(int game) {
    return round == Round.PLAY_IN
        ? RegularSeason.leagueId('5', seasonYear, 101 + 10 * number)
        : RegularSeason.leagueId('4', seasonYear, 100 * round.ordinal() + 10 * number + game);
  }

  void add(Fixture game, int homePoints, int awayPoints) {
    if ((homePoints > awayPoints ? game.home() : game.away()) == better) {
      betterWins++;
    } else {
      otherWins++;
    }
  }

  @Nullable TeamCode winner() {
    int needed = round == Round.PLAY_IN ? 1 : 4;
    return betterWins == needed ? better : otherWins == needed ? other : null;
  }

  @Nullable TeamCode loser() {
    TeamCode winner = winner();
    return winner == null ? null : winner == better ? other : better;
  }

  boolean has(Fixture game) {
    return (game.home() == better && game.away() == other)
        || (game.home() == other && game.away() == better);
  }
}
