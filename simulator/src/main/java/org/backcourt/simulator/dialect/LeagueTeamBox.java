package org.backcourt.simulator.dialect;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.backcourt.id.TeamCode;
import org.backcourt.row.raw.TeamBoxscoreRow;
import org.backcourt.simulator.box.BoxScore;
import org.backcourt.simulator.box.Line;
import org.backcourt.simulator.schedule.Fixture;

/** The league's official team totals, visitors first. */
public final class LeagueTeamBox {

  private LeagueTeamBox() {}

  /** Both teams' rows. */
  public static List<TeamBoxscoreRow> rows(Fixture game, BoxScore box) {
    return Stream.of(false, true).map(home -> row(game, box.team(home), home)).toList();
  }

  private static TeamBoxscoreRow row(Fixture game, Line line, boolean home) {
    TeamCode team = home ? game.home() : game.away();
    return new TeamBoxscoreRow(
        game.id().toString(),
        game.leagueId().digits(),
        game.date(),
        game.seasonYear(),
        team.leagueId(),
        team.name(),
        team.nickname(),
        team.city(),
        home,
        String.format(Locale.ROOT, "%d:%02d", line.seconds() / 60, line.seconds() % 60),
        line.fieldGoalsMade(),
        line.fieldGoals(),
        Figures.percentage(line.fieldGoalsMade(), line.fieldGoals()),
        line.threesMade(),
        line.threes(),
        Figures.percentage(line.threesMade(), line.threes()),
        line.freeThrowsMade(),
        line.freeThrows(),
        Figures.percentage(line.freeThrowsMade(), line.freeThrows()),
        line.offensiveRebounds(),
        line.defensiveRebounds(),
        line.rebounds(),
        line.assists(),
        line.steals(),
        line.blocks(),
        line.turnovers(),
        line.fouls(),
        line.points(),
        line.plusMinus(),
        "nba-com/team-boxscore/" + game.date() + "/" + game.leagueId() + ".json");
  }
}
