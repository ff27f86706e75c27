package org.backcourt.validation.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.backcourt.contract.Cardinality;
import org.backcourt.contract.LookBack;
import org.backcourt.contract.TableContract;

/**
 * One table on one date: the share of what is to be expected that is there, times how good it is.
 *
 * @param expected false where by design nothing had to be there
 * @param score from 0 to 100
 */
record TableScore(boolean expected, double score, List<Finding> findings) {

  /** More than a stray row lacks something: named, whatever the score is. */
  private static final double NAMED_BELOW = 0.97;

  private static final TableScore NOT_EXPECTED = new TableScore(false, 0, List.of());

  /** How many of how many, counted in a unit. */
  private record Coverage(long there, long due, String unit) {
    double share() {
      return Math.min(1, (double) there / due);
    }
  }

  static TableScore of(TableContract<?> table, DateFacts facts) {
    TableFacts published = facts.of(table);
    String option = "--table " + table.name().table();
    if (published.neverPublished()) {
      return new TableScore(
          true, 0, List.of(Finding.ofRun(table.name().table() + " was never computed", option)));
    }
    Coverage coverage = coverage(table, facts);
    if (coverage.due <= 0) {
      return NOT_EXPECTED;
    }
    List<Finding> findings = new ArrayList<>();
    if (coverage.share() < 1) {
      findings.add(
          Finding.ofForcedRun(
              String.format(
                  Locale.ROOT,
                  "%s has %d of %d %s",
                  table.name().table(),
                  coverage.there,
                  coverage.due,
                  coverage.unit),
              // The ledger calls the date published, so it is computed anew only when forced.
              option));
    }
    if (published.quality() < NAMED_BELOW) {
      findings.add(
          Finding.ofFiles(
              false,
              String.format(
                  Locale.ROOT,
                  "%s has quality %.0f %%, mostly for %s",
                  table.name().table(),
                  100 * published.quality(),
                  published.issue()),
              "what is lacking"));
    }
    return new TableScore(true, 100 * coverage.share() * published.quality(), findings);
  }

  private static Coverage coverage(TableContract<?> table, DateFacts facts) {
    TableFacts published = facts.of(table);
    Cardinality cardinality = table.cardinality();
    return switch (cardinality.unit()) {
      case TEAM ->
          new Coverage(published.rows(), 2 * facts.played() * cardinality.least(), "teams");
      case DATE ->
          new Coverage(published.rows(), cardinality.least() - published.absent(), "teams");
      case GAME -> new Coverage(published.games(), facts.played(), "games");
      case PLAYER, NONE ->
          table.population().isPresent()
              ? new Coverage(published.rows(), keys(table, facts), unit(table))
              : new Coverage(published.games(), facts.played(), "games");
    };
  }

  private static String unit(TableContract<?> table) {
    return table.key().size() > 2 ? "predictions" : "players";
  }

  /** Keys that need a row: all of the population today, or those that had one when published. */
  private static long keys(TableContract<?> table, DateFacts facts) {
    TableFacts published = facts.of(table);
    long written = published.cell() == null ? published.rows() : published.cell().written();
    long population =
        table
            .population()
            .filter(people -> people.lookBack().equals(LookBack.sameDate()))
            .map(
                people ->
                    facts.of(people.table()).rows() * people.rowsPerKey() - published.absent())
            .orElse(0L);
    return Math.max(written, population);
  }
}
