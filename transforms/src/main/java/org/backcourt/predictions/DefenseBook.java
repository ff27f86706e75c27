package org.backcourt.predictions;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.backcourt.forecast.ZoneDefenses;
import org.backcourt.id.TeamCode;
import org.jspecify.annotations.Nullable;

/** How one season's teams defended as of each date. */
final class DefenseBook implements Serializable {

  private final Map<LocalDate, Map<TeamCode, ZoneDefenses>> pages = new HashMap<>();

  void write(ZoneDefenses defense) {
    pages
        .computeIfAbsent(defense.analysisDate(), date -> new HashMap<>())
        .put(defense.teamAbbr(), defense);
  }

  @Nullable ZoneDefenses of(LocalDate date, TeamCode team) {
    return pages.getOrDefault(date, Map.of()).get(team);
  }

  @Nullable Double rating(LocalDate date, TeamCode team) {
    ZoneDefenses page = of(date, team);
    return page == null ? null : page.defensiveRatingLast15();
  }
}
