package org.backcourt.game;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.backcourt.box.BoxLine;
import org.backcourt.box.Minutes;
import org.backcourt.box.TeamFromPlayers;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.backcourt.row.analytics.PlayerStatus;
import org.jspecify.annotations.Nullable;

/**
 * The players of one game by the best source that has both teams of it. The choice is made per
 * game, so that one late gamebook does not push a whole night to a poorer source.
 *
 * @param lines one a player, whether he played or not
 * @param folded rows that name a player of another row again
 * @param unread names in rows whose team is not of the game, or whose minutes cannot be read
 */
public record PlayerBox(
    PlayerSource source, List<PlayerLine> lines, int folded, List<String> unread) {

  /**
   * The players by the first source that has at least five active ones on each side. Whoever the
   * gamebook lists as not playing is listed whatever the source: a fallback gives other figures,
   * not another team.
   */
  public static Optional<PlayerBox> of(Game game) {
    PlayerBox gamebook = gamebook(game);
    return usable(game, gamebook)
        .or(() -> usable(game, league(game)).map(box -> box.withAbsent(gamebook)))
        .or(() -> usable(game, bdl(game)).map(box -> box.withAbsent(gamebook)));
  }

  private PlayerBox withAbsent(PlayerBox gamebook) {
    Map<PlayerLookup, PlayerLine> all = new LinkedHashMap<>();
    lines.forEach(line -> all.put(line.player(), line));
    for (PlayerLine line : gamebook.lines()) {
      if (line.status() != PlayerStatus.ACTIVE) {
        // Of someone who did not play, the gamebook knows the reason.
        all.merge(line.player(), line, (own, absent) -> own.box() == null ? absent : own);
      }
    }
    return new PlayerBox(source, List.copyOf(all.values()), folded, unread);
  }

  /** The lines of a team's players who played. */
  public List<BoxLine> played(TeamCode team) {
    return lines.stream()
        .filter(line -> line.team() == team)
        .flatMap(line -> line.played().stream())
        .toList();
  }

  private static Optional<PlayerBox> usable(Game game, PlayerBox box) {
    boolean bothTeams =
        box.played(game.gameId().home()).size() >= TeamFromPlayers.FEWEST_PLAYERS
            && box.played(game.gameId().away()).size() >= TeamFromPlayers.FEWEST_PLAYERS;
    return bothTeams ? Optional.of(box) : Optional.empty();
  }

  private static PlayerBox gamebook(Game game) {
    Reader reader = new Reader(game, PlayerSource.GAMEBOOK);
    for (GamebookLine line : game.gamebook()) {
      if (!line.namesAPlayer()) {
        continue;
      }
      String name = line.playerName() == null ? line.playerNameOriginal() : line.playerName();
      boolean active = line.playerStatus().equalsIgnoreCase("active");
      reader.add(
          name,
          line.playerLookup(),
          line.teamAbbr(),
          status(line.playerStatus()),
          active ? line.stats() : null,
          line.plusMinus(),
          line.dnpReason(),
          null);
    }
    return reader.box();
  }

  private static PlayerBox league(Game game) {
    Reader reader = new Reader(game, PlayerSource.LEAGUE_BOX);
    for (LeaguePlayerLine line : game.leaguePlayers()) {
      if ("Final".equalsIgnoreCase(line.gameStatus())) {
        reader.add(
            line.playerFullName(),
            null,
            line.teamAbbr(),
            PlayerStatus.ACTIVE,
            line.stats(),
            line.plusMinus(),
            null,
            line.starter());
      }
    }
    return reader.box();
  }

  private static PlayerBox bdl(Game game) {
    Reader reader = new Reader(game, PlayerSource.BDL);
    for (BdlLine line : game.bdl()) {
      if ("Final".equalsIgnoreCase(line.gameStatus())) {
        reader.add(
            line.playerFullName(),
            null,
            line.teamAbbr(),
            PlayerStatus.ACTIVE,
            line.stats(),
            null,
            null,
            null);
      }
    }
    return reader.box();
  }

  private static PlayerStatus status(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "active" -> PlayerStatus.ACTIVE;
      case "inactive" -> PlayerStatus.INACTIVE;
      default -> PlayerStatus.DNP;
    };
  }

  /** Collects a source's rows: of rows that name the same player, the one that says most stays. */
  private static final class Reader {
    private final Game game;
    private final PlayerSource source;
    private final Map<PlayerLookup, PlayerLine> byPlayer = new LinkedHashMap<>();
    private final List<String> unread = new ArrayList<>();
    private int folded;

    Reader(Game game, PlayerSource source) {
      this.game = game;
      this.source = source;
    }

    void add(
        String name,
        @Nullable String storedKey,
        @Nullable String teamText,
        PlayerStatus status,
        @Nullable BoxStats stats,
        @Nullable Integer plusMinus,
        @Nullable String reason,
        @Nullable Boolean starter) {
      // The name is folded anew: some sources stored keys that had lost their accented letters.
      Optional<PlayerLookup> player =
          PlayerLookup.ofName(name)
              .or(() -> Optional.ofNullable(storedKey).flatMap(PlayerLookup::ofStored));
      Optional<TeamCode> team =
          Optional.ofNullable(teamText).flatMap(TeamCode::find).filter(game.gameId()::has);
      OptionalInt seconds = seconds(stats);
      if (player.isEmpty() || team.isEmpty() || seconds.isEmpty()) {
        unread.add(name + " of " + teamText);
        return;
      }
      BoxLine box =
          status == PlayerStatus.ACTIVE && stats != null && seconds.getAsInt() > 0
              ? stats.line(seconds.getAsInt())
              : null;
      boolean played = box != null;
      PlayerLine line =
          new PlayerLine(
              player.get(),
              name,
              team.get(),
              played || status != PlayerStatus.ACTIVE ? status : PlayerStatus.DNP,
              box,
              played ? plusMinus : null,
              played ? null : reason,
              starter);
      folded += byPlayer.containsKey(player.get()) ? 1 : 0;
      byPlayer.merge(player.get(), line, Reader::better);
    }

    private static OptionalInt seconds(@Nullable BoxStats stats) {
      if (stats == null || stats.minutes() == null) {
        return OptionalInt.of(0);
      }
      try {
        return OptionalInt.of(Minutes.parse(stats.minutes()).orElse(0));
      } catch (IllegalArgumentException e) {
        return OptionalInt.empty();
      }
    }

    private static PlayerLine better(PlayerLine a, PlayerLine b) {
      int secondsOfA = a.played().map(BoxLine::seconds).orElse(-1);
      int secondsOfB = b.played().map(BoxLine::seconds).orElse(-1);
      return secondsOfB > secondsOfA ? b : a;
    }

    PlayerBox box() {
      Collection<PlayerLine> lines = byPlayer.values();
      return new PlayerBox(source, new ArrayList<>(lines), folded, List.copyOf(unread));
    }
  }
}
