package org.backcourt.validation.audit;

import java.util.ArrayList;
import java.util.List;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.VerdictRecord;
import org.backcourt.row.quality.VerdictRecord.Outcome;
import org.backcourt.row.quality.VerdictRecord.Severity;
import org.backcourt.staging.StagedFile;
import org.backcourt.validation.expect.Schedule;
import org.backcourt.warehouse.Warehouse;

/** Judges everything a run has staged. */
public final class Audit {

  private final Warehouse warehouse;
  private final Schedule schedule;
  private final List<StagedTable> together;
  private final List<StagedFile> accounts;

  /**
   * Prepares to judge a run.
   *
   * @param together all that the run staged, because tables are judged by each other too
   * @param accounts files that account for rows: keys that by design have none, and joins
   */
  public Audit(
      Warehouse warehouse,
      Schedule schedule,
      List<StagedTable> together,
      List<StagedFile> accounts) {
    this.warehouse = warehouse;
    this.schedule = schedule;
    this.together = together;
    this.accounts = accounts;
  }

  /** The verdict of every rule on one staged table. */
  public List<VerdictRecord> judge(RunRecord run, StagedTable staged) {
    JudgedRows rows = JudgedRows.staged(warehouse, schedule, staged, together, accounts);
    List<VerdictRecord> verdicts = new ArrayList<>();
    for (Rule rule : rules(run, staged)) {
      Judgement judgement = rule.judge(staged.judged(), rows);
      verdicts.add(
          new VerdictRecord(
              run.runId(),
              run.runDate(),
              staged.table().name().toString(),
              rule.sentence(),
              rule.severity(),
              judgement.outcome(),
              judgement.measured(),
              rule.limit(),
              judgement.dates().isEmpty() ? null : judgement.dates().toString(),
              judgement.evidence(),
              judgement.outcome() == Outcome.FAIL
                  ? Mend.ofStaged(staged.judged(), judgement)
                  : null));
    }
    return verdicts;
  }

  /** The verdict on every join that the run made. */
  public List<VerdictRecord> judgeJoins(RunRecord run) {
    return JoinLosses.staged(warehouse, accounts).judge(run);
  }

  /**
   * Where no row is staged there is nothing to judge but the account, for a table that keeps one:
   * it alone says whether every expected key is absent by design.
   */
  private List<Rule> rules(RunRecord run, StagedTable staged) {
    List<Rule> rules = new ArrayList<>(DefaultRules.of(staged.table()));
    List<Rule> accounts = rules.stream().filter(AccountedKeys.class::isInstance).toList();
    if (staged.rows() == 0 && !accounts.isEmpty()) {
      return accounts;
    }
    rules.removeIf(Law.class::isInstance);
    rules.addAll(
        new ApplicableLaws(warehouse, schedule, together, run.codeVersion())
            .of(staged.table(), staged.dates()));
    return rules;
  }

  /** Whether a verdict forbids publishing: a failed error, or an error nobody could judge. */
  public static boolean stops(VerdictRecord verdict) {
    return verdict.severity() == Severity.ERROR && verdict.outcome() != Outcome.PASS;
  }
}
