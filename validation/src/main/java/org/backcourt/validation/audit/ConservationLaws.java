package org.backcourt.validation.audit;

import static org.backcourt.tables.AnalyticsTables.PLAYER_GAMES;
import static org.backcourt.tables.AnalyticsTables.TEAM_DEFENSE;
import static org.backcourt.tables.AnalyticsTables.TEAM_OFFENSE;
import static org.backcourt.tables.AnalyticsTables.UPCOMING_TEAMS;
import static org.backcourt.tables.PrecomputeTables.COMPOSITE_FACTORS;
import static org.backcourt.tables.PrecomputeTables.PLAYER_SHOT_ZONES;
import static org.backcourt.validation.audit.Law.between;
import static org.backcourt.validation.audit.Law.exactly;
import static org.backcourt.validation.audit.Law.rowsOf;
import static org.backcourt.validation.audit.Law.within;

import java.util.List;
import java.util.Map;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.tables.RawTables;

/**
 * What adds up in basketball. Exact where the game is exact; the slack that is left was measured on
 * two real seasons and is stated in each law's limit.
 */
final class ConservationLaws {

  /** Play-by-play and box score may differ by as many attempts before the former is not used. */
  private static final String SHOTS = "2";

  /** Turnovers of no player: eight-second and shot-clock violations and the like, a game. */
  private static final int TEAM_TURNOVERS = 8;

  /** A source that tells minutes alone rounds each player's; the sum is off by this much. */
  private static final String SECONDS = "60";

  private static final String ROUNDING = "0.000001";

  private static final Map<TableName, List<Law>> OF =
      Map.of(
          TEAM_OFFENSE.name(),
          List.of(points(), finalScore(), opponents(), minutes(), teamZones()),
          TEAM_DEFENSE.name(),
          List.of(mirror()),
          PLAYER_GAMES.name(),
          List.of(playerPoints(), players(), turnovers(), onTheFloor(), playerZones()),
          UPCOMING_TEAMS.name(),
          List.of(market()),
          PLAYER_SHOT_ZONES.name(),
          List.of(rates()),
          COMPOSITE_FACTORS.name(),
          List.of(total()));

  private ConservationLaws() {}

  /** The laws that a table is under. */
  static List<Law> of(TableContract<?> table) {
    return OF.getOrDefault(table.name(), List.of());
  }

  private static Law points() {
    return Law.of(
        "baskets and free throws add up to points",
        "SELECT *, team_abbr AS entity FROM " + rowsOf(TEAM_OFFENSE),
        exactly("points", "points_scored", "2 * fg_makes + three_pt_makes + ft_makes"),
        exactly("rebounds", "rebounds", "offensive_rebounds + defensive_rebounds"));
  }

  private static Law finalScore() {
    return Law.of(
        "points are the schedule's final score",
        "SELECT t.game_date, t.team_abbr AS entity, t.points_scored, CASE WHEN t.home_game"
            + " THEN s.home_team_score ELSE s.away_team_score END AS score FROM "
            + rowsOf(TEAM_OFFENSE)
            + " t JOIN "
            + rowsOf(RawTables.SCHEDULE)
            + " s ON s.game_date = t.game_date AND s.canonical_game_id = t.game_id"
            + " WHERE s.game_status = 3 AND s.home_team_score + s.away_team_score > 0",
        exactly("points", "points_scored", "score"));
  }

  private static Law opponents() {
    return Law.of(
        "both teams' accounts of a game mirror each other",
        "SELECT a.game_date, a.team_abbr AS entity, a.margin_of_victory, a.points_scored,"
            + " b.points_scored AS allowed, a.win_flag, b.win_flag AS lost, a.possessions,"
            + " b.possessions AS theirs, a.overtime_periods, b.overtime_periods AS overtimes FROM "
            + rowsOf(TEAM_OFFENSE)
            + " a LEFT JOIN "
            + rowsOf(TEAM_OFFENSE)
            + " b ON b.game_date = a.game_date AND b.team_abbr = a.opponent_team_abbr",
        exactly("margin", "margin_of_victory", "points_scored - allowed"),
        exactly("one winner", "CAST(win_flag AS INT64) + CAST(lost AS INT64)", "1"),
        exactly("possessions", "possessions", "theirs"),
        exactly("overtimes", "overtime_periods", "overtimes"));
  }

  private static Law minutes() {
    return Law.of(
        "a team plays 240 minutes and 25 more an overtime",
        "SELECT *, team_abbr AS entity FROM " + rowsOf(TEAM_OFFENSE),
        exactly("minutes", "team_minutes", "240 + 25 * overtime_periods"));
  }

  private static Law teamZones() {
    return Law.of(
        "a team's shots by zone add up to its shots",
        "SELECT *, team_abbr AS entity FROM "
            + rowsOf(TEAM_OFFENSE)
            + " WHERE shot_zones_available",
        within(
            SHOTS,
            "attempts",
            "team_paint_attempts + team_mid_range_attempts + team_three_attempts_pbp",
            "fg_attempts"),
        within(
            SHOTS,
            "makes",
            "team_paint_makes + team_mid_range_makes + team_three_makes_pbp",
            "fg_makes"),
        exactly(
            "paint",
            "team_paint_attempts",
            "coalesce(team_restricted_area_attempts + team_paint_non_ra_attempts,"
                + " team_paint_attempts)"),
        exactly(
            "threes",
            "team_three_attempts_pbp",
            "coalesce(team_left_corner_three_attempts + team_right_corner_three_attempts"
                + " + team_above_break_three_attempts + team_backcourt_attempts,"
                + " team_three_attempts_pbp)"));
  }

  private static Law mirror() {
    return Law.of(
        "a team's defence is its opponent's offence",
        "SELECT d.*, d.defending_team_abbr AS entity, t.points_scored, t.fg_attempts, t.fg_makes,"
            + " t.three_pt_attempts, t.ft_attempts, t.rebounds, t.turnovers, t.offensive_rating,"
            + " t.pace FROM "
            + rowsOf(TEAM_DEFENSE)
            + " d LEFT JOIN "
            + rowsOf(TEAM_OFFENSE)
            + " t ON t.game_date = d.game_date AND t.team_abbr = d.opponent_team_abbr",
        exactly("points", "points_allowed", "points_scored"),
        exactly("attempts", "opp_fg_attempts", "fg_attempts"),
        exactly("makes", "opp_fg_makes", "fg_makes"),
        exactly("threes", "opp_three_pt_attempts", "three_pt_attempts"),
        exactly("free throws", "opp_ft_attempts", "ft_attempts"),
        exactly("rebounds", "opp_rebounds", "rebounds"),
        exactly("turnovers", "turnovers_forced", "turnovers"),
        exactly("rating", "defensive_rating", "offensive_rating"),
        exactly("pace", "opponent_pace", "pace"));
  }

  private static Law playerPoints() {
    return Law.of(
        "a player's baskets and free throws add up to his points",
        "SELECT *, player_lookup AS entity FROM " + rowsOf(PLAYER_GAMES) + " WHERE is_active",
        exactly("points", "points", "2 * fg_makes + three_pt_makes + ft_makes"));
  }

  private static Law players() {
    return Law.of(
        "players add up to their team",
        teamsOfPlayers(
            "sum(points) AS points, sum(fg_attempts) AS fga, sum(fg_makes) AS fgm,"
                + " sum(three_pt_attempts) AS tpa, sum(three_pt_makes) AS tpm,"
                + " sum(ft_attempts) AS fta, sum(ft_makes) AS ftm, sum(assists) AS ast,"
                + " sum(steals) AS stl, sum(blocks) AS blk, sum(offensive_rebounds) AS oreb,"
                + " sum(defensive_rebounds) AS dreb, sum(personal_fouls) AS fouls"),
        exactly("points", "p.points", "t.points_scored"),
        exactly("attempts", "p.fga", "t.fg_attempts"),
        exactly("makes", "p.fgm", "t.fg_makes"),
        exactly("threes attempted", "p.tpa", "t.three_pt_attempts"),
        exactly("threes made", "p.tpm", "t.three_pt_makes"),
        exactly("free throws attempted", "p.fta", "t.ft_attempts"),
        exactly("free throws made", "p.ftm", "t.ft_makes"),
        exactly("assists", "p.ast", "t.assists"),
        exactly("steals", "p.stl", "t.steals"),
        exactly("blocks", "p.blk", "t.blocks"),
        exactly("offensive rebounds", "p.oreb", "t.offensive_rebounds"),
        exactly("defensive rebounds", "p.dreb", "t.defensive_rebounds"),
        exactly("fouls", "p.fouls", "t.personal_fouls"));
  }

  private static Law turnovers() {
    return Law.of(
        "a team has its players' turnovers and a few of its own",
        teamsOfPlayers("sum(turnovers) AS turnovers"),
        between(0, TEAM_TURNOVERS, "turnovers of no player", "t.turnovers - p.turnovers"));
  }

  private static Law onTheFloor() {
    return Law.of(
        "five are on the floor at every moment",
        teamsOfPlayers("sum(seconds_played) AS seconds"),
        within(SECONDS, "seconds", "p.seconds", "60 * t.team_minutes"));
  }

  /** One row a team and game: its players' sums as p, its own line as t. */
  private static String teamsOfPlayers(String sums) {
    return "SELECT p.game_date, p.team_abbr AS entity, p, t FROM (SELECT game_date, team_abbr, "
        + sums
        + " FROM "
        + rowsOf(PLAYER_GAMES)
        + " GROUP BY 1, 2) p LEFT JOIN "
        + rowsOf(TEAM_OFFENSE)
        + " t ON t.game_date = p.game_date AND t.team_abbr = p.team_abbr";
  }

  private static Law playerZones() {
    return Law.of(
        "a player's shots by zone add up to his shots",
        "SELECT *, player_lookup AS entity FROM "
            + rowsOf(PLAYER_GAMES)
            + " WHERE has_complete_shot_zones",
        within(
            SHOTS,
            "attempts",
            "paint_attempts + mid_range_attempts + three_attempts_pbp",
            "fg_attempts"),
        within(SHOTS, "makes", "paint_makes + mid_range_makes + three_makes_pbp", "fg_makes"));
  }

  private static Law market() {
    return Law.of(
        "both teams of a game have the same total and opposite spreads",
        "SELECT a.game_date, a.team_abbr AS entity, a.game_total, b.game_total AS theirs,"
            + " a.game_spread, b.game_spread AS opposite FROM "
            + rowsOf(UPCOMING_TEAMS)
            + " a JOIN "
            + rowsOf(UPCOMING_TEAMS)
            + " b ON b.game_date = a.game_date AND b.team_abbr = a.opponent_team_abbr",
        exactly("total", "coalesce(game_total, 0)", "coalesce(theirs, 0)"),
        exactly("spread", "coalesce(game_spread, 0)", "-coalesce(opposite, 0)"));
  }

  private static Law rates() {
    return Law.of(
        "rates by zone add up to 100",
        "SELECT *, analysis_date AS game_date, player_lookup AS entity FROM "
            + rowsOf(PLAYER_SHOT_ZONES)
            + " WHERE paint_rate_last_10 IS NOT NULL",
        within(
            ROUNDING,
            "rates",
            "paint_rate_last_10 + mid_range_rate_last_10 + three_pt_rate_last_10",
            "100"));
  }

  private static Law total() {
    return Law.of(
        "the total adjustment is the sum of its factors",
        "SELECT *, player_lookup AS entity FROM " + rowsOf(COMPOSITE_FACTORS),
        within(
            ROUNDING,
            "total",
            "total_composite_adjustment",
            "coalesce((fatigue_score - 100) / 20, 0) + coalesce(shot_zone_mismatch_score, 0)"
                + " + coalesce(pace_score, 0) + coalesce(usage_spike_score, 0)"
                + " + coalesce(referee_favorability_score, 0)"
                + " + coalesce(look_ahead_pressure_score, 0)"
                + " + coalesce(travel_impact_score, 0) + coalesce(opponent_strength_score, 0)"));
  }
}
