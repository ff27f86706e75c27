package org.backcourt.validation.metric;

import java.util.Base64;
import java.util.Collection;
import org.apache.datasketches.kll.KllFloatsSketch;
import org.apache.datasketches.memory.Memory;
import org.apache.datasketches.quantilescommon.QuantileSearchCriteria;

/**
 * How the finite values of a column are spread: a KLL sketch, which is exact up to {@link #EXACT}
 * values and beyond that wrong by a thousandth or three of a rank. A night of a computed table has
 * fewer, so that a night's quantiles are values that are there, and the same in every run.
 */
public final class Quantiles {

  /** So many values are all kept. */
  public static final int EXACT = 1024;

  private final KllFloatsSketch sketch;

  private Quantiles(KllFloatsSketch sketch) {
    this.sketch = sketch;
  }

  /** Of some numbers; those that are not finite must not be among them. */
  public static Quantiles of(Collection<? extends Number> values) {
    KllFloatsSketch sketch = KllFloatsSketch.newHeapInstance(EXACT);
    for (Number value : values) {
      sketch.update(value.floatValue());
    }
    return new Quantiles(sketch);
  }

  /** As {@link #text} wrote it. */
  public static Quantiles parse(String text) {
    return new Quantiles(KllFloatsSketch.heapify(Memory.wrap(Base64.getDecoder().decode(text))));
  }

  /** The bytes of the sketch, in letters. */
  public String text() {
    return Base64.getEncoder().encodeToString(sketch.toByteArray());
  }

  /** Of both parts together. */
  public Quantiles merge(Quantiles other) {
    KllFloatsSketch merged = KllFloatsSketch.newHeapInstance(EXACT);
    merged.merge(sketch);
    merged.merge(other.sketch);
    return new Quantiles(merged);
  }

  /** How many values there were. */
  public long count() {
    return sketch.getN();
  }

  /** The least value that a share of the values does not exceed. */
  public Measured quantile(double share) {
    return sketch.isEmpty()
        ? Measured.unknown("no finite value")
        : Measured.of(sketch.getQuantile(share, QuantileSearchCriteria.INCLUSIVE));
  }

  /** The share of values below one. */
  public double below(double value) {
    return sketch.getRank((float) value, QuantileSearchCriteria.EXCLUSIVE);
  }

  /** The share of values up to one. */
  public double upTo(double value) {
    return sketch.getRank((float) value, QuantileSearchCriteria.INCLUSIVE);
  }
}
