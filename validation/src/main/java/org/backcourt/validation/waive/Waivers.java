package org.backcourt.validation.waive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.RowShape;
import org.backcourt.row.quality.WaiverRecord;
import org.backcourt.row.quality.WaiverRecord.Kind;
import org.backcourt.tables.QualityTables;
import org.backcourt.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

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
    RowShape<WaiverRecord> shape = QualityTables.WAIVERS.shape();
    String columns =
        shape.columns().stream().map(ColumnSpec::name).collect(Collectors.joining(", "));
    List<WaiverRecord> all =
        warehouse
            .query("SELECT " + columns + " FROM " + QualityTables.WAIVERS + " ORDER BY recorded_at")
            .rows()
            .stream()
            .map(
                row -> {
                  @Nullable Object[] values = new Object[row.size()];
                  return shape.build(row.toArray(values));
                })
            .toList();
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
                    || (!failed.isEmpty() && failed.minus(parse(waiver.dates())).isEmpty()))
        .findFirst();
  }

  /** The dates of ranges as {@link DateSet} writes them. */
  public static DateSet parse(String ranges) {
    DateSet dates = DateSet.none();
    for (String range : ranges.split(",")) {
      int dots = range.indexOf("..");
      LocalDate first = LocalDate.parse(dots < 0 ? range : range.substring(0, dots));
      LocalDate last = dots < 0 ? first : LocalDate.parse(range.substring(dots + 2));
      dates = dates.union(DateSet.between(first, last));
    }
    return dates;
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
