package org.backcourt.ingest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.TableContract;
import org.backcourt.id.GameId;
import org.backcourt.id.LeagueGameId;
import org.backcourt.id.TeamCode;
import org.backcourt.row.raw.BigDataBallEventRow;
import org.backcourt.row.raw.EventClock;
import org.backcourt.row.raw.EventShot;
import org.backcourt.row.raw.OnFloor;
import org.backcourt.tables.RawTables;
import org.jspecify.annotations.Nullable;

/** BigDataBall's play-by-play: one CSV file a game, whose name says date, number and teams. */
public record BigDataBallEvents() implements SourceParser<BigDataBallEventRow> {

  private static final Pattern NAME =
      Pattern.compile(
          "\\[(\\d{4}-\\d{2}-\\d{2})\\]-(\\d{8,10})-([A-Za-z]{2,4})@([A-Za-z]{2,4})\\.csv");
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,2}):(\\d{2}):(\\d{2})(\\.\\d{1,3})?");

  private static final Set<String> COLUMNS =
      Set.of(
          ("game_id data_set date a1 a2 a3 a4 a5 h1 h2 h3 h4 h5 period away_score home_score"
                  + " remaining_time elapsed play_length play_id team event_type assist away home"
                  + " block entered left num opponent outof player points possession reason result"
                  + " steal type shot_distance original_x original_y converted_x converted_y"
                  + " description")
              .split(" "));

  private static final List<String> REQUIRED =
      List.of("play_id", "event_type", "period", "player", "description");

  /** The game as the file's name has it. */
  private record Header(
      GameId game,
      String id,
      int season,
      String name,
      String path,
      Map<String, Optional<String>> lookups) {

    /** A dozen names a line, and a few dozen a game. */
    @Nullable String lookup(@Nullable String name) {
      return name == null ? null : lookups.computeIfAbsent(name, Texts::lookupOrNull).orElse(null);
    }
  }

  /** A player with a part in an event. */
  private record Part(@Nullable String name, @Nullable String role) {
    private static final Part NOBODY = new Part(null, null);
  }

  @Override
  public String source() {
    return "big-data-ball";
  }

  @Override
  public String describe() {
    return "BigDataBall play-by-play: CSV, one file a game";
  }

  @Override
  public TableContract<BigDataBallEventRow> table() {
    return RawTables.BIG_DATA_BALL_EVENTS;
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
    return List.of("source_file_path", "csv_filename", "csv_row_number");
  }

  @Override
  public void read(SourceText file, Known known, Reading<BigDataBallEventRow> reading) {
    Matcher name = NAME.matcher(file.name());
    if (!name.matches()) {
      throw new Unreadable(
          "has a name that is not of the form [2024-01-17]-0022300561-DAL@LAL.csv, which says the"
              + " teams");
    }
    LocalDate date = Texts.date("file name", name.group(1));
    GameId game = new GameId(date, team(name, 3), team(name, 4));
    Header header =
        new Header(
            game,
            game.toString(),
            SeasonCalendar.season(date),
            file.name(),
            file.path(),
            new HashMap<>());
    CsvText csv = CsvText.of(file.bytes(), REQUIRED);
    csv.names().stream().filter(column -> !COLUMNS.contains(column)).forEach(reading::unknown);
    for (CsvText.Line line : csv.lines()) {
      reading.read(line::toString, () -> row(line, header));
    }
  }

  private static TeamCode team(Matcher name, int group) {
    return TeamCode.find(name.group(group))
        .orElseThrow(() -> new Unreadable("names none of the 30 teams by " + name.group(group)));
  }

  private static BigDataBallEventRow row(CsvText.Line line, Header header) {
    line.refuseOtherWidth();
    GameId game = header.game();
    String dated = line.textOrNull("date");
    if (dated != null && !Texts.date("date", dated).equals(game.date())) {
      throw new Refusal("date", "is not the date in the file's name: " + dated);
    }
    Integer sequence = line.countOrNull("play_id");
    if (sequence == null) {
      throw new Refusal("play_id", "is missing");
    }
    String type = line.textOrNull("event_type");
    String subtype = line.textOrNull("type");
    String team = line.textOrNull("team");
    Part first = first(line);
    Part second = second(line, type);
    Part third = third(line);
    return new BigDataBallEventRow(
        header.id(),
        vendorNumber(line.textOrNull("game_id")),
        game.date(),
        header.season(),
        line.textOrNull("data_set"),
        game.home().name(),
        game.away().name(),
        header.id() + "_" + sequence,
        sequence,
        line.countOrNull("period"),
        clock(line),
        type,
        subtype,
        line.textOrNull("description"),
        line.countOrNull("home_score"),
        line.countOrNull("away_score"),
        first.name(),
        header.lookup(first.name()),
        team == null ? null : teamOf(team, game).name(),
        second.name(),
        header.lookup(second.name()),
        null,
        second.role(),
        third.name(),
        header.lookup(third.name()),
        null,
        third.role(),
        shot(line, type, subtype),
        onFloor(line, header),
        line.textOrNull("possession"),
        header.lookup(line.textOrNull("possession")),
        line.textOrNull("reason"),
        line.textOrNull("opponent"),
        line.textOrNull("num"),
        line.textOrNull("outof"),
        header.path(),
        header.name(),
        line.number(),
        "bigdataball");
  }

  private static @Nullable Long vendorNumber(@Nullable String id) {
    if (id == null) {
      return null;
    }
    // Some exports write ="0022300561", so that spreadsheets keep the zeros.
    String digits =
        id.startsWith("=\"") && id.endsWith("\"") && id.length() > 2
            ? id.substring(2, id.length() - 1)
            : id;
    return LeagueGameId.find(digits)
        .map(LeagueGameId::vendorNumber)
        .orElseThrow(() -> new Refusal("game_id", "is no league game id: " + id));
  }

  private static TeamCode teamOf(String text, GameId game) {
    return TeamCode.find(text)
        .filter(game::has)
        .orElseThrow(() -> new Refusal("team", "does not play in " + game + ": " + text));
  }

  private static EventClock clock(CsvText.Line line) {
    return new EventClock(
        line.textOrNull("remaining_time"),
        seconds(line, "remaining_time"),
        line.textOrNull("elapsed"),
        seconds(line, "elapsed"),
        line.textOrNull("play_length"),
        seconds(line, "play_length"));
  }

  private static @Nullable Double seconds(CsvText.Line line, String column) {
    String text = line.textOrNull(column);
    if (text == null) {
      return null;
    }
    Matcher clock = CLOCK.matcher(text);
    if (!clock.matches()) {
      throw new Refusal(column, "is no clock such as 0:11:43: " + text);
    }
    int whole =
        Integer.parseInt(clock.group(1)) * 3600
            + Integer.parseInt(clock.group(2)) * 60
            + Integer.parseInt(clock.group(3));
    return clock.group(4) == null ? whole : whole + Double.parseDouble("0" + clock.group(4));
  }

  /** Who comes in acts in a substitution that names both players in one line. */
  private static Part first(CsvText.Line line) {
    String player = line.textOrNull("player");
    return new Part(player != null ? player : line.textOrNull("entered"), null);
  }

  private static Part second(CsvText.Line line, @Nullable String type) {
    return Stream.of("assist", "block", "steal")
        .filter(role -> line.textOrNull(role) != null)
        .findFirst()
        .map(role -> new Part(line.textOrNull(role), role))
        .or(() -> named(line, "away", "jump_ball_away"))
        .or(() -> "foul".equals(type) ? named(line, "opponent", "fouled") : Optional.empty())
        .or(() -> named(line, "entered", "substitution_in"))
        .orElse(Part.NOBODY);
  }

  private static Part third(CsvText.Line line) {
    return named(line, "home", "jump_ball_home")
        .or(() -> named(line, "left", "substitution_out"))
        .orElse(Part.NOBODY);
  }

  private static Optional<Part> named(CsvText.Line line, String column, String role) {
    String name = line.textOrNull(column);
    return name == null ? Optional.empty() : Optional.of(new Part(name, role));
  }

  private static @Nullable EventShot shot(
      CsvText.Line line, @Nullable String type, @Nullable String subtype) {
    boolean free = "free throw".equals(type);
    if (!free && !"shot".equals(type) && !"miss".equals(type)) {
      return null;
    }
    String result = line.textOrNull("result");
    boolean three = subtype != null && subtype.contains("3pt");
    return new EventShot(
        result == null ? null : result.equals("made"),
        free ? "FT" : three ? "3PT" : "2PT",
        line.decimalOrNull("shot_distance"),
        line.countOrNull("points"),
        line.decimalOrNull("original_x"),
        line.decimalOrNull("original_y"),
        line.decimalOrNull("converted_x"),
        line.decimalOrNull("converted_y"));
  }

  private static @Nullable OnFloor onFloor(CsvText.Line line, Header header) {
    OnFloor floor =
        new OnFloor(
            header.lookup(line.textOrNull("a1")),
            header.lookup(line.textOrNull("a2")),
            header.lookup(line.textOrNull("a3")),
            header.lookup(line.textOrNull("a4")),
            header.lookup(line.textOrNull("a5")),
            header.lookup(line.textOrNull("h1")),
            header.lookup(line.textOrNull("h2")),
            header.lookup(line.textOrNull("h3")),
            header.lookup(line.textOrNull("h4")),
            header.lookup(line.textOrNull("h5")));
    return floor.away().isEmpty() && floor.home().isEmpty() ? null : floor;
  }
}
