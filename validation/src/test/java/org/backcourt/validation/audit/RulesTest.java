package org.backcourt.validation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.VerdictRecord;
import org.backcourt.row.quality.VerdictRecord.Outcome;
import org.backcourt.row.quality.VerdictRecord.Severity;
import org.backcourt.staging.StagedFile;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.RawTables;
import org.backcourt.tables.Tables;
import org.backcourt.validation.expect.Schedule;
import org.backcourt.warehouse.TinyLeague;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule lets good rows pass, and is tripped by the mistake that it is there for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesTest {

  private static final TableContract<?> OFFENSE = AnalyticsTables.TEAM_OFFENSE;
  private static final TableContract<?> BOXES = RawTables.TEAM_BOXSCORE;

  /** One mistake in otherwise good rows, and what its rule then says. */
  enum Mistake {
    NULL_VALUE(
        OFFENSE,
        "SELECT * REPLACE (CASE WHEN team_abbr <> 'NYK' THEN pace END AS pace) FROM good",
        RequiredColumns.class,
        "pace is NULL in 2 rows",
        "2023-10-24,2023-10-27",
        "2023-10-24 NYK",
        "2023-10-27 NYK"),
    DOUBLED_ROW(
        OFFENSE,
        "SELECT * FROM good UNION ALL SELECT * FROM good WHERE game_date = '2023-10-25'"
            + " UNION ALL SELECT * FROM good WHERE team_abbr = 'DAL' AND home_game",
        UniqueKeys.class,
        "3 extra rows of 2 keys",
        "2023-10-25",
        "2023-10-25 DAL x3",
        "2023-10-25 LAL x2"),
    OTHER_DATE(
        OFFENSE,
        "SELECT * REPLACE (game_date + CASE WHEN team_abbr = 'BOS' AND home_game THEN 1 ELSE 0 END"
            + " AS game_date) FROM good",
        RequestedDates.class,
        "1 rows elsewhere",
        "2023-10-28",
        "2023-10-28 BOS"),
    LOST_TEAM(
        OFFENSE,
        "SELECT * FROM good WHERE NOT (team_abbr = 'LAL' AND home_game)",
        ExpectedKeys.class,
        "7 of 8 right",
        "2023-10-24",
        "2023-10-24 LAL has 0 rows"),
    FOREIGN_TEAM(
        OFFENSE,
        "SELECT * REPLACE (replace(team_abbr, 'BOS', 'UTA') AS team_abbr) FROM good"
            + " WHERE game_date = '2023-10-27'"
            + " UNION ALL SELECT * FROM good WHERE game_date <> '2023-10-27'",
        ExpectedKeys.class,
        "7 of 8 right",
        "2023-10-27",
        "2023-10-27 BOS has 0 rows",
        "2023-10-27 UTA is not in the schedule"),
    LOST_GAME(
        BOXES,
        "SELECT * FROM good WHERE canonical_game_id <> '20231024_BOS_NYK'",
        ExpectedKeys.class,
        "3 of 4 right",
        "2023-10-24",
        "2023-10-24 20231024_BOS_NYK has 0 rows"),
    PERCENTAGE(
        OFFENSE,
        "SELECT * REPLACE (CASE WHEN team_abbr = 'DAL' THEN 57.3 ELSE ts_pct END AS ts_pct) FROM"
            + " good",
        Fractions.class,
        "ts_pct lies outside in 2 rows",
        "2023-10-24..2023-10-25",
        "2023-10-24 DAL",
        "2023-10-25 DAL"),
    NEGATIVE_SHARE(
        OFFENSE,
        "SELECT * REPLACE (CASE WHEN points_scored = 100 THEN -0.1 ELSE ts_pct END AS ts_pct)"
            + " FROM good",
        Fractions.class,
        "ts_pct lies outside in 1 rows",
        "2023-10-27",
        "2023-10-27 NYK"),
    NOT_A_NUMBER(
        OFFENSE,
        "SELECT * REPLACE (CASE WHEN points_scored = 100 THEN 'NaN' ELSE ts_pct END AS ts_pct)"
            + " FROM good",
        Fractions.class,
        "ts_pct lies outside in 1 rows",
        "2023-10-27",
        "2023-10-27 NYK"),
    REJECTS(BOXES, "SELECT * FROM good", FewRejects.class, "1 of 9 rows, 11.11 %", "");

    private final TableContract<?> table;
    private final String query;
    private final Class<? extends Rule> rule;
    private final String measured;
    private final String dates;
    private final List<String> evidence;

    Mistake(
        TableContract<?> table,
        String query,
        Class<? extends Rule> rule,
        String measured,
        String dates,
        String... evidence) {
      this.table = table;
      this.query = query;
      this.rule = rule;
      this.measured = measured;
      this.dates = dates;
      this.evidence = List.of(evidence);
    }
  }

  private DuckDbWarehouse warehouse;
  private RunRecord run;

  @BeforeAll
  void load(@TempDir Path folder) {
    warehouse = TinyLeague.openLoaded(folder);
    run = TinyLeague.begin(warehouse, OFFENSE);
  }

  @AfterAll
  void close() {
    warehouse.close();
  }

  @ParameterizedTest
  @EnumSource
  void aMistakeTripsItsRule(Mistake mistake) {
    long rejects = mistake == Mistake.REJECTS ? 1 : 0;

    Judgement judgement = judge(mistake.rule, staged(mistake.table, mistake.query, rejects));

    assertThat(judgement.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(judgement.measured()).isEqualTo(mistake.measured);
    assertThat(judgement.dates().toString()).isEqualTo(mistake.dates);
    assertThat(judgement.evidence()).containsExactlyElementsOf(mistake.evidence);
  }

  @Test
  void everyRuleOfEveryTableIsTrippedBySomeMistake() {
    Set<String> rules = new TreeSet<>();
    for (TableContract<?> table : Tables.all()) {
      DefaultRules.of(table).forEach(rule -> rules.add(rule.getClass().getSimpleName()));
    }
    // These stand on more tables than mistakes are made in here, and are tripped in their own
    // tests.
    rules.remove(AccountedKeys.class.getSimpleName());
    rules.remove(Law.class.getSimpleName());

    assertThat(Stream.of(Mistake.values()).map(mistake -> mistake.rule.getSimpleName()))
        .as("a rule that nothing trips guards nothing: add a Mistake for it")
        .containsAll(rules);
  }

  @Test
  void goodRowsPassEveryRule() {
    for (TableContract<?> table : List.of(OFFENSE, BOXES)) {
      List<String> laws = ConservationLaws.of(table).stream().map(Rule::sentence).toList();
      assertThat(audit(staged(table, "SELECT * FROM good", 0)))
          .filteredOn(verdict -> !laws.contains(verdict.rule()))
          .isNotEmpty()
          .allSatisfy(
              verdict -> assertThat(verdict.outcome()).as(verdict.rule()).isEqualTo(Outcome.PASS));
    }
  }

  @Test
  void nothingAtAllIsNotJudgedAndStops() {
    DateSet offDay = DateSet.of(List.of(LocalDate.of(2023, 10, 26)));
    List<VerdictRecord> verdicts = audit(new StagedTable(OFFENSE, offDay, List.of(), 0));

    assertThat(verdicts)
        .hasSize(DefaultRules.of(OFFENSE).size())
        .allSatisfy(verdict -> assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_JUDGED))
        .allSatisfy(verdict -> assertThat(Audit.stops(verdict)).isTrue());
  }

  @Test
  void nothingWhereTheScheduleHasGamesFails() {
    Judgement judgement =
        judge(ExpectedKeys.class, new StagedTable(OFFENSE, TinyLeague.DATES, List.of(), 0));

    assertThat(judgement.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(judgement.measured()).isEqualTo("0 of 8 right");
  }

  @Test
  void withoutAScheduleExpectationsAreNotJudged(@TempDir Path elsewhere) {
    try (DuckDbWarehouse bare = TinyLeague.open(elsewhere)) {
      StagedTable staged = staged(OFFENSE, "SELECT * FROM good", 0);
      JudgedRows rows =
          JudgedRows.staged(bare, Schedule.published(bare), staged, List.of(), List.of());

      Judgement judgement = rule(OFFENSE, ExpectedKeys.class).judge(staged.judged(), rows);

      assertThat(judgement.outcome()).isEqualTo(Outcome.NOT_JUDGED);
      assertThat(judgement.measured()).isEqualTo("there is no schedule to measure against");
    }
  }

  @Test
  void oneRejectInAHundredIsStillFew() {
    StagedTable hundred =
        new StagedTable(
            BOXES,
            TinyLeague.DATES,
            List.of(new StagedFile(BOXES.name(), "", 99, Instant.EPOCH)),
            1);
    StagedTable fewer =
        new StagedTable(
            BOXES,
            TinyLeague.DATES,
            List.of(new StagedFile(BOXES.name(), "", 98, Instant.EPOCH)),
            1);

    assertThat(new FewRejects().judge(hundred.judged(), null).measured())
        .isEqualTo("1 of 100 rows, 1.00 %");
    assertThat(new FewRejects().judge(hundred.judged(), null).outcome()).isEqualTo(Outcome.PASS);
    assertThat(new FewRejects().judge(fewer.judged(), null).outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void aFailureComesWithTheCommandThatMendsIt() {
    assertThat(verdict(staged(OFFENSE, Mistake.LOST_TEAM.query, 0), ExpectedKeys.class).mend())
        .isEqualTo(
            "look at the inputs with: backcourt gaps --dates 2023-10-24; then: backcourt backfill"
                + " --table team_offense_game_summary --dates 2023-10-24");
    assertThat(verdict(staged(BOXES, Mistake.LOST_GAME.query, 0), ExpectedKeys.class).mend())
        .isEqualTo("load corrected rows of 2023-10-24 with: backcourt import DIR");
    assertThat(verdict(staged(OFFENSE, "SELECT * FROM good", 0), ExpectedKeys.class).mend())
        .isNull();
  }

  @Test
  void whatASourceLacksIsShownAndDoesNotStop() {
    VerdictRecord lost = verdict(staged(BOXES, Mistake.LOST_GAME.query, 0), ExpectedKeys.class);

    assertThat(lost.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(lost.severity()).isEqualTo(Severity.WARNING);
    assertThat(Audit.stops(lost)).isFalse();
  }

  @Test
  void onlyErrorsThatHoldLetPublicationGoOn() {
    assertThat(Audit.stops(verdict(Severity.ERROR, Outcome.PASS))).isFalse();
    assertThat(Audit.stops(verdict(Severity.ERROR, Outcome.FAIL))).isTrue();
    assertThat(Audit.stops(verdict(Severity.ERROR, Outcome.NOT_JUDGED))).isTrue();
    assertThat(Audit.stops(verdict(Severity.WARNING, Outcome.FAIL))).isFalse();
    assertThat(Audit.stops(verdict(Severity.WARNING, Outcome.NOT_JUDGED))).isFalse();
  }

  private VerdictRecord verdict(Severity severity, Outcome outcome) {
    return new VerdictRecord(
        run.runId(),
        run.runDate(),
        OFFENSE.name().toString(),
        "a rule",
        severity,
        outcome,
        "",
        "",
        null,
        List.of(),
        null);
  }

  private VerdictRecord verdict(StagedTable staged, Class<? extends Rule> rule) {
    String sentence = rule(staged.table(), rule).sentence();
    return audit(staged).stream()
        .filter(verdict -> verdict.rule().equals(sentence))
        .findFirst()
        .orElseThrow();
  }

  private List<VerdictRecord> audit(StagedTable staged) {
    return new Audit(warehouse, Schedule.published(warehouse), List.of(staged), List.of())
        .judge(run, staged);
  }

  private Judgement judge(Class<? extends Rule> rule, StagedTable staged) {
    return rule(staged.table(), rule)
        .judge(
            staged.judged(),
            JudgedRows.staged(
                warehouse, Schedule.published(warehouse), staged, List.of(staged), List.of()));
  }

  private static Rule rule(TableContract<?> table, Class<? extends Rule> type) {
    return DefaultRules.of(table).stream().filter(type::isInstance).findFirst().orElseThrow();
  }

  private StagedTable staged(TableContract<?> table, String query, long rejects) {
    List<String> columns = new ArrayList<>();
    table.content().forEach(column -> columns.add(column.name()));
    String good =
        "SELECT "
            + String.join(", ", columns)
            + " FROM ("
            + (table == OFFENSE ? GOOD_OFFENSE : GOOD_BOXES)
            + ")";
    List<StagedFile> files =
        TinyLeague.stage(warehouse, table, "WITH good AS (" + good + ") " + query);
    return new StagedTable(table, TinyLeague.DATES, files, rejects);
  }

  private static final String GOOD_OFFENSE =
      TinyLeague.row(
              OFFENSE,
              Map.of(
                  "game_date", "b.game_date",
                  "team_abbr", "b.team_abbr",
                  "home_game", "b.is_home",
                  "points_scored", "b.points",
                  "ts_pct", "0.57"))
          + " FROM ("
          + TinyLeague.BOXES
          + ") b";

  private static final String GOOD_BOXES =
      TinyLeague.row(
              BOXES,
              Map.of(
                  "game_id", "b.game_id",
                  "canonical_game_id", "b.game_id",
                  "game_date", "b.game_date",
                  "team_abbr", "b.team_abbr"))
          + " FROM ("
          + TinyLeague.BOXES
          + ") b";
}
