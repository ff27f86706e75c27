package org.backcourt.floor;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.backcourt.shots.ShotProfile;
import org.backcourt.shots.ShotSpot;
import org.backcourt.shots.ZoneTally;
import org.backcourt.shots.ZonedShot;
import org.jspecify.annotations.Nullable;

/** Every shot of a game, told by player and by team: tries, makes, passes, blocks, zone by zone. */
public final class GameShots {

  private final Map<PlayerLookup, ShotProfile> players = new HashMap<>();
  private final Map<TeamCode, ShotProfile> teams = new EnumMap<>(TeamCode.class);

  private GameShots() {}

  /** Tallies the shots of a game. */
  public static GameShots of(GameLog log) {
    GameShots shots = new GameShots();
    AndOnes andOnes = AndOnes.of(log);
    for (PlayEvent event : log.events()) {
      ShotSpot spot = event.shot();
      TeamCode team = event.team();
      if (spot == null || team == null) {
        continue;
      }
      ZonedShot zoned = spot.zone();
      shots.add(team, event.player(), zoned, attempt(event, andOnes));
      if (!event.made() && event.secondaryRole() == SecondaryRole.BLOCK) {
        shots.add(log.opponentOf(team), event.secondary(), zoned, ZoneTally.BLOCK);
      }
    }
    return shots;
  }

  private static ZoneTally attempt(PlayEvent shot, AndOnes andOnes) {
    if (!shot.made()) {
      return ZoneTally.MISS;
    }
    int assisted = shot.secondaryRole() == SecondaryRole.ASSIST ? 1 : 0;
    return new ZoneTally(1, 1, assisted, andOnes.isOfTheScorer(shot) ? 1 : 0, 0);
  }

  private void add(TeamCode team, @Nullable PlayerLookup player, ZonedShot spot, ZoneTally what) {
    teams.computeIfAbsent(team, t -> new ShotProfile()).add(spot, what);
    if (player != null) {
      players.computeIfAbsent(player, p -> new ShotProfile()).add(spot, what);
    }
  }

  /** A player's shots and blocks; all zero for who neither shot nor blocked. */
  public ShotProfile of(PlayerLookup player) {
    return players.getOrDefault(player, new ShotProfile());
  }

  /** A team's shots and blocks. */
  public ShotProfile of(TeamCode team) {
    return teams.getOrDefault(team, new ShotProfile());
  }
}
