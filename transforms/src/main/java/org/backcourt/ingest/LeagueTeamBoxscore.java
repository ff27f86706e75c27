package org.backcourt.ingest;

import java.time.LocalDate;
import java.util.List;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.TableContract;
import org.backcourt.id.GameId;
import org.backcourt.id.LeagueGameId;
import org.backcourt.id.TeamCode;
import org.backcourt.row.raw.TeamBoxscoreRow;
import org.backcourt.tables.RawTables;

/** The league's traditional box score, team totals: one file a game. */
public record LeagueTeamBoxscore() implements SourceParser<TeamBoxscoreRow> {

  @Override
  public String source() {
    return "nba-team-boxscore";
  }

  @Override
  public String describe() {
    return "NBA.com traditional box score, team totals: JSON, one file a game";
  }

  @Override
  public TableContract<TeamBoxscoreRow> table() {
    return RawTables.TEAM_BOXSCORE;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<String> unit() {
    return List.of("game_id");
  }

  @Override
  public List<String> incidental() {
    return List.of("source_file_path");
  }

  @Override
  public void read(SourceText file, Known known, Reading<TeamBoxscoreRow> reading) {
    Fields top = Fields.top(JsonText.tree(file.bytes()));
    top.leave("teamCount", "injuredPlayers", "source");
    LocalDate date = top.date("gameDate");
    reading.about(date);
    if (top.has("timestamp")) {
      reading.captured(top.instant("timestamp"));
    }
    List<Fields> teams = top.objects("teams");
    if (!teams.isEmpty()) {
      GameId game = game(date, teams);
      String leagueId = new LeagueGameId(top.text("gameId")).digits();
      for (Fields team : teams) {
        reading.record(team, t -> row(t, game, leagueId, reading.path()));
      }
    }
    top.countUnknown(reading::unknown);
  }

  private static GameId game(LocalDate date, List<Fields> teams) {
    if (teams.size() != 2) {
      throw new Unreadable("has " + teams.size() + " teams, a game has 2");
    }
    boolean firstAtHome = isHome(teams.get(0));
    if (firstAtHome == isHome(teams.get(1))) {
      throw new Unreadable("has two teams on one side: teams[].isHome must be true for one");
    }
    TeamCode home = teams.get(firstAtHome ? 0 : 1).team("teamAbbreviation");
    TeamCode away = teams.get(firstAtHome ? 1 : 0).team("teamAbbreviation");
    if (home == away) {
      throw new Unreadable("has " + home + " on both sides");
    }
    return new GameId(date, away, home);
  }

  private static boolean isHome(Fields team) {
    Boolean home = team.flagOrNull("isHome");
    if (home == null) {
      throw new Unreadable("does not say who is at home: teams[].isHome is missing");
    }
    return home;
  }

  private static TeamBoxscoreRow row(Fields team, GameId game, String leagueId, String path) {
    Fields goals = team.objectOrEmpty("fieldGoals");
    Fields threes = team.objectOrEmpty("threePointers");
    Fields free = team.objectOrEmpty("freeThrows");
    Fields rebounds = team.objectOrEmpty("rebounds");
    String minutes = team.textOrNull("minutes");
    var unused = Texts.seconds("teams[].minutes", minutes);
    return new TeamBoxscoreRow(
        game.toString(),
        leagueId,
        game.date(),
        SeasonCalendar.season(game.date()),
        team.numberOrNull("teamId"),
        team.team("teamAbbreviation").name(),
        team.textOrNull("teamName"),
        team.textOrNull("teamCity"),
        isHome(team),
        minutes,
        goals.countOrNull("made"),
        goals.countOrNull("attempted"),
        goals.decimalOrNull("percentage"),
        threes.countOrNull("made"),
        threes.countOrNull("attempted"),
        threes.decimalOrNull("percentage"),
        free.countOrNull("made"),
        free.countOrNull("attempted"),
        free.decimalOrNull("percentage"),
        rebounds.countOrNull("offensive"),
        rebounds.countOrNull("defensive"),
        rebounds.countOrNull("total"),
        team.countOrNull("assists"),
        team.countOrNull("steals"),
        team.countOrNull("blocks"),
        team.countOrNull("turnovers"),
        team.countOrNull("personalFouls"),
        team.countOrNull("points"),
        team.countOrNull("plusMinus"),
        path);
  }
}
