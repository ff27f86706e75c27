package org.backcourt.validation.metric;

import java.util.Base64;
import java.util.Collection;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.Union;
import org.apache.datasketches.memory.Memory;

/**
 * How many different values a column has: a HyperLogLog sketch of their hashes, all but exact up to
 * 384 and wrong by some 2 % for more. Merged in any order, it says what the sketch of the whole
 * says, to the digit.
 */
public final class Distinct {

  /** The binary logarithm of its size: 4,096 registers of half a byte. */
  private static final int SIZE = 12;

  private final HllSketch sketch;

  private Distinct(HllSketch sketch) {
    this.sketch = sketch;
  }

  /** Of values that have these hashes. */
  public static Distinct of(Collection<Long> hashes) {
    HllSketch sketch = new HllSketch(SIZE);
    hashes.forEach(hash -> sketch.update(hash.longValue()));
    return new Distinct(sketch);
  }

  /** As {@link #text} wrote it. */
  public static Distinct parse(String text) {
    return new Distinct(HllSketch.heapify(Memory.wrap(Base64.getDecoder().decode(text))));
  }

  /** The bytes of the sketch, in letters. */
  public String text() {
    return Base64.getEncoder().encodeToString(sketch.toCompactByteArray());
  }

  /** Of both parts together. */
  public Distinct merge(Distinct other) {
    Union union = new Union(SIZE);
    union.update(sketch);
    union.update(other.sketch);
    return new Distinct(union.getResult());
  }

  /** How many there are, a whole number. The other estimate depends on the order of merging. */
  public double estimate() {
    return Math.rint(sketch.getCompositeEstimate());
  }
}
