package org.backcourt.ingest;

import java.time.LocalDate;
import java.util.List;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.TableContract;
import org.backcourt.id.GameId;
import org.backcourt.row.raw.BdlPlayerRow;
import org.backcourt.tables.RawTables;
import org.jspecify.annotations.Nullable;

/** Ball Don't Lie's box scores: one file a date, all its games with both teams' players. */
public record BallDontLieBoxscore() implements SourceParser<BdlPlayerRow> {

  /** A game of the file. */
  private record Box(
      GameId game,
      int season,
      @Nullable String status,
      @Nullable Integer period,
      @Nullable Boolean postseason,
      @Nullable Integer homeScore,
      @Nullable Integer awayScore) {}

  @Override
  public String source() {
    return "ball-dont-lie";
  }

  @Override
  public String describe() {
    return "Ball Don't Lie box scores: JSON, one file a date";
  }

  @Override
  public TableContract<BdlPlayerRow> table() {
    return RawTables.BDL_PLAYERS;
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
  public void read(SourceText file, Known known, Reading<BdlPlayerRow> reading) {
    Fields top = Fields.top(JsonText.tree(file.bytes()));
    top.leave("meta");
    for (Fields game : top.objects(top.has("boxScores") ? "boxScores" : "data")) {
      game(game, reading);
    }
    top.countUnknown(reading::unknown);
  }

  /** A game that cannot be named is one rejection, not one a player. */
  private static void game(Fields fields, Reading<BdlPlayerRow> reading) {
    Box box;
    Fields home;
    Fields away;
    List<Fields> homePlayers;
    List<Fields> awayPlayers;
    try {
      fields.leave("id", "time", "datetime");
      home = fields.object("home_team");
      away = fields.object("visitor_team");
      box = box(fields, home, away);
      homePlayers = home.objects("players");
      awayPlayers = away.objects("players");
    } catch (Refusal e) {
      reading.read(
          () -> fields.node().toString(),
          () -> {
            throw e;
          });
      return;
    }
    reading.about(box.game().date());
    awayPlayers.forEach(player -> reading.record(player, p -> row(p, box, false, reading)));
    homePlayers.forEach(player -> reading.record(player, p -> row(p, box, true, reading)));
    fields.countUnknown(reading::unknown);
  }

  private static Box box(Fields fields, Fields home, Fields away) {
    for (Fields team : List.of(home, away)) {
      team.leave("id", "full_name", "city", "name", "conference", "division");
    }
    LocalDate date = fields.date("date");
    if (home.team("abbreviation") == away.team("abbreviation")) {
      throw fields.refused("visitor_team.abbreviation", "is the hosts' own");
    }
    Integer season = fields.countOrNull("season");
    return new Box(
        new GameId(date, away.team("abbreviation"), home.team("abbreviation")),
        season == null ? SeasonCalendar.season(date) : season,
        fields.textOrNull("status"),
        fields.countOrNull("period"),
        fields.flagOrNull("postseason"),
        fields.countOrNull("home_team_score"),
        fields.countOrNull("visitor_team_score"));
  }

  private static BdlPlayerRow row(
      Fields line, Box box, boolean atHome, Reading<BdlPlayerRow> reading) {
    Fields player = line.object("player");
    player.leave("height", "weight", "college", "country", "team_id", "team");
    player.leave("draft_year", "draft_round", "draft_number");
    String first = player.textOrNull("first_name");
    String last = player.textOrNull("last_name");
    String name = ((first == null ? "" : first) + " " + (last == null ? "" : last)).strip();
    String minutes = line.textOrNull("min");
    var unused = Texts.seconds("players[].min", minutes);
    GameId game = box.game();
    return new BdlPlayerRow(
        game.toString(),
        game.date(),
        box.season(),
        box.status(),
        box.period(),
        box.postseason(),
        game.home().name(),
        game.away().name(),
        box.homeScore(),
        box.awayScore(),
        (atHome ? game.home() : game.away()).name(),
        name,
        Texts.lookup("players[].player", name),
        player.numberOrNull("id"),
        player.textOrNull("jersey_number"),
        player.textOrNull("position"),
        minutes,
        line.countOrNull("pts"),
        line.countOrNull("ast"),
        line.countOrNull("reb"),
        line.countOrNull("oreb"),
        line.countOrNull("dreb"),
        line.countOrNull("stl"),
        line.countOrNull("blk"),
        line.countOrNull("turnover"),
        line.countOrNull("pf"),
        line.countOrNull("fgm"),
        line.countOrNull("fga"),
        line.decimalOrNull("fg_pct"),
        line.countOrNull("fg3m"),
        line.countOrNull("fg3a"),
        line.decimalOrNull("fg3_pct"),
        line.countOrNull("ftm"),
        line.countOrNull("fta"),
        line.decimalOrNull("ft_pct"),
        reading.path());
  }
}
