package org.backcourt.validation.audit;

import org.backcourt.row.quality.VerdictRecord.Severity;

/** Something that must hold of staged rows. */
public interface Rule {

  /** The rule as a sentence. */
  String sentence();

  /** What it asks for, in words that stand beside the measured figure. */
  String limit();

  /** What a failure means. */
  Severity severity();

  /** Measures and judges. */
  Judgement judge(StagedTable staged, StagedRows rows);
}
