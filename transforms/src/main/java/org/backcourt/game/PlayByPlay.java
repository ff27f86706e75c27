package org.backcourt.game;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backcourt.floor.ClutchTime;
import org.backcourt.floor.EventKind;
import org.backcourt.floor.FastBreakPoints;
import org.backcourt.floor.FloorTime;
import org.backcourt.floor.GameLog;
import org.backcourt.floor.GameShots;
import org.backcourt.floor.LineupCheck;
import org.backcourt.floor.OnCourtTotals;
import org.backcourt.floor.PlayEvent;
import org.backcourt.floor.PossessionCount;
import org.backcourt.floor.SecondChancePoints;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;

/** Everything that is counted in a game's play-by-play, counted once for all its rows. */
public final class PlayByPlay {

  /** Line-ups with more than this share of faulty plays are not used for anything. */
  private static final double LINE_UPS_IN_ORDER = 0.98;

  private static final int FOURTH_QUARTER = 4;

  private final GameLog log;
  private final GameShots shots;
  private final PossessionCount possessions;
  private final SecondChancePoints secondChance;
  private final FastBreakPoints fastBreak;
  private final boolean lineUps;
  private final Map<PlayerLookup, OnCourtTotals> onCourt;
  private final FloorTime floorTime;
  private final ClutchTime clutchTime;
  private final Map<PlayerLookup, Integer> fourthQuarterPoints = new HashMap<>();

  private PlayByPlay(GameLog log) {
    this.log = log;
    this.shots = GameShots.of(log);
    this.possessions = PossessionCount.of(log);
    this.secondChance = SecondChancePoints.of(log);
    this.fastBreak = FastBreakPoints.of(log);
    this.lineUps = LineupCheck.of(log).shareInOrder() >= LINE_UPS_IN_ORDER;
    this.onCourt = OnCourtTotals.tally(log);
    this.floorTime = FloorTime.of(log);
    this.clutchTime = ClutchTime.of(log);
    for (PlayEvent event : log.events()) {
      if (event.period() == FOURTH_QUARTER && event.player() != null && event.points() > 0) {
        fourthQuarterPoints.merge(event.player(), event.points(), Integer::sum);
      }
    }
  }

  /** Counts a game. */
  public static PlayByPlay of(GameEvents events) {
    return new PlayByPlay(events.log());
  }

  /** Shots by player and team. */
  public GameShots shots() {
    return shots;
  }

  /** A team's possessions. */
  public int possessions(TeamCode team) {
    return team == log.home() ? possessions.home() : possessions.away();
  }

  /** A team's points after its own offensive rebounds. */
  public int secondChancePoints(TeamCode team) {
    return team == log.home() ? secondChance.home() : secondChance.away();
  }

  /** A team's points on the break. */
  public int fastBreakPoints(TeamCode team) {
    return team == log.home() ? fastBreak.home() : fastBreak.away();
  }

  /** Whether the line-ups can be relied on. */
  public boolean hasLineUps() {
    return lineUps;
  }

  /** Whether the line-ups, where they can be relied on, ever name a player. */
  public boolean wasOnTheFloor(PlayerLookup player) {
    return floorTime.seconds(player) > 0 || onCourt.containsKey(player);
  }

  /** What a player's team did while he was on the floor. */
  public OnCourtTotals onCourt(PlayerLookup player, TeamCode team) {
    return onCourt.getOrDefault(player, new OnCourtTotals(team, 0, 0, 0));
  }

  /** A player's minutes in the fourth quarter. */
  public double fourthQuarterMinutes(PlayerLookup player) {
    return floorTime.secondsIn(player, FOURTH_QUARTER) / 60.0;
  }

  /** A player's points in the fourth quarter. */
  public int fourthQuarterPoints(PlayerLookup player) {
    return fourthQuarterPoints.getOrDefault(player, 0);
  }

  /** A player's minutes when the game was decided. */
  public double clutchMinutes(PlayerLookup player) {
    return clutchTime.seconds(player) / 60;
  }

  /** Who was on the floor for a team when the game began; empty where nobody says. */
  public List<PlayerLookup> starters(TeamCode team) {
    return log.events().stream()
        .filter(event -> event.kind() != EventKind.SUBSTITUTION && event.hasFiveOnFive())
        .findFirst()
        .map(event -> log.onFloor(event, team))
        .orElse(List.of());
  }
}
