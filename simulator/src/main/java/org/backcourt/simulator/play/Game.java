package org.backcourt.simulator.play;

import org.backcourt.simulator.random.Rng;
import org.backcourt.simulator.roster.Position;

/** Plays one game from the opening tip to the final horn. */
public final class Game {

  private final Matchup matchup;
  private final Rng rng;
  private final Scorebook book;
  private final Rotation rotation;
  private final Possession possession;
  private boolean homeWonTip;

  private Game(Matchup matchup, Rng rng) {
    this.matchup = matchup;
    this.rng = rng;
    this.book = new Scorebook(new Side(false, matchup.away()), new Side(true, matchup.home()));
    this.rotation = new Rotation(book, rng);
    this.possession = new Possession(book, rotation, !matchup.fixture().isNeutral(), rng);
  }

  /** Plays the game; the same generator gives the same game. */
  public static GamePlay play(Matchup matchup, Rng rng) {
    Game game = new Game(matchup, rng);
    for (int period = 1; period <= 4; period++) {
      game.period();
    }
    while (game.book.home.score == game.book.away.score) {
      game.period();
    }
    return new GamePlay(game.matchup, game.book.events());
  }

  private void period() {
    book.startPeriod();
    int period = book.period();
    if (period > 1) {
      rotation.betweenPeriods();
    }
    book.add(Event.PeriodStart::new);
    boolean homeBall = period == 1 || period > 4 ? tip() : (period == 4) == homeWonTip;
    if (period == 1) {
      homeWonTip = homeBall;
    }
    possession.startPeriod(homeBall);
    while (!book.isOver()) {
      possession.play();
    }
    book.add(Event.PeriodEnd::new);
  }

  private boolean tip() {
    Man away = tallest(book.away);
    Man home = tallest(book.home);
    boolean homeGains = rng.chance(0.5);
    Man catcher = (homeGains ? book.home : book.away).pick(rng, a -> 1, homeGains ? home : away);
    book.add(at -> new Event.JumpBall(at, away.player, home.player, catcher.player, homeGains));
    return homeGains;
  }

  private static Man tallest(Side side) {
    return side.floor.stream()
        .filter(man -> man.player.position() == Position.CENTER)
        .findFirst()
        .orElse(side.floor.get(4));
  }
}
