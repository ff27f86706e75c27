package org.backcourt.pipelines.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.backcourt.contract.TableContract;
import org.backcourt.id.GameId;
import org.backcourt.ingest.SourceParser;
import org.backcourt.row.quality.SourceFileRecord;
import org.backcourt.tables.RawTables;
import org.backcourt.validation.expect.Schedule;
import org.backcourt.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/** How far a source's files of one date have come, game by game. */
public final class SourceDay {

  /** How far. */
  public enum State {
    NOT_DUE("not due"),
    MISSING("missing at the source"),
    NOT_LOADED("fetched but not loaded"),
    LOADED("loaded");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** As people say it. */
    public String words() {
      return words;
    }
  }

  /** A file that is about the date, as the newest run that saw it left it. */
  public record SeenFile(String path, String state, @Nullable String reason) {}

  /**
   * The answer.
   *
   * @param because what the state stands on
   * @param games the final games of the date
   */
  public record Report(
      State state, String because, Map<GameId, State> games, List<SeenFile> files) {}

  private static final Set<String> DONE = Set.of("loaded", "duplicate", "superseded");

  private SourceDay() {}

  /** Looks the date up. */
  public static Report of(Warehouse warehouse, SourceParser<?> parser, LocalDate date) {
    Map<String, SeenFile> files = new TreeMap<>();
    for (SourceLedger.Seen seen : new SourceLedger(warehouse, parser).about(date)) {
      // Of a file that was given again, what it was the first time says more.
      files.merge(
          seen.file(),
          file(seen),
          (newer, older) -> newer.state().equals("duplicate") ? older : newer);
    }
    List<SeenFile> seen = List.copyOf(files.values());
    Set<String> loaded = loaded(warehouse, parser.table(), date);
    if (parser.table().equals(RawTables.SCHEDULE)) {
      return whole(loaded.size(), seen);
    }
    List<GameId> due = Schedule.published(warehouse).games(date);
    List<SeenFile> stuck = seen.stream().filter(file -> !DONE.contains(file.state())).toList();
    Map<GameId, Set<String>> names = names(warehouse, due, date);
    Map<GameId, State> games = new TreeMap<>();
    for (GameId game : due) {
      games.put(
          game,
          loaded.contains(game.toString())
              ? State.LOADED
              : stuck.stream().anyMatch(file -> isAbout(file, game, names))
                  ? State.NOT_LOADED
                  : State.MISSING);
    }
    long there = games.values().stream().filter(state -> state == State.LOADED).count();
    String because = there + " of " + due.size() + " final games have rows";
    if (due.isEmpty()) {
      return loaded.isEmpty()
          ? new Report(State.NOT_DUE, "the schedule has no final game", games, seen)
          : new Report(
              State.LOADED, "rows of " + loaded.size() + " games, none final yet", games, seen);
    }
    return there == due.size()
        ? new Report(State.LOADED, because, games, seen)
        : new Report(
            games.containsValue(State.MISSING) ? State.MISSING : State.NOT_LOADED,
            because,
            games,
            seen);
  }

  /** A file whose path names no game of the date may have any of them. */
  private static boolean isAbout(SeenFile file, GameId game, Map<GameId, Set<String>> names) {
    return names.getOrDefault(game, Set.of()).stream().anyMatch(file.path()::contains)
        || names.values().stream().flatMap(Set::stream).noneMatch(file.path()::contains);
  }

  /** What fetchers call a game in paths: the league's number, or both teams. */
  private static Map<GameId, Set<String>> names(
      Warehouse warehouse, List<GameId> games, LocalDate date) {
    Map<GameId, Set<String>> names = new TreeMap<>();
    if (games.isEmpty()) {
      return names;
    }
    for (GameId game : games) {
      names.put(
          game,
          new TreeSet<>(List.of("" + game.away() + game.home(), game.away() + "@" + game.home())));
    }
    warehouse
        .query(
            "SELECT DISTINCT canonical_game_id, game_id FROM "
                + RawTables.SCHEDULE.name()
                + " WHERE game_date = DATE '"
                + date
                + "'")
        .rows()
        .forEach(
            row -> {
              Set<String> known = names.get(GameId.parse(String.valueOf(row.get(0))));
              if (known != null) {
                known.add(String.valueOf(row.get(1)));
              }
            });
    return names;
  }

  /** The schedule itself, against which nothing can be measured. */
  private static Report whole(int games, List<SeenFile> files) {
    if (games > 0) {
      return new Report(State.LOADED, games + " games announced or played", Map.of(), files);
    }
    boolean published = files.stream().anyMatch(file -> file.state().equals("loaded"));
    return files.isEmpty() || published
        ? new Report(
            published ? State.NOT_DUE : State.MISSING,
            published ? "no game on this date" : "no file has this date",
            Map.of(),
            files)
        : new Report(State.NOT_LOADED, "no file of this date could be loaded", Map.of(), files);
  }

  private static SeenFile file(SourceLedger.Seen seen) {
    String state = seen.state().name().toLowerCase(Locale.ROOT);
    return seen.state() == SourceFileRecord.State.LOADED && !seen.published()
        ? new SeenFile(seen.file(), "read, but its run published nothing", seen.reason())
        : new SeenFile(seen.file(), state, seen.reason());
  }

  /** The games of which the source's table has rows, whatever date it keeps them by. */
  private static Set<String> loaded(Warehouse warehouse, TableContract<?> table, LocalDate date) {
    if (!warehouse.has(table)) {
      return Set.of();
    }
    return warehouse
        .query(
            "SELECT DISTINCT canonical_game_id FROM "
                + table.name()
                + " WHERE game_date = DATE '"
                + date
                + "'")
        .rows()
        .stream()
        .map(row -> String.valueOf(row.get(0)))
        .collect(Collectors.toSet());
  }
}
