package org.backcourt.game;

import java.util.ArrayList;
import java.util.List;
import org.backcourt.id.TeamCode;
import org.jspecify.annotations.Nullable;

/** The sample game's events as both play-by-plays tell them; all ten players stay on the floor. */
final class SampleEvents {

  private static final List<String> HOSTS =
      List.of("Adam Ash", "Ben Birch", "Carl Cedar Jr.", "Dan Elm", "Ed Fir");
  private static final List<String> VISITORS =
      List.of("Vic Violet", "Wes White", "Xan Yellow", "Yul Brown", "Zed Black");

  final List<EventLine> events = new ArrayList<>();
  final List<LeagueEventLine> leagueEvents = new ArrayList<>();

  private int sequence;

  void shot(
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
      TeamCode blockers = team == SampleGame.HOME ? SampleGame.AWAY : SampleGame.HOME;
      leagueEvents.add(
          leagueEvent(
              period, clock, "block", null, "", blockers, second, null, null, null, null, null,
              null));
    }
  }

  void freeThrow(int period, double clock, TeamCode team, String player, String which) {
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
        SampleGame.key(player),
        team.name(),
        second == null ? null : SampleGame.key(second),
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
    Double across = x == null ? null : (25 + (team == SampleGame.HOME ? x : -x) / 10) / 50 * 100;
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
        along == null ? null : team == SampleGame.HOME ? 100 - along : along,
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
    return SampleGame.key(name.substring(name.indexOf(' ') + 1));
  }
}
