package org.backcourt.precompute;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.backcourt.id.TeamCode;
import org.backcourt.row.precompute.TeamDefenseZones;
import org.backcourt.vector.TeamSoFar;
import org.jspecify.annotations.Nullable;

/**
 * What one season's teams amount to before each date: looked up by whoever plays for or against.
 */
final class TeamBook implements Serializable {

  /** One team before one date. */
  record Page(TeamDefenseZones defense, TeamSoFar soFar, boolean contextReady)
      implements Serializable {}

  private final Map<LocalDate, Map<TeamCode, Page>> pages = new HashMap<>();
  private final Map<LocalDate, Double> leaguePace = new HashMap<>();

  void write(LocalDate date, TeamCode team, Page page) {
    pages.computeIfAbsent(date, d -> new HashMap<>()).put(team, page);
  }

  void writeLeaguePace(LocalDate date, double pace) {
    leaguePace.put(date, pace);
  }

  @Nullable Page of(LocalDate date, TeamCode team) {
    return pages.getOrDefault(date, Map.of()).get(team);
  }

  /** Mean pace of the league as of a date; null before its first game. */
  @Nullable Double leaguePace(LocalDate date) {
    return leaguePace.get(date);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TeamBook book
        && pages.equals(book.pages)
        && leaguePace.equals(book.leaguePace);
  }

  @Override
  public int hashCode() {
    return Objects.hash(pages, leaguePace);
  }
}
