package org.backcourt.precompute;

import java.time.LocalDate;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.AbsentKey;

/** Expected keys that by design have no row, in the words of their reasons. */
final class Absences {

  private Absences() {}

  static AbsentKey bootstrap(TableContract<?> table, LocalDate date, Object entity, long day) {
    return new AbsentKey(
        table.name().toString(),
        date,
        entity.toString(),
        "BOOTSTRAP",
        "day " + day + " of the season; rows begin on day 14");
  }

  static AbsentKey warmUp(
      TableContract<?> table, LocalDate date, Object entity, int games, int needed) {
    return new AbsentKey(
        table.name().toString(),
        date,
        entity.toString(),
        "WARM_UP",
        games + " games played this season, needs " + needed);
  }

  static AbsentKey stale(TableContract<?> table, LocalDate date, Object entity, LocalDate last) {
    return new AbsentKey(
        table.name().toString(), date, entity.toString(), "STALE", "last played on " + last);
  }
}
