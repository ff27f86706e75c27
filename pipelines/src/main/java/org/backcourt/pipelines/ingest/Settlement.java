package org.backcourt.pipelines.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backcourt.pipelines.ingest.SourceLedger.Holder;
import org.backcourt.row.quality.SourceFileRecord;
import org.backcourt.row.quality.SourceFileRecord.State;
import org.jspecify.annotations.Nullable;

/**
 * Which file holds which unit. Of files that have the same unit the newest capture wins; of
 * captures of one moment, the one that was ingested later, then the later in the order of paths.
 */
final class Settlement {

  private final Map<String, Holder> published;
  private final List<SourceFileRecord> files;
  private final Map<String, String> holders = new HashMap<>();

  /**
   * Settles.
   *
   * @param published who holds each unit so far
   * @param files what a run has read, in the order of paths
   */
  Settlement(Map<String, Holder> published, List<SourceFileRecord> files) {
    this.published = published;
    this.files = files;
    Map<String, Holder> best = new HashMap<>();
    for (SourceFileRecord file : files) {
      if (file.state() == State.LOADED) {
        for (String unit : file.units()) {
          Holder rival = best.getOrDefault(unit, published.get(unit));
          if (rival == null || !file.capturedAt().isBefore(rival.capturedAt())) {
            best.put(unit, new Holder(file.sourceFile(), file.capturedAt()));
          } else {
            best.putIfAbsent(unit, rival);
          }
        }
      }
    }
    best.forEach((unit, holder) -> holders.put(unit, holder.file()));
  }

  /** For each unit that was read, the file that holds it now. */
  Map<String, String> holders() {
    return holders;
  }

  /**
   * The files with what became of them.
   *
   * @param disagreeing units, by file, in which a file differs from the one that holds
   */
  List<SourceFileRecord> settled(Map<String, Set<String>> disagreeing) {
    Map<String, String> firstWith = new HashMap<>();
    files.stream()
        .filter(file -> file.state() == State.LOADED && holdsAny(file))
        .forEach(file -> firstWith.putIfAbsent(file.contentHash(), file.sourceFile()));
    List<SourceFileRecord> settled = new ArrayList<>();
    for (SourceFileRecord file : files) {
      settled.add(file.state() == State.LOADED ? settled(file, firstWith, disagreeing) : file);
    }
    return settled;
  }

  private SourceFileRecord settled(
      SourceFileRecord file, Map<String, String> firstWith, Map<String, Set<String>> disagreeing) {
    List<String> held =
        file.units().stream().filter(unit -> file.sourceFile().equals(holders.get(unit))).toList();
    List<String> conflicts =
        disagreeing.getOrDefault(file.sourceFile(), Set.of()).stream()
            .sorted()
            .map(unit -> unit + " (" + holders.get(unit) + " holds)")
            .toList();
    if (!held.isEmpty()) {
      return file.settled(State.LOADED, null, held, conflicts);
    }
    @Nullable String same = firstWith.get(file.contentHash());
    return same != null
        ? file.settled(State.DUPLICATE, "its content is that of " + same, List.of(), List.of())
        : file.settled(
            State.SUPERSEDED,
            "newer captures have all it has, such as " + holders.get(file.units().get(0)),
            List.of(),
            conflicts);
  }

  private boolean holdsAny(SourceFileRecord file) {
    return file.units().stream().anyMatch(unit -> file.sourceFile().equals(holders.get(unit)));
  }

  /** Files of earlier runs whose units a newer capture has taken over. */
  List<String> replaced() {
    return holders.entrySet().stream()
        .filter(
            held -> {
              Holder before = published.get(held.getKey());
              return before != null && !before.file().equals(held.getValue());
            })
        .map(held -> held.getKey())
        .sorted()
        .toList();
  }
}
