package org.backcourt.factors;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.backcourt.contract.TableContract;
import org.backcourt.row.Completeness;
import org.backcourt.row.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * The rows of other tables that went into one row, the deciding one first, and what follows from
 * them for it: the worst quality wins, and one that warms up is enough.
 */
public final class Upstreams {

  private final List<String> tables = new ArrayList<>();
  private final LinkedHashSet<String> fallbacks = new LinkedHashSet<>();
  private double worstScore = 100;
  private boolean ready = true;
  private boolean warmUp;
  private boolean earlySeason;

  /** A row that was read; {@link #without} where there was none. */
  public Upstreams with(TableContract<?> table, Completeness completeness, Provenance provenance) {
    tables.add(table.name().table());
    fallbacks.addAll(provenance.fallbacksUsed());
    worstScore = Math.min(worstScore, provenance.qualityScore());
    ready &= provenance.isProductionReady();
    warmUp |= completeness.isWarmUp();
    earlySeason |= completeness.earlySeasonFlag();
    return this;
  }

  /** A row that should have been there. */
  public Upstreams without() {
    ready = false;
    return this;
  }

  /** A table that this row read itself in place of one that has no row. */
  public Upstreams fallingBack(TableContract<?> from, TableContract<?> to) {
    tables.add(to.name().table());
    fallbacks.add(from.name().table() + ":" + to.name().table());
    return without();
  }

  /** Whether all rows were there and fit for production. */
  public boolean allReady() {
    return ready;
  }

  /** The lowest quality score of the rows. */
  public double worstScore() {
    return worstScore;
  }

  /** The tables, the deciding one first. */
  public List<String> tables() {
    return List.copyOf(tables);
  }

  /** The fallbacks of all rows. */
  public List<String> fallbacks() {
    return List.copyOf(fallbacks);
  }

  /** A row's completeness: the deciding row's window, and what its other rows add to it. */
  public Completeness completeness(Completeness deciding, @Nullable String insufficient) {
    return new Completeness(
        deciding.expectedGamesCount(),
        deciding.actualGamesCount(),
        deciding.missingGamesCount(),
        deciding.completenessPercentage(),
        deciding.contributingGameDates(),
        deciding.isBootstrap(),
        warmUp,
        earlySeason,
        insufficient,
        deciding.seasonBoundaryDetected());
  }
}
