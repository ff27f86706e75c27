package org.backcourt.validation.audit;

import java.util.ArrayList;
import java.util.List;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.VerdictRecord.Severity;

/** The rules that a table's contract implies. */
public final class DefaultRules {

  private DefaultRules() {}

  /** The laws that a table is under. */
  static List<Law> laws(TableContract<?> table) {
    List<Law> laws = new ArrayList<>(ConservationLaws.of(table));
    RollingLaw.of(table).ifPresent(laws::add);
    return laws;
  }

  /**
   * The rules for a table. What a source gets wrong about keys is shown and left to the phases that
   * read it, which must get it right: raw tables keep what the source says.
   */
  public static List<Rule> of(TableContract<?> table) {
    boolean raw = table.phase() == PhaseName.RAW;
    Severity ofKeys = raw ? Severity.WARNING : Severity.ERROR;
    List<Rule> rules = new ArrayList<>();
    rules.add(new RequiredColumns());
    rules.add(new UniqueKeys(ofKeys));
    rules.add(new RequestedDates());
    ExpectedKeys.of(table, ofKeys).ifPresent(rules::add);
    AccountedKeys.of(table).ifPresent(rules::add);
    rules.addAll(laws(table));
    Fractions fractions = Fractions.of(table);
    if (!fractions.columns().isEmpty() && !raw) {
      rules.add(fractions);
    }
    if (raw) {
      rules.add(new FewRejects());
    }
    return rules;
  }

  /**
   * Those that can be asked of a published table: what was requested is known of staged rows only.
   */
  public static List<Rule> published(TableContract<?> table) {
    List<Rule> rules = new ArrayList<>(of(table));
    rules.removeIf(RequestedDates.class::isInstance);
    return rules;
  }
}
