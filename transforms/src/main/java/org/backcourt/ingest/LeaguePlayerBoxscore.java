package org.backcourt.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.backcourt.box.Minutes;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.TableContract;
import org.backcourt.id.GameId;
import org.backcourt.id.LeagueGameId;
import org.backcourt.id.TeamCode;
import org.backcourt.row.raw.LeaguePlayerRow;
import org.backcourt.row.raw.PlayerStats;
import org.backcourt.tables.RawTables;

/** The league's live box score, players: one file a game, rows for those who played. */
public record LeaguePlayerBoxscore() implements SourceParser<LeaguePlayerRow> {

  /** What stands about the game as a whole. */
  private record Header(GameId game, LeagueGameId leagueId, Fields fields, String path) {}

  @Override
  public String source() {
    return "nba-player-boxscore";
  }

  @Override
  public String describe() {
    return "NBA.com live box score, players: JSON, one file a game";
  }

  @Override
  public TableContract<LeaguePlayerRow> table() {
    return RawTables.LEAGUE_PLAYERS;
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
  public void read(SourceText file, Known known, Reading<LeaguePlayerRow> reading) {
    Fields top = Fields.top(JsonText.tree(file.bytes()));
    Fields meta = top.objectOrEmpty("meta");
    meta.leave("version", "code", "request");
    if (meta.has("time")) {
      reading.captured(meta.instant("time"));
    }
    Fields game = top.object("game");
    game.leave(
        "gameTimeLocal",
        "gameTimeUTC",
        "gameTimeHome",
        "gameTimeAway",
        "duration",
        "gameCode",
        "gameStatus",
        "regulationPeriods",
        "gameClock",
        "attendance",
        "sellout",
        "arena",
        "officials");
    // Eastern time, though the source hangs a Z on it.
    LocalDate date = game.date("gameEt");
    reading.about(date);
    Fields away = game.object("awayTeam");
    Fields home = game.object("homeTeam");
    Header header =
        new Header(
            new GameId(date, away.team("teamTricode"), home.team("teamTricode")),
            new LeagueGameId(game.text("gameId")),
            game,
            reading.path());
    for (Fields side : List.of(away, home)) {
      side.leave(
          "teamName",
          "teamCity",
          "inBonus",
          "timeoutsRemaining",
          "timeoutsTaken",
          "periods",
          "statistics");
      for (Fields player : side.objects("players")) {
        if (!played(player)) {
          continue;
        }
        reading.record(player, p -> row(header, away, home, side, p));
      }
    }
    top.countUnknown(reading::unknown);
  }

  /** The feed lists everybody in uniform and says 0 of those who stayed on the bench. */
  private static boolean played(Fields player) {
    return !player.node().path("played").asText().equals("0");
  }

  private static LeaguePlayerRow row(
      Header header, Fields away, Fields home, Fields side, Fields player) {
    player.leave(
        "status",
        "order",
        "jerseyNum",
        "position",
        "oncourt",
        "played",
        "nameI",
        "firstName",
        "familyName",
        "notPlayingReason",
        "notPlayingDescription");
    GameId game = header.game();
    TeamCode team = side.team("teamTricode");
    LeagueGameId.Kind kind = header.leagueId().kind();
    String name = player.text("name");
    Fields stats = player.object("statistics");
    return new LeaguePlayerRow(
        game.toString(),
        header.leagueId().digits(),
        game.date(),
        SeasonCalendar.season(game.date()),
        header.fields().textOrNull("gameStatusText"),
        header.fields().countOrNull("period"),
        kind == LeagueGameId.Kind.PLAYOFFS || kind == LeagueGameId.Kind.PLAY_IN,
        home.numberOrNull("teamId"),
        game.home().name(),
        home.countOrNull("score"),
        away.numberOrNull("teamId"),
        game.away().name(),
        away.countOrNull("score"),
        side.numberOrNull("teamId"),
        team.name(),
        player.number("personId"),
        name,
        Texts.lookup("name", name),
        player.flagOrNull("starter"),
        stats(stats),
        stats.countOrNull("foulsFlagrant"),
        stats.countOrNull("foulsTechnical"),
        header.path());
  }

  private static PlayerStats stats(Fields stats) {
    stats.leave(
        "blocksReceived",
        "foulsOffensive",
        "foulsDrawn",
        "minus",
        "plus",
        "minutesCalculated",
        "pointsFastBreak",
        "pointsInThePaint",
        "pointsSecondChance",
        "twoPointersAttempted",
        "twoPointersMade",
        "twoPointersPercentage");
    String minutes = stats.textOrNull("minutes");
    OptionalInt seconds = Texts.seconds("statistics.minutes", minutes);
    return new PlayerStats(
        minutes,
        seconds.isPresent() ? Minutes.decimal(seconds.getAsInt()) : null,
        stats.countOrNull("points"),
        stats.countOrNull("fieldGoalsMade"),
        stats.countOrNull("fieldGoalsAttempted"),
        stats.decimalOrNull("fieldGoalsPercentage"),
        stats.countOrNull("threePointersMade"),
        stats.countOrNull("threePointersAttempted"),
        stats.decimalOrNull("threePointersPercentage"),
        stats.countOrNull("freeThrowsMade"),
        stats.countOrNull("freeThrowsAttempted"),
        stats.decimalOrNull("freeThrowsPercentage"),
        stats.countOrNull("reboundsOffensive"),
        stats.countOrNull("reboundsDefensive"),
        stats.countOrNull("reboundsTotal"),
        stats.countOrNull("assists"),
        stats.countOrNull("steals"),
        stats.countOrNull("blocks"),
        stats.countOrNull("turnovers"),
        stats.countOrNull("foulsPersonal"),
        stats.countOrNull("plusMinusPoints"));
  }
}
