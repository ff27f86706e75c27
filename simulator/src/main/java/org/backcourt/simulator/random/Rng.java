package org.backcourt.simulator.random;

import java.util.List;

/**
 * A small splittable generator (SplitMix64). A child depends on its parent's seed and on its own
 * name alone, never on how many numbers were drawn, so that games can be played in any order.
 *
 * <p>Only strict arithmetic is used: the same seed gives the same numbers on every machine and JDK.
 */
public final class Rng {

  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private final long seed;
  private long state;
  private double spareGaussian = Double.NaN;

  private Rng(long seed) {
    this.seed = seed;
    this.state = seed;
  }

  /** The generator of a seed. */
  public static Rng of(long seed) {
    return new Rng(mix(seed + GAMMA));
  }

  /** An independent generator with a name. */
  public Rng child(String name) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
    }
    return child(hash);
  }

  /** An independent generator with a number. */
  public Rng child(long number) {
    return new Rng(mix(seed ^ mix(number + GAMMA)));
  }

  /** Any 64 bits. */
  public long nextLong() {
    state += GAMMA;
    return mix(state);
  }

  /** A number in [0, 1). */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** A whole number in [0, bound). */
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("cannot draw from " + bound + " numbers");
    }
    return (int) (nextDouble() * bound);
  }

  /** A whole number in [low, high]. */
  public int between(int low, int high) {
    return low + nextInt(high - low + 1);
  }

  /** True with this probability. */
  public boolean chance(double probability) {
    return nextDouble() < probability;
  }

  /** A number of the standard normal distribution. */
  public double gaussian() {
    if (!Double.isNaN(spareGaussian)) {
      double spare = spareGaussian;
      spareGaussian = Double.NaN;
      return spare;
    }
    while (true) {
      double u = 2 * nextDouble() - 1;
      double v = 2 * nextDouble() - 1;
      double s = u * u + v * v;
      if (s > 0 && s < 1) {
        double scale = StrictMath.sqrt(-2 * StrictMath.log(s) / s);
        spareGaussian = v * scale;
        return u * scale;
      }
    }
  }

  /** A normal number of that mean and deviation. */
  public double normal(double mean, double deviation) {
    return mean + deviation * gaussian();
  }

  /** A positive number of a Weibull distribution. */
  public double weibull(double scale, double shape) {
    return scale * StrictMath.pow(-StrictMath.log(1 - nextDouble()), 1 / shape);
  }

  /** One of the list, each as likely. */
  public <T> T pick(List<T> from) {
    return from.get(nextInt(from.size()));
  }

  /** An index, each as likely as its weight says. */
  public int weighted(double... weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double at = nextDouble() * total;
    for (int i = 0; i < weights.length - 1; i++) {
      at -= weights[i];
      if (at < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /** Puts the list in a random order. */
  public void shuffle(List<?> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      java.util.Collections.swap(list, i, nextInt(i + 1));
    }
  }

  private static long mix(long z) {
    long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
