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

  final List<ScheduledGame> schedule = new ArrayList<>();
  final List<TeamBox> teamBoxes = new ArrayList<>();
  final List<GamebookLine> gamebook = new ArrayList<>();
  final List<LeaguePlayerLine> leaguePlayers = new ArrayList<>();
  final List<BdlLine> bdl = new ArrayList<>();
  final List<EventLine> events = new ArrayList<>();
  final List<LeagueEventLine> leagueEvents = new ArrayList<>();
  final List<PropLine> props = new ArrayList<>();

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
    SampleEvents play = new SampleEvents();
    play.shot(1, 700, HOME, "Adam Ash", 2, true, 0, 10, "Ben Birch");
    play.freeThrow(1, 700, HOME, "Adam Ash", "1 of 1");
    play.shot(1, 680, AWAY, "Vic Violet", 2, true, 30, 20, null);
    play.shot(1, 650, HOME, "Ben Birch", 3, false, -230, 40, "Vic Violet");
    play.shot(2, 600, HOME, "Adam Ash", 2, false, 100, 50, null);
    play.shot(2, 500, AWAY, "Wes White", 2, true, 0, 150, "Vic Violet");
    play.shot(3, 400, AWAY, "Wes White", 3, true, 225, 50, "Vic Violet");
    play.shot(3, 390, AWAY, "Xan Yellow", 2, false, 0, 0, null);
    play.shot(4, 300, HOME, "Ben Birch", 3, true, 0, 250, null);
    play.shot(4, 250, AWAY, "Wes White", 3, false, 10, 800, null);
    play.shot(4, 200, HOME, "Carl Cedar Jr.", 2, true, -50, 120, "Adam Ash");
    play.shot(4, 100, HOME, "Carl Cedar Jr.", 2, false, 50, 20, "Vic Violet");
    play.freeThrow(4, 50, AWAY, "Vic Violet", "1 of 2");
    play.freeThrow(4, 50, AWAY, "Vic Violet", "2 of 2");
    play.shot(4, 40, AWAY, "Wes White", 3, false, 0, 260, null);
    events.addAll(play.events);
    leagueEvents.addAll(play.leagueEvents);
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
    return new LeaguePlayerLine(
        status, line.teamAbbr(), SampleEvents.id(name), name, true, line.stats(), 1);
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
