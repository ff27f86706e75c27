package org.backcourt.game;

import java.util.ArrayList;
import java.util.List;
import org.backcourt.row.Provenance;
import org.backcourt.row.QualityTier;

/** Collects what speaks for and against a game's rows, and turns it into their provenance. */
public final class GameQuality {

  private static final double PRODUCTION = 50;

  private final List<String> sources = new ArrayList<>();
  private final List<String> fallbacks = new ArrayList<>();
  private final List<String> issues = new ArrayList<>();
  private double score;

  /** Starts with the source that decides the row and the score that it earns by itself. */
  public GameQuality(String primarySource, double score) {
    this.sources.add(primarySource);
    this.score = score;
  }

  /** Adds another source that contributed. */
  public GameQuality with(String source) {
    sources.add(source);
    return this;
  }

  /** Notes that something stood in for something else. */
  public GameQuality fallback(String what) {
    fallbacks.add(what);
    return this;
  }

  /** Notes what is wanting and what that costs. */
  public GameQuality issue(String tag, double cost) {
    issues.add(tag);
    score -= cost;
    return this;
  }

  /** The provenance of the row. */
  public Provenance provenance() {
    return new Provenance(
        sources.get(0),
        List.copyOf(sources),
        List.copyOf(fallbacks),
        QualityTier.of(score),
        score,
        List.copyOf(issues),
        score >= PRODUCTION);
  }
}
