package org.backcourt.forecast;

import org.backcourt.features.FeatureSource;
import org.jspecify.annotations.Nullable;

/**
 * What systems read of one feature of a vector: its value, if it is known, and where it is from.
 */
public record KnownFeature(@Nullable Double value, FeatureSource source) {}
