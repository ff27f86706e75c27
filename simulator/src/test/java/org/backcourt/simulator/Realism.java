package org.backcourt.simulator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.backcourt.id.TeamCode;
import org.backcourt.simulator.box.BoxScore;
import org.backcourt.simulator.box.Line;
import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Event;
import org.backcourt.simulator.play.Zone;
import org.backcourt.simulator.schedule.Fixture;
import org.backcourt.tables.RawTables;

/** Measures of a played league, in the terms in which real seasons were measured. */
final class Realism {

  private final Map<String, double[]> means = new TreeMap<>();
  private final Map<Zone, int[]> zones = new EnumMap<>(Zone.class);
  private final List<Double> minutes = new ArrayList<>();
  private final List<Double> points = new ArrayList<>();
  private final List<Double> usage = new ArrayList<>();
  private final List<Double> margins = new ArrayList<>();
  private final List<Double> teamPoints = new ArrayList<>();
  private final Map<TeamCode, List<Integer>> seasonMargins = new HashMap<>();

  void add(PlayedGame game) {
    BoxScore box = game.box();
    mean("active players a game", active(box, true) + active(box, false));
    mean("overtime share", box.game().end().period() > 4 ? 1 : 0);
    double margin = box.team(true).plusMinus();
    margins.add(margin);
    margins.add(-margin);
    Fixture fixture = game.rows().game();
    if (fixture.isRegularSeason()) {
      mean("home advantage", margin);
      mean("home wins share", margin > 0 ? 1 : 0);
    }
    seasonMargins.computeIfAbsent(fixture.home(), t -> new ArrayList<>()).add((int) margin);
    seasonMargins.computeIfAbsent(fixture.away(), t -> new ArrayList<>()).add((int) -margin);
    for (boolean home : new boolean[] {false, true}) {
      side(box, home);
    }
    events(box.game().events());
    rows(game.rows());
  }

  private static int active(BoxScore box, boolean home) {
    return (int) box.players(home).values().stream().filter(l -> l.seconds() > 0).count();
  }

  private void side(BoxScore box, boolean home) {
    Line team = box.team(home);
    double gameMinutes = team.seconds() / 300.0;
    double possessions =
        team.fieldGoals() + 0.44 * team.freeThrows() - team.offensiveRebounds() + team.turnovers();
    mean("pace", 48 * possessions / gameMinutes);
    teamPoints.add((double) team.points());
    mean("points", team.points());
    mean("field-goal attempts", team.fieldGoals());
    mean("free-throw attempts", team.freeThrows());
    mean("offensive rebounds", team.offensiveRebounds());
    mean("defensive rebounds", team.defensiveRebounds());
    mean("assists", team.assists());
    mean("steals", team.steals());
    mean("blocks", team.blocks());
    mean("turnovers", team.turnovers());
    mean("personal fouls", team.fouls());
    ratio("three-point share of shots", team.threes(), team.fieldGoals());
    ratio("field-goal percentage", team.fieldGoalsMade(), team.fieldGoals());
    ratio("free-throw percentage", team.freeThrowsMade(), team.freeThrows());
    ratio("free throws per shot", team.freeThrows(), team.fieldGoals());
    int ofPlayers = 0;
    double teamUses = team.fieldGoals() + 0.44 * team.freeThrows() + team.turnovers();
    for (Line line : box.players(home).values()) {
      ofPlayers += line.turnovers();
      if (line.seconds() > 0) {
        minutes.add(line.seconds() / 60.0);
        points.add((double) line.points());
      }
      if (line.seconds() >= 600) {
        double uses = line.fieldGoals() + 0.44 * line.freeThrows() + line.turnovers();
        usage.add(100 * uses * gameMinutes / (line.seconds() / 60.0 * teamUses));
      }
    }
    mean("turnovers of no player", team.turnovers() - ofPlayers);
  }

  private void events(List<Event> events) {
    for (Event event : events) {
      if (event instanceof Event.Shot shot) {
        int[] counts = zones.computeIfAbsent(shot.spot().zone(), z -> new int[3]);
        counts[0]++;
        counts[1] += shot.made() ? 1 : 0;
        counts[2] += shot.assist() != null ? 1 : 0;
      }
    }
  }

  private void rows(GameRows rows) {
    mean("rows: bigdataball", rows.of(RawTables.BIG_DATA_BALL_EVENTS).size());
    mean("rows: league play-by-play", rows.of(RawTables.LEAGUE_EVENTS).size());
    mean("rows: gamebook", rows.of(RawTables.GAMEBOOK_PLAYERS).size());
    mean("rows: bettingpros", rows.of(RawTables.BETTING_PROS_PROPS).size());
    mean(
        "rows: game lines a snapshot",
        rows.of(RawTables.GAME_LINES).size()
            / (double)
                rows.of(RawTables.GAME_LINES).stream()
                    .map(row -> row.snapshotTimestamp())
                    .distinct()
                    .count());
    mean("rows: team box", rows.of(RawTables.TEAM_BOXSCORE).size());
  }

  private void mean(String what, double value) {
    ratio(what, value, 1);
  }

  private void ratio(String what, double part, double whole) {
    double[] sums = means.computeIfAbsent(what, w -> new double[2]);
    sums[0] += part;
    sums[1] += whole;
  }

  /** All measures by name. */
  Map<String, Double> measures() {
    Map<String, Double> all = new TreeMap<>();
    means.forEach((what, sums) -> all.put(what, sums[0] / sums[1]));
    int shots = zones.values().stream().mapToInt(counts -> counts[0]).sum();
    zones.forEach(
        (zone, counts) -> {
          String name = zone.name().toLowerCase(Locale.ROOT);
          all.put("zone share " + name, counts[0] / (double) shots);
          all.put("zone percentage " + name, counts[1] / (double) counts[0]);
          all.put("assisted share " + name, counts[2] / (double) counts[1]);
        });
    quantiles(all, "minutes", minutes, 0.1, 0.25, 0.5, 0.75, 0.9);
    quantiles(all, "player points", points, 0.25, 0.5, 0.75, 0.9, 0.99);
    quantiles(all, "usage", usage, 0.05, 0.25, 0.5, 0.75, 0.95);
    all.put("minutes deviation", deviation(minutes));
    all.put("usage deviation", deviation(usage));
    all.put("margin deviation", deviation(margins));
    all.put("points deviation", deviation(teamPoints));
    all.put(
        "team strength deviation",
        deviation(
            seasonMargins.values().stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).average().orElse(0))
                .toList()));
    return all;
  }

  private static void quantiles(
      Map<String, Double> into, String what, List<Double> values, double... at) {
    List<Double> sorted = values.stream().sorted().toList();
    for (double q : at) {
      into.put(what + " q" + Math.round(100 * q), sorted.get((int) (q * (sorted.size() - 1))));
    }
  }

  private static double deviation(List<Double> values) {
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / (values.size() - 1));
  }
}
