package org.backcourt.game;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.backcourt.id.GameId;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * An invented game, short enough to be worked out by hand, as every source tells it. Denver loses
 * at home to the Lakers, 8 to 9; five a side play all 48 minutes.
 *
 * <p>Long because eight sources tell it, each in its own columns.
 *
 * <pre>
 * 1st 11:40  Ash      2 made    (0, 10)      passed by Birch, and one: free throw made
 * 1st 11:20  Violet   2 made    (30, 20)
 * 1st 10:50  Birch    3 missed  (-230, 40)   blocked by Violet
 * 2nd 10:00  Ash      2 missed  (100, 50)
 * 2nd  8:20  White    2 made    (0, 150)     passed by Violet
 * 3rd  6:40  White    3 made    (225, 50)    passed by Violet
 * 3rd  6:30  Yellow   2 missed  (0, 0)
 * 4th  5:00  Birch    3 made    (0, 250)
 * 4th  4:10  White    3 missed  (10, 800)    a heave
 * 4th  3:20  Cedar    2 made    (-50, 120)   passed by Ash
 * 4th  1:40  Cedar    2 missed  (50, 20)     blocked by Violet
 * 4th  0:50  Violet   free throws, both made
 * 4th  0:40  White    3 missed  (0, 260)
 * </pre>
 */
public final class SampleGame {

  public static final TeamCode HOME = TeamCode.DEN;
  public static final TeamCode AWAY = TeamCode.LAL;
  public static final LocalDate DATE = LocalDate.of(2023, 10, 24);
  public static final Instant TIP_OFF = Instant.parse("2023-10-25T02:00:00Z");
  public static final GameId ID = new GameId(DATE, AWAY, HOME);
  public static final String LEAGUE_ID = "0022300061";

  private static final List<String> HOSTS =
      List.of("Adam Ash", "Ben Birch", "Carl Cedar Jr.", "Dan Elm", "Ed Fir");
  private static final List<String> VISITORS =
      List.of("Vic Violet", "Wes White", "Xan Yellow", "Yul Brown", "Zed Black");

  final List<ScheduledGame> schedule = new ArrayList<>();
  final List<TeamBox> teamBoxes = new ArrayList<>();
  final List<GamebookLine> gamebook = new ArrayList<>();
  final List<LeaguePlayerLine> leaguePlayers = new ArrayList<>();
  final List<BdlLine> bdl = new ArrayList<>();
  final List<EventLine> events = new ArrayList<>();
  final List<LeagueEventLine> leagueEvents = new ArrayList<>();
  final List<PropLine> props = new ArrayList<>();

  private int sequence;

  private SampleGame() {}

  /** Gamebook, team box score, schedule, balldontlie and both play-by-plays; no lines. */
  public static SampleGame asPlayed() {
    SampleGame game = new SampleGame();
    game.schedule.add(scheduled(LEAGUE_ID, 3, 8, 9, "2023-10-25T05:00:00Z"));
    game.teamBoxes.add(
        new TeamBox("DEN", true, "240:00", 3, 6, 1, 2, 1, 1, 1, 3, 2, 0, 0, 0, 2, 8));
    game.teamBoxes.add(
        new TeamBox("LAL", false, "240:00", 3, 6, 1, 3, 2, 2, 0, 3, 2, 0, 2, 0, 1, 9));
    game.player("Adam Ash", "DEN", box(3, 1, 2, 0, 0, 1, 1, 1, 0));
    game.player("Ben Birch", "DEN", box(3, 1, 2, 1, 2, 0, 0, 1, 0));
    game.player("Carl Cedar Jr.", "DEN", box(2, 1, 2, 0, 0, 0, 0, 0, 0));
    game.player("Dan Elm", "DEN", box(0, 0, 0, 0, 0, 0, 0, 0, 0));
    game.player("Ed Fir", "DEN", box(0, 0, 0, 0, 0, 0, 0, 0, 0));
    game.player("Vic Violet", "LAL", box(4, 1, 1, 0, 0, 2, 2, 2, 2));
    game.player("Wes White", "LAL", box(5, 2, 4, 1, 3, 0, 0, 0, 0));
    game.player("Xan Yellow", "LAL", box(0, 0, 1, 0, 0, 0, 0, 0, 0));
    game.player("Yul Brown", "LAL", box(0, 0, 0, 0, 0, 0, 0, 0, 0));
    game.player("Zed Black", "LAL", box(0, 0, 0, 0, 0, 0, 0, 0, 0));
    game.absent("Gus Gray", "DEN", "dnp", "Coach's Decision");
    game.absent("Hal Hazel", "LAL", "inactive", "Left Ankle Sprain");
    game.tellTheGame();
    return game;
  }

  private void tellTheGame() {
    shot(1, 700, HOME, "Adam Ash", 2, true, 0, 10, "Ben Birch");
    freeThrow(1, 700, HOME, "Adam Ash", "1 of 1");
    shot(1, 680, AWAY, "Vic Violet", 2, true, 30, 20, null);
    shot(1, 650, HOME, "Ben Birch", 3, false, -230, 40, "Vic Violet");
    shot(2, 600, HOME, "Adam Ash", 2, false, 100, 50, null);
    shot(2, 500, AWAY, "Wes White", 2, true, 0, 150, "Vic Violet");
    shot(3, 400, AWAY, "Wes White", 3, true, 225, 50, "Vic Violet");
    shot(3, 390, AWAY, "Xan Yellow", 2, false, 0, 0, null);
    shot(4, 300, HOME, "Ben Birch", 3, true, 0, 250, null);
    shot(4, 250, AWAY, "Wes White", 3, false, 10, 800, null);
    shot(4, 200, HOME, "Carl Cedar Jr.", 2, true, -50, 120, "Adam Ash");
    shot(4, 100, HOME, "Carl Cedar Jr.", 2, false, 50, 20, "Vic Violet");
    freeThrow(4, 50, AWAY, "Vic Violet", "1 of 2");
    freeThrow(4, 50, AWAY, "Vic Violet", "2 of 2");
    shot(4, 40, AWAY, "Wes White", 3, false, 0, 260, null);
  }

  /** A schedule's line of this game. */
  static ScheduledGame scheduled(
      String leagueId, int status, @Nullable Integer home, @Nullable Integer away, String updated) {
    return new ScheduledGame(
        leagueId,
        DATE,
        2023,
        TIP_OFF,
        status,
        status == 3 ? "Final" : "10:00 pm ET",
        home,
        away,
        Instant.parse(updated));
  }

  private static BoxStats box(
      int points, int fgm, int fga, int threes, int tried, int ftm, int fta, int ast, int blk) {
    return new BoxStats(
        "48:00", points, fgm, fga, threes, tried, ftm, fta, 0, 0, ast, 0, blk, 0, 0);
  }

  private void player(String name, String team, BoxStats stats) {
    gamebook.add(new GamebookLine(name, name, null, team, "active", null, null, stats, 1));
    bdl.add(new BdlLine("Final", team, name, stats));
  }

  private void absent(String name, String team, String status, String reason) {
    gamebook.add(absence(name, team, status, reason));
  }

  private void shot(
      int period,
      double clock,
      TeamCode team,
      String player,
      int value,
      boolean made,
      double x,
      double y,
      @Nullable String second) {
    String role = second == null ? null : made ? "assist" : "block";
    String type = value + "PT";
    double feet = Math.round(Math.hypot(x, y) / 10);
    events.add(
        event(
            period,
            clock,
            "shot",
            "jump shot",
            "",
            team,
            player,
            second,
            role,
            made,
            type,
            feet,
            made ? value : 0,
            x,
            y));
    leagueEvents.add(
        leagueEvent(
            period,
            clock,
            value + "pt",
            "Jump Shot",
            "",
            team,
            player,
            second,
            made,
            type,
            x,
            y,
            feet));
    if ("block".equals(role) && second != null) {
      TeamCode blockers = team == HOME ? AWAY : HOME;
      leagueEvents.add(
          leagueEvent(
              period, clock, "block", null, "", blockers, second, null, null, null, null, null,
              null));
    }
  }

  private void freeThrow(int period, double clock, TeamCode team, String player, String which) {
    String words = "Free Throw " + which;
    events.add(
        event(
            period,
            clock,
            "free throw",
            "free throw",
            words,
            team,
            player,
            null,
            null,
            true,
            "FT",
            null,
            1,
            null,
            null));
    leagueEvents.add(
        leagueEvent(
            period,
            clock,
            "freethrow",
            which,
            words,
            team,
            player,
            null,
            true,
            "FT",
            null,
            null,
            null));
  }

  private EventLine event(
      int period,
      double clock,
      String type,
      String subtype,
      String words,
      TeamCode team,
      String player,
      @Nullable String second,
      @Nullable String role,
      boolean made,
      String shotType,
      @Nullable Double feet,
      int points,
      @Nullable Double x,
      @Nullable Double y) {
    List<String> away = VISITORS.stream().map(SampleGame::key).toList();
    List<String> home = HOSTS.stream().map(SampleGame::key).toList();
    return new EventLine(
        ++sequence,
        period,
        clock,
        type,
        subtype,
        words,
        key(player),
        team.name(),
        second == null ? null : key(second),
        role,
        made,
        shotType,
        feet,
        points,
        x,
        y,
        null,
        null,
        away.get(0),
        away.get(1),
        away.get(2),
        away.get(3),
        away.get(4),
        home.get(0),
        home.get(1),
        home.get(2),
        home.get(3),
        home.get(4));
  }

  /** The hosts attack the right-hand hoop, the visitors the left-hand one. */
  private LeagueEventLine leagueEvent(
      int period,
      double clock,
      String type,
      @Nullable String action,
      String words,
      TeamCode team,
      String player,
      @Nullable String second,
      @Nullable Boolean made,
      @Nullable String shotType,
      @Nullable Double x,
      @Nullable Double y,
      @Nullable Double feet) {
    Double along = y == null ? null : (5.25 + y / 10) / 94 * 100;
    Double across = x == null ? null : (25 + (team == HOME ? x : -x) / 10) / 50 * 100;
    return new LeagueEventLine(
        ++sequence,
        period,
        clock,
        type,
        action,
        words,
        id(player),
        surname(player),
        team.name(),
        second == null ? null : id(second),
        second == null ? null : surname(second),
        made,
        shotType,
        along == null ? null : team == HOME ? 100 - along : along,
        across,
        feet);
  }

  static long id(String name) {
    List<String> all = new ArrayList<>(HOSTS);
    all.addAll(VISITORS);
    return 1000 + all.indexOf(name);
  }

  /** The league prints a surname with its suffix, and no first name. */
  private static String surname(String name) {
    return key(name.substring(name.indexOf(' ') + 1));
  }

  static String key(String name) {
    return PlayerLookup.ofName(name).orElseThrow().key();
  }

  /** The player's key as rows have it. */
  public static PlayerLookup player(String name) {
    return new PlayerLookup(key(name));
  }

  /** Leaves out what the preferred play-by-play says of some events. */
  public SampleGame withoutEvents(Predicate<EventLine> which) {
    events.removeIf(which);
    return this;
  }

  /** Leaves out the preferred play-by-play. */
  public SampleGame withoutBigDataBall() {
    return withoutEvents(line -> true);
  }

  /** Leaves out the league's play-by-play. */
  public SampleGame withoutLeagueEvents() {
    leagueEvents.clear();
    return this;
  }

  /** Leaves out the team box score. */
  public SampleGame withoutTeamBox() {
    teamBoxes.clear();
    return this;
  }

  /** Leaves out the gamebook. */
  public SampleGame withoutGamebook() {
    gamebook.clear();
    return this;
  }

  /** The event with its result left out, as one broken reader stored all of them. */
  static LeagueEventLine unresolved(LeagueEventLine line) {
    return new LeagueEventLine(
        line.eventSequence(),
        line.period(),
        line.gameClockSeconds(),
        line.eventType(),
        line.eventActionType(),
        line.eventDescription(),
        line.player1Id(),
        line.player1Lookup(),
        line.player1TeamAbbr(),
        line.player2Id(),
        line.player2Lookup(),
        null,
        line.shotType(),
        line.shotX(),
        line.shotY(),
        line.shotDistance());
  }

  static GamebookLine absence(
      String name, @Nullable String team, String status, @Nullable String reason) {
    return new GamebookLine(name, name, null, team, status, null, reason, null, null);
  }

  static BoxStats zeros(String minutes) {
    return new BoxStats(minutes, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /** The league's live box score's line, as another source has it. */
  static LeaguePlayerLine league(BdlLine line, String status) {
    String name = line.playerFullName();
    return new LeaguePlayerLine(status, line.teamAbbr(), id(name), name, true, line.stats(), 1);
  }

  static LeaguePlayerLine withStatus(LeaguePlayerLine line, String status) {
    return new LeaguePlayerLine(
        status, line.teamAbbr(), line.nbaPlayerId(), line.playerFullName(), true, line.stats(), 1);
  }

  /** Adds a bookmaker's line, taken so many minutes before the tip-off. */
  public SampleGame line(String bookmaker, String name, double line, int minutesBefore) {
    props.add(
        new PropLine(name, TIP_OFF, TIP_OFF.minusSeconds(60L * minutesBefore), bookmaker, line));
    return this;
  }

  /** The same player called otherwise in the box scores, his events unchanged. */
  public SampleGame inTheBoxAs(String name, String other) {
    gamebook.replaceAll(
        l ->
            l.playerNameOriginal().equals(name)
                ? new GamebookLine(
                    other, other, null, l.teamAbbr(), l.playerStatus(), null, null, l.stats(), 1)
                : l);
    return this;
  }

  /** The game. */
  public Game game() {
    return new Game(
        ID,
        List.copyOf(schedule),
        List.copyOf(teamBoxes),
        List.copyOf(gamebook),
        List.copyOf(leaguePlayers),
        List.copyOf(bdl),
        List.copyOf(events),
        List.copyOf(leagueEvents),
        List.copyOf(props));
  }
}
