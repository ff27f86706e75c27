package org.backcourt.validation.waive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.WaiverRecord;
import org.backcourt.row.quality.WaiverRecord.Kind;
import org.backcourt.tables.QualityTables;
import org.backcourt.warehouse.Warehouse;

/** Waivers and mutes that stand: given, and not ended by somebody. */
public final class Waivers {

  private final List<WaiverRecord> standing;

  private Waivers(List<WaiverRecord> standing) {
    this.standing = standing;
  }

  /** Those that the warehouse knows of. */
  public static Waivers of(Warehouse warehouse) {
    if (!warehouse.has(QualityTables.WAIVERS)) {
      return new Waivers(List.of());
    }
    List<WaiverRecord> all = warehouse.records(QualityTables.WAIVERS, "ORDER BY recorded_at");
    Set<String> ended = new HashSet<>();
    all.stream().filter(w -> w.kind() == Kind.ENDED).forEach(w -> ended.add(w.waiverId()));
    return new Waivers(all.stream().filter(w -> !ended.contains(w.waiverId())).toList());
  }

  /** All that stand, those among them whose day has passed. */
  public List<WaiverRecord> standing() {
    return standing;
  }

  /** Those whose last day has passed: nobody has said whether they are still meant. */
  public List<WaiverRecord> expired(LocalDate today) {
    return standing.stream().filter(waiver -> waiver.until().isBefore(today)).toList();
  }

  /** The one of that kind that covers a failure of the rule on all of these dates. */
  public Optional<WaiverRecord> covering(Kind kind, String rule, DateSet failed, LocalDate today) {
    return standing.stream()
        .filter(waiver -> waiver.kind() == kind && waiver.rule().equals(rule))
        .filter(waiver -> !waiver.until().isBefore(today))
        .filter(
            waiver ->
                waiver.dates() == null
                    || (!failed.isEmpty() && failed.minus(DateSet.parse(waiver.dates())).isEmpty()))
        .findFirst();
  }

  /** Dates of accepted incidents of a table, whichever rule they are waived for. */
  public DateSet dates(TableContract<?> table, LocalDate today) {
    return standing.stream()
        .filter(waiver -> waiver.kind() == Kind.WAIVER && !waiver.until().isBefore(today))
        .filter(waiver -> waiver.rule().startsWith(table.name().table() + "."))
        .map(WaiverRecord::dates)
        .filter(Objects::nonNull)
        .map(DateSet::parse)
        .reduce(DateSet.none(), DateSet::union);
  }

  /** The line that ends one that stands. */
  public static WaiverRecord ended(WaiverRecord waiver, Instant now) {
    return new WaiverRecord(
        waiver.waiverId(),
        waiver.givenOn(),
        Kind.ENDED,
        waiver.rule(),
        waiver.dates(),
        waiver.owner(),
        waiver.reason(),
        waiver.until(),
        now);
  }
}
