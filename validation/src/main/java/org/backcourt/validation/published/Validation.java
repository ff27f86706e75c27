package org.backcourt.validation.published;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.VerdictRecord;
import org.backcourt.row.quality.VerdictRecord.Outcome;
import org.backcourt.row.quality.VerdictRecord.Severity;
import org.backcourt.row.quality.WaiverRecord.Kind;
import org.backcourt.tables.Tables;
import org.backcourt.validation.audit.JoinLosses;
import org.backcourt.validation.audit.JudgedRows;
import org.backcourt.validation.audit.JudgedTable;
import org.backcourt.validation.audit.Judgement;
import org.backcourt.validation.audit.Mend;
import org.backcourt.validation.expect.Schedule;
import org.backcourt.validation.metric.ColumnState;
import org.backcourt.validation.metric.Measurement;
import org.backcourt.validation.metric.Piece;
import org.backcourt.validation.metric.TableMetrics;
import org.backcourt.validation.metric.Wanted;
import org.backcourt.validation.rules.Guard;
import org.backcourt.validation.rules.RuleBook;
import org.backcourt.validation.waive.Waivers;
import org.backcourt.warehouse.Reader;
import org.backcourt.warehouse.Warehouse;
import org.backcourt.warehouse.WarehouseException;

/** Asks every rule about every table, as it is published. */
public final class Validation {

  /** Sources that nobody loads, and predictions that nobody asks for, are no failure. */
  private static final Set<PhaseName> MAY_LACK =
      Set.of(PhaseName.RAW, PhaseName.PREDICTIONS, PhaseName.GRADING);

  private static final String NOT_COMPUTED = "could not be computed: ";

  private final Warehouse warehouse;
  private final RuleBook rules;
  private final LocalDate today;
  private final Schedule schedule;
  private final Map<TableName, PublishedTable> published = new ConcurrentHashMap<>();

  /**
   * Prepares to validate.
   *
   * @param today the day by which waivers stand or have run out
   */
  public Validation(Warehouse warehouse, RuleBook rules, LocalDate today) {
    this.warehouse = warehouse;
    this.rules = rules;
    this.today = today;
    this.schedule = Schedule.published(warehouse);
  }

  /**
   * What is published and has not been measured since, in pieces.
   *
   * @param trusted whether nobody else can have changed what is published
   * @param everything whether every column is sketched, and not only those whose rules ask for it
   */
  public List<Piece> unmeasured(
      List<TableContract<?>> tables, DateSet asked, boolean trusted, boolean everything) {
    List<Piece> pieces = new ArrayList<>();
    for (TableContract<?> table : tables) {
      Wanted wanted = everything ? Wanted.everythingOf(table) : wanted(rules.of(table));
      DateSet published = published(table).dates();
      DateSet dates = published.intersect(asked);
      DateSet missing = trusted ? dates.minus(Measurement.fresh(warehouse, table, wanted)) : dates;
      if (!missing.isEmpty()) {
        DateSet window = PublishedTable.window(missing, published);
        pieces.addAll(Piece.ofColumns(table, window, wanted));
        pieces.add(Piece.ofRows(table, window));
      }
    }
    return pieces;
  }

  /** Judges the tables by figures that were kept, several at a time. */
  public ValidationResult judge(RunRecord run, List<TableContract<?>> tables, DateSet asked) {
    return judge(run, tables, asked, true);
  }

  /**
   * Judges the tables by figures taken at once and not kept, as this warehouse's user sees them.
   */
  public ValidationResult judgeAfresh(RunRecord run, List<TableContract<?>> tables, DateSet asked) {
    return judge(run, tables, asked, false);
  }

  private ValidationResult judge(
      RunRecord run, List<TableContract<?>> tables, DateSet asked, boolean kept) {
    List<Guard> all = tables.stream().flatMap(table -> rules.of(table).stream()).toList();
    if (all.isEmpty()) {
      throw new IllegalArgumentException(
          "no rule speaks of " + tables + "; list what there is with: backcourt checks list");
    }
    Waivers waivers = Waivers.of(warehouse);
    List<VerdictRecord> verdicts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    List<TableContract<?>> there = new ArrayList<>();
    for (TableContract<?> table : tables) {
      if (published(table).rows().isEmpty() && MAY_LACK.contains(table.phase())) {
        absent.add(table.name().toString());
      } else {
        there.add(table);
      }
    }
    for (Map<String, VerdictRecord> ofTable : verdicts(run, there, asked, kept, waivers)) {
      names.addAll(ofTable.keySet());
      verdicts.addAll(ofTable.values());
    }
    DateSet window = PublishedTable.window(asked.intersect(schedule.dates()), schedule.dates());
    // What joins lost was told by the run that made them; spoiling tables afterwards says no more.
    if (kept && tables.stream().anyMatch(table -> table.phase() == PhaseName.ANALYTICS)) {
      for (VerdictRecord verdict :
          new JoinLosses(warehouse, CurrentAccounts.joins(window)).judge(run)) {
        names.add("joins." + verdict.rule().replaceAll("[^A-Za-z0-9]+", "-"));
        verdicts.add(verdict);
      }
    }
    List<Ruling> rulings = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      rulings.add(
          ruling(names.get(i), verdicts.get(i), follows(verdicts.get(i), verdicts), waivers));
    }
    return new ValidationResult(
        run, rulings, kept ? byDesign(tables, window) : Map.of(), waivers.expired(today), absent);
  }

  private Ruling ruling(String name, VerdictRecord verdict, boolean follows, Waivers waivers) {
    if (verdict.outcome() == Outcome.PASS) {
      return new Ruling(name, verdict, false, null, null);
    }
    DateSet failed = verdict.dates() == null ? DateSet.none() : DateSet.parse(verdict.dates());
    return new Ruling(
        name,
        verdict,
        follows,
        waivers.covering(Kind.WAIVER, name, failed, today).orElse(null),
        waivers.covering(Kind.MUTE, name, failed, today).orElse(null));
  }

  /** What was changed and not committed is seen by nobody but this warehouse's own reader. */
  private List<Map<String, VerdictRecord>> verdicts(
      RunRecord run, List<TableContract<?>> tables, DateSet asked, boolean kept, Waivers waivers) {
    if (!kept) {
      return tables.stream()
          .map(table -> judge(warehouse, run, table, asked, false, waivers))
          .toList();
    }
    return SideBySide.each(
        tables,
        table -> {
          try (Reader reader = warehouse.reader()) {
            return judge(reader, run, table, asked, true, waivers);
          }
        });
  }

  private Map<String, VerdictRecord> judge(
      Reader reader,
      RunRecord run,
      TableContract<?> table,
      DateSet asked,
      boolean kept,
      Waivers waivers) {
    DateSet dates = expected(table).intersect(asked);
    DateSet window = PublishedTable.window(dates, expected(table).union(published(table).dates()));
    List<Guard> guards = rules.of(table);
    Wanted wanted = wanted(guards);
    DateSet earlier = earlier(reader, table, guards, dates);
    TableMetrics metrics =
        kept
            ? TableMetrics.kept(reader, table, wanted, dates.union(earlier))
            : measured(table, wanted, window)
                .with(TableMetrics.kept(reader, table, wanted, earlier));
    DateSet baseline = dates.union(earlier).minus(waivers.dates(table, today));
    String absences = CurrentAccounts.absences(window);
    long rejected = reader.query(CurrentAccounts.rejected(table.name().toString())).count();
    Map<String, VerdictRecord> verdicts = new TreeMap<>();
    for (Guard guard : guards) {
      DateSet of = dates(guard, dates, asked);
      JudgedTable judged = new JudgedTable(table, of, published(table).rows(of), rejected);
      DateSet within = of.equals(dates) ? window : PublishedTable.window(of, expected(table));
      JudgedRows rows =
          JudgedRows.published(reader, schedule, judged, within, absences, metrics, baseline);
      verdicts.put(guard.id(), verdict(run, guard, judged, ask(guard, judged, rows)));
    }
    return verdicts;
  }

  /** Dates before those asked about whose kept figures are of what is published now. */
  private DateSet earlier(
      Reader reader, TableContract<?> table, List<Guard> guards, DateSet dates) {
    if (dates.isEmpty() || guards.stream().noneMatch(guard -> guard.rule().comparesWithPast())) {
      return DateSet.none();
    }
    DateSet fresh = Measurement.fresh(reader, table, wanted(guards));
    return DateSet.of(fresh.dates().headSet(dates.last())).minus(dates);
  }

  private static Wanted wanted(List<Guard> guards) {
    Set<String> columns = new HashSet<>(Set.of(ColumnState.ROW));
    Set<String> quantiles = new HashSet<>();
    Set<String> distinct = new HashSet<>();
    for (Guard guard : guards) {
      columns.addAll(guard.rule().measures());
      quantiles.addAll(guard.rule().quantiles());
      distinct.addAll(guard.rule().distinct());
    }
    return new Wanted(columns, quantiles, distinct);
  }

  private TableMetrics measured(TableContract<?> table, Wanted wanted, DateSet window) {
    return published(table).exists()
        ? TableMetrics.measured(warehouse, table, JudgedRows.published(table, window), wanted)
        : TableMetrics.none();
  }

  /** What cannot be computed has not been judged, whatever the reason. */
  private Judgement ask(Guard guard, JudgedTable judged, JudgedRows rows) {
    if (!published(judged.table()).exists()) {
      return Judgement.notJudged("the table does not exist");
    }
    if (judged.dates().isEmpty()) {
      return Judgement.notJudged("no date is asked about");
    }
    try {
      return guard.rule().judge(judged, rows);
    } catch (WarehouseException e) {
      return Judgement.notJudged(NOT_COMPUTED + e.getMessage());
    }
  }

  private VerdictRecord verdict(
      RunRecord run, Guard guard, JudgedTable judged, Judgement judgement) {
    boolean failed = judgement.outcome() == Outcome.FAIL;
    // A rule that has nothing to look at on these dates is no failure of the table.
    Severity severity =
        judgement.isSmall() || (judged.dates().isEmpty() && published(judged.table()).exists())
            ? Severity.WARNING
            : guard.severity();
    return new VerdictRecord(
        run.runId(),
        run.runDate(),
        judged.table().name().toString(),
        guard.rule().sentence(),
        severity,
        judgement.outcome(),
        judgement.measured(),
        guard.rule().limit(),
        judgement.dates().isEmpty() ? null : judgement.dates().toString(),
        judgement.evidence(),
        failed
            ? (guard.mend() == null ? Mend.ofPublished(judged, judgement) : guard.mend())
            : null);
  }

  /** The dates on which the table has rows or should have. */
  private DateSet expected(TableContract<?> table) {
    return published(table).dates().union(schedule.dates());
  }

  /** What a rule says of a single date it is asked there, even if nothing else expects rows. */
  private DateSet dates(Guard guard, DateSet expected, DateSet asked) {
    return guard.rule().about().map(asked::intersect).orElseGet(() -> together(guard, expected));
  }

  /** A law over several tables holds where all of them are published. */
  private DateSet together(Guard guard, DateSet dates) {
    DateSet together = dates;
    for (TableName name : guard.rule().reads()) {
      together = together.intersect(published(Tables.named(name.toString())).dates());
    }
    return together;
  }

  private PublishedTable published(TableContract<?> table) {
    return published.computeIfAbsent(table.name(), n -> PublishedTable.of(warehouse, table));
  }

  /** Where a rule has found what is missing, others that find nothing to judge say the same. */
  private static boolean follows(VerdictRecord verdict, List<VerdictRecord> all) {
    return verdict.outcome() == Outcome.NOT_JUDGED
        && verdict.dates() == null
        && !verdict.measured().startsWith(NOT_COMPUTED)
        && all.stream()
            .anyMatch(
                other ->
                    other.outcome() == Outcome.FAIL
                        && other.tableName().equals(verdict.tableName()));
  }

  private Map<String, Long> byDesign(List<TableContract<?>> tables, DateSet window) {
    String names =
        tables.stream().map(table -> "'" + table.name() + "'").collect(Collectors.joining(", "));
    Map<String, Long> byDesign = new TreeMap<>();
    warehouse
        .query(
            "SELECT reason, count(*) FROM "
                + CurrentAccounts.absences(window)
                + " WHERE table_name IN ("
                + names
                + ") GROUP BY 1")
        .rows()
        .forEach(
            row ->
                byDesign.put(
                    String.valueOf(row.get(0)),
                    row.get(1) instanceof Number count ? count.longValue() : 0L));
    return byDesign;
  }
}
