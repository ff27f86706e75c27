package org.backcourt.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.backcourt.shots.ShotSpot;
import org.jspecify.annotations.Nullable;

/** Writes down an invented game, event by event, Denver at home to the Lakers. */
final class Scorebook {

  static final TeamCode HOME = TeamCode.DEN;
  static final TeamCode AWAY = TeamCode.LAL;

  private final List<PlayEvent> events = new ArrayList<>();
  private List<PlayerLookup> home = five("h1", "h2", "h3", "h4", "h5");
  private List<PlayerLookup> away = five("a1", "a2", "a3", "a4", "a5");
  private int period = 1;
  private double clock = 720;

  static List<PlayerLookup> five(String... keys) {
    return Stream.of(keys).map(PlayerLookup::new).toList();
  }

  /** What follows happens then. */
  Scorebook at(int newPeriod, double secondsLeft) {
    period = newPeriod;
    clock = secondsLeft;
    return this;
  }

  Scorebook homeFive(String... keys) {
    home = five(keys);
    return this;
  }

  Scorebook basket(TeamCode team, String player, int value) {
    return basket(team, player, value, null);
  }

  Scorebook basket(TeamCode team, String player, int value, @Nullable String assist) {
    return add(
        EventKind.SHOT,
        team,
        player,
        assist,
        assist == null ? null : SecondaryRole.ASSIST,
        true,
        value,
        new ShotSpot(value, 0.0, value == 3 ? 250.0 : 10.0, null, ""),
        null);
  }

  Scorebook miss(TeamCode team, String player, int value) {
    return blocked(team, player, value, null);
  }

  Scorebook blocked(TeamCode team, String player, int value, @Nullable String by) {
    return add(
        EventKind.SHOT,
        team,
        player,
        by,
        by == null ? null : SecondaryRole.BLOCK,
        false,
        0,
        new ShotSpot(value, 0.0, value == 3 ? 250.0 : 10.0, null, ""),
        null);
  }

  Scorebook freeThrow(TeamCode team, String player, String words, boolean made) {
    FreeThrow which = BigDataBallDialect.freeThrow("freethrow", words);
    return add(EventKind.FREE_THROW, team, player, null, null, made, made ? 1 : 0, null, which);
  }

  Scorebook rebound(TeamCode team, @Nullable String player) {
    return plain(EventKind.REBOUND, team, player);
  }

  Scorebook turnover(TeamCode team, @Nullable String player) {
    return plain(EventKind.TURNOVER, team, player);
  }

  Scorebook stolen(TeamCode team, String player, String by) {
    return add(EventKind.TURNOVER, team, player, by, SecondaryRole.STEAL, false, 0, null, null);
  }

  Scorebook foul(TeamCode team, String player) {
    return plain(EventKind.FOUL, team, player);
  }

  Scorebook plain(EventKind kind, TeamCode team, @Nullable String player) {
    return add(kind, team, player, null, null, false, 0, null, null);
  }

  private Scorebook add(
      EventKind kind,
      TeamCode team,
      @Nullable String player,
      @Nullable String second,
      @Nullable SecondaryRole role,
      boolean made,
      int points,
      @Nullable ShotSpot shot,
      @Nullable FreeThrow freeThrow) {
    events.add(
        new PlayEvent(
            events.size() + 1,
            period,
            clock,
            kind,
            team,
            player == null ? null : new PlayerLookup(player),
            second == null ? null : new PlayerLookup(second),
            role,
            made,
            points,
            shot,
            freeThrow,
            home,
            away));
    return this;
  }

  GameLog log() {
    return GameLog.of(HOME, AWAY, events);
  }
}
