package org.backcourt.ingest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.TableContract;
import org.backcourt.id.GameId;
import org.backcourt.id.LeagueGameId;
import org.backcourt.id.TeamCode;
import org.backcourt.row.raw.LeagueEventRow;
import org.backcourt.tables.RawTables;
import org.jspecify.annotations.Nullable;

/**
 * The league's live play-by-play: one file a game, bare or in a fetcher's wrapping. It names
 * neither date nor sides; the published schedule does.
 */
public record LeaguePlayByPlay() implements SourceParser<LeagueEventRow> {

  /** Known and not used. */
  private static final String[] LEFT =
      ("timeActual periodType descriptor qualifiers personIdsFilter possession "
              + "isTargetScoreLastPeriod edited orderNumber xLegacy yLegacy area areaDetail side "
              + "isFieldGoal shotActionNumber playerNameI foulPersonalTotal foulTechnicalTotal "
              + "pointsTotal turnoverTotal reboundTotal assistTotal officialId teamId value "
              + "reboundDefensiveTotal reboundOffensiveTotal jumpBallRecoveredName "
              + "jumpBallRecoverdPersonId")
          .split(" ");

  private static final Pattern INITIAL = Pattern.compile("^\\p{L}{1,3}\\. ");
  private static final Pattern CLOCK =
      Pattern.compile("PT(?:(\\d{1,2})M)?(\\d{1,2}(?:\\.\\d{1,2})?)S");
  private static final int PERIOD_SECONDS = 720;
  private static final int OVERTIME_SECONDS = 300;

  /** The game of the file. */
  private record Header(GameId game, String id, String leagueId, int season, String path) {}

  /** Another player of an event. */
  private record Other(
      @Nullable Long id, @Nullable String lookup, @Nullable String team, boolean there) {
    private static final Other NOBODY = new Other(null, null, null, false);
  }

  @Override
  public String source() {
    return "nba-play-by-play";
  }

  @Override
  public String describe() {
    return "NBA.com live play-by-play: JSON, one file a game";
  }

  @Override
  public TableContract<LeagueEventRow> table() {
    return RawTables.LEAGUE_EVENTS;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<String> unit() {
    return List.of("nba_game_id", "game_date");
  }

  @Override
  public List<String> incidental() {
    return List.of("source_file_path");
  }

  @Override
  public void read(SourceText file, Known known, Reading<LeagueEventRow> reading) {
    Fields top = Fields.top(JsonText.tree(file.bytes()));
    Fields metadata = top.objectOrEmpty("metadata");
    metadata.leave("gameId", "season", "eventCount");
    if (metadata.has("fetchedUtc")) {
      reading.captured(metadata.instant("fetchedUtc"));
    }
    Fields feed = top.has("playByPlay") ? top.object("playByPlay") : top;
    feed.leave("meta");
    Fields game = feed.object("game");
    List<Fields> actions = game.objects("actions", LEFT);
    String id = game.text("gameId");
    if (!actions.isEmpty()) {
      String leagueId =
          LeagueGameId.find(id)
              .orElseThrow(() -> game.refused("gameId", "is no league game id: " + id))
              .digits();
      GameId canonical =
          known
              .game(leagueId, PathClues.date(file.path()))
              .orElseThrow(
                  () ->
                      new Unreadable(
                          "is of game "
                              + leagueId
                              + ", which the schedule does not have; first: backcourt ingest"
                              + " --source nba-schedule PATH"));
      Header header =
          new Header(
              canonical,
              canonical.toString(),
              leagueId,
              SeasonCalendar.season(canonical.date()),
              file.path());
      actions.forEach(action -> reading.record(action, a -> row(a, header)));
    }
    top.countUnknown(reading::unknown);
  }

  private static LeagueEventRow row(Fields action, Header header) {
    int sequence = action.count("actionNumber");
    int period = action.count("period");
    if (period < 1 || period > 20) {
      throw action.refused("period", "is no period of a game: " + period);
    }
    Double left = secondsLeft(action);
    String type = action.textOrNull("actionType");
    String result = action.textOrNull("shotResult");
    String team = action.textOrNull("teamTricode");
    TeamCode code = team == null ? null : team(action, team, header.game());
    Other second = second(action, code, header.game());
    Other third = other(action, "jumpBallLostPersonId", "jumpBallLostPlayerName", null);
    Long person = action.numberOrNull("personId");
    boolean teamAction = person == null || person == 0;
    String name = action.textOrNull("playerName");
    return new LeagueEventRow(
        header.id(),
        header.leagueId(),
        header.game().date(),
        header.season(),
        header.game().home().name(),
        header.game().away().name(),
        header.leagueId() + "_" + sequence,
        sequence,
        period,
        left == null ? null : clock(left),
        left,
        left == null ? null : before(period) + length(period) - left,
        type,
        action.textOrNull("subType"),
        action.textOrNull("description"),
        action.countOrNull("scoreHome"),
        action.countOrNull("scoreAway"),
        teamAction ? null : person,
        teamAction ? null : Texts.lookupOrNull(name).orElse(null),
        code == null ? null : code.name(),
        second.id(),
        second.lookup(),
        second.team(),
        third.id(),
        third.lookup(),
        third.team(),
        result == null ? null : result.equals("Made"),
        shotType(type),
        action.decimalOrNull("x"),
        action.decimalOrNull("y"),
        action.decimalOrNull("shotDistance"),
        action.flagOrNull("videoAvailable"),
        null,
        header.path());
  }

  private static TeamCode team(Fields action, String text, GameId game) {
    return TeamCode.find(text)
        .filter(game::has)
        .orElseThrow(() -> action.refused("teamTricode", "does not play in " + game + ": " + text));
  }

  /** Assists come from one's own side; blocks, steals and drawn fouls from the other. */
  private static Other second(Fields action, @Nullable TeamCode team, GameId game) {
    TeamCode opponent = team == null ? null : game.opponentOf(team);
    Other assist = other(action, "assistPersonId", "assistPlayerNameInitial", team);
    Other block = other(action, "blockPersonId", "blockPlayerName", opponent);
    Other steal = other(action, "stealPersonId", "stealPlayerName", opponent);
    Other drawn = other(action, "foulDrawnPersonId", "foulDrawnPlayerName", opponent);
    Other jump = other(action, "jumpBallWonPersonId", "jumpBallWonPlayerName", null);
    for (Other other : List.of(assist, block, steal, drawn, jump)) {
      if (other.there()) {
        return other;
      }
    }
    return Other.NOBODY;
  }

  private static Other other(
      Fields action, String idField, String nameField, @Nullable TeamCode team) {
    Long id = action.numberOrNull(idField);
    String name = action.textOrNull(nameField);
    if (id == null || id == 0) {
      return Other.NOBODY;
    }
    // Where names come with an initial, as J. Tatum, the surname is what follows it.
    String surname = name == null ? null : INITIAL.matcher(name).replaceFirst("");
    return new Other(
        id, Texts.lookupOrNull(surname).orElse(null), team == null ? null : team.name(), true);
  }

  private static @Nullable String shotType(@Nullable String type) {
    return Optional.ofNullable(type)
        .map(
            word ->
                switch (word) {
                  case "2pt" -> "2PT";
                  case "3pt" -> "3PT";
                  case "freethrow" -> "FT";
                  default -> null;
                })
        .orElse(null);
  }

  private static @Nullable Double secondsLeft(Fields action) {
    String text = action.textOrNull("clock");
    if (text == null) {
      return null;
    }
    Matcher clock = CLOCK.matcher(text);
    if (!clock.matches()) {
      throw action.refused("clock", "is no clock such as PT11M42.00S: " + text);
    }
    int minutes = clock.group(1) == null ? 0 : Integer.parseInt(clock.group(1));
    return minutes * 60 + Double.parseDouble(clock.group(2));
  }

  private static String clock(double left) {
    int whole = (int) left;
    int minutes = whole / 60;
    int seconds = whole % 60;
    return (minutes < 10 ? "0" : "") + minutes + (seconds < 10 ? ":0" : ":") + seconds;
  }

  private static int length(int period) {
    return period <= 4 ? PERIOD_SECONDS : OVERTIME_SECONDS;
  }

  private static int before(int period) {
    return period <= 4
        ? (period - 1) * PERIOD_SECONDS
        : 4 * PERIOD_SECONDS + (period - 5) * OVERTIME_SECONDS;
  }
}
