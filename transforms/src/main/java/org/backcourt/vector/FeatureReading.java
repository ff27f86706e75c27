package org.backcourt.vector;

import org.backcourt.contract.TableContract;
import org.backcourt.features.Feature;
import org.backcourt.features.FeatureSource;
import org.backcourt.row.predictions.FeatureCell;
import org.jspecify.annotations.Nullable;

/**
 * One feature of one player in one game: its value and where it came from, or why there is none.
 *
 * @param value null where the feature is defaulted
 * @param table where the value came from; null with it
 * @param lacking why there is no value; null where there is one
 */
record FeatureReading(
    Feature feature,
    @Nullable Double value,
    FeatureSource source,
    @Nullable TableContract<?> table,
    @Nullable String lacking) {

  private static final Double NOTHING = Double.NaN;

  /** Whether there is no value, so that the feature's default stands in, or nothing. */
  boolean isDefaulted() {
    return source == FeatureSource.DEFAULT;
  }

  /** Whether its absence lowers the row's quality. */
  boolean isRequiredDefault() {
    return isDefaulted() && feature.isRequired();
  }

  /** Whether it enters means of quality: all but optional features that are not there. */
  boolean counts() {
    return !isDefaulted() || feature.isRequired();
  }

  Double quality() {
    return source.quality();
  }

  /** What the vector's array holds: the value, else the default, else NaN. */
  Double filled() {
    if (value != null) {
      return value;
    }
    Double standIn = feature.defaultValue();
    return standIn == null ? NOTHING : standIn;
  }

  /** Whether there is a value that the feature cannot have; it is told, not mended. */
  boolean isOutOfRange() {
    return value != null && !feature.allows(value);
  }

  FeatureCell cell() {
    return new FeatureCell(value, quality(), source);
  }
}
