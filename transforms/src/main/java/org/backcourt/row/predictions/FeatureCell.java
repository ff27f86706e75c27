package org.backcourt.row.predictions;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.backcourt.features.FeatureSource;
import org.jspecify.annotations.Nullable;

/** One feature of one row: value, where it came from, how good it is. */
public record FeatureCell(
    @Column("the value; NULL when it was defaulted or is not known.") @Nullable Double value,
    @Column("from 0 to 100: precompute and calculated 100, analytics 87, default 40.")
        double quality,
    @Column("precompute, analytics, calculated or default.") FeatureSource source)
    implements Serializable {}
