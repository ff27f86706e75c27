package org.backcourt.simulator.dialect;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.backcourt.row.raw.GamebookPlayerRow;
import org.backcourt.row.raw.NameResolution;
import org.backcourt.simulator.box.BoxScore;
import org.backcourt.simulator.box.Line;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.simulator.random.Rng;
import org.backcourt.simulator.roster.Player;
import org.backcourt.simulator.roster.Sheet;
import org.backcourt.simulator.schedule.Fixture;
import org.jspecify.annotations.Nullable;

/**
 * The official gamebook: who played, who was in uniform and did not, and, by surname only, who was
 * inactive. A few surnames stay unresolved, as they do in reality.
 */
public final class Gamebook {

  private static final double UNRESOLVED = 0.03;
  private static final double TEAM_UNKNOWN = 0.01;

  private final Fixture game;
  private final Rng rng;
  private final Map<String, Integer> surnames = new HashMap<>();
  private final List<GamebookPlayerRow> rows = new ArrayList<>();

  private Gamebook(Fixture game, Rng rng) {
    this.game = game;
    this.rng = rng;
  }

  /** The rows of both teams, visitors first. */
  public static List<GamebookPlayerRow> rows(Matchup matchup, BoxScore box, Rng rng) {
    Gamebook book = new Gamebook(matchup.fixture(), rng);
    for (Sheet sheet : List.of(matchup.away(), matchup.home())) {
      sheet.inactive().forEach(m -> book.surnames.merge(surnameKey(m.player()), 1, Integer::sum));
    }
    for (boolean home : new boolean[] {false, true}) {
      Sheet sheet = matchup.sheet(home);
      box.players(home).forEach((player, line) -> book.dressed(sheet.team(), player, line));
      sheet.inactive().forEach(missing -> book.inactive(sheet.team(), missing));
    }
    return book.rows;
  }

  private static String surnameKey(Player player) {
    return PlayerLookup.ofName(player.name().surname()).map(PlayerLookup::key).orElse("");
  }

  private void dressed(TeamCode team, Player player, Line line) {
    boolean active = line.seconds() > 0;
    boolean teamKnown = active || !rng.chance(TEAM_UNKNOWN);
    add(
        teamKnown ? team : null,
        player.name().full(),
        player.name().full(),
        player.key(),
        active ? "active" : "dnp",
        active ? null : "DNP - Coach's Decision",
        new NameResolution("original", 1.0, null, null),
        active ? line : null,
        teamKnown ? List.of("team_mapped") : List.of(),
        false);
  }

  private void inactive(TeamCode team, Sheet.Missing missing) {
    Player player = missing.player();
    String key = surnameKey(player);
    // Two of one name would be one key, so those are always resolved.
    boolean unresolved = surnames.getOrDefault(key, 0) == 1 && rng.chance(UNRESOLVED);
    add(
        team,
        unresolved ? player.name().surname() : player.name().full(),
        player.name().surname(),
        unresolved ? key : player.key(),
        "inactive",
        missing.reason(),
        unresolved
            ? new NameResolution("not_found", 0.0, "not_found", team.name())
            : new NameResolution("resolved", 1.0, "auto_exact", team.name()),
        null,
        List.of(unresolved ? "no_roster_match" : "name_resolved"),
        unresolved);
  }

  private void add(
      @Nullable TeamCode team,
      String name,
      String original,
      String key,
      String status,
      @Nullable String reason,
      NameResolution resolution,
      @Nullable Line line,
      List<String> flags,
      boolean review) {
    String day = game.date().format(DateTimeFormatter.BASIC_ISO_DATE);
    String teams = "" + game.away() + game.home();
    rows.add(
        new GamebookPlayerRow(
            game.id().toString(),
            day + "/" + teams,
            game.date(),
            game.seasonYear(),
            game.home().name(),
            game.away().name(),
            name,
            original,
            key,
            team == null ? null : team.name(),
            status,
            reason,
            resolution,
            line == null ? null : Figures.stats(line, Figures.minutesAndSeconds(line.seconds())),
            "nba-com/gamebooks-data/" + game.date() + "/" + day + "-" + teams + "/001.json",
            flags,
            review));
  }
}
