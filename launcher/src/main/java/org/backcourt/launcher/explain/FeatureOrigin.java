package org.backcourt.launcher.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.features.Feature;
import org.backcourt.tables.PredictionTables;
import org.backcourt.tables.Tables;
import org.jspecify.annotations.Nullable;

/**
 * Which feature a column of the feature store is, and what its row says of it.
 *
 * @param upstream the table that the value came from; null where it was defaulted
 * @param lacking why it has no value; null where it has one
 */
record FeatureOrigin(
    Feature feature, @Nullable TableContract<?> upstream, @Nullable String lacking) {

  private static final Pattern CELL = Pattern.compile("feature_(\\d+)_(?:value|quality|source)");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the row says, where the column belongs to a feature. */
  static Optional<FeatureOrigin> of(Question question, Row row) {
    ColumnSpec column = question.column();
    if (column == null || !question.table().equals(PredictionTables.FEATURE_STORE)) {
      return Optional.empty();
    }
    Matcher cell = CELL.matcher(column.name());
    if (!cell.matches()) {
      return Optional.empty();
    }
    Feature feature = Feature.values()[Integer.parseInt(cell.group(1))];
    String table = field(row, "feature_upstream_tables_json", feature);
    return Optional.of(
        new FeatureOrigin(
            feature,
            table == null ? null : Tables.named(table),
            field(row, "feature_fallback_reasons_json", feature)));
  }

  /** The column of the feature's value; the name of a feature stands for it. */
  static Optional<ColumnSpec> column(TableContract<?> table, String name) {
    if (table.equals(PredictionTables.FEATURE_STORE)) {
      for (Feature feature : Feature.values()) {
        if (feature.featureName().equals(name)) {
          return table.column("feature_" + feature.index() + "_value");
        }
      }
    }
    return table.column(name);
  }

  /** The column of a table that holds the feature, by name or by what its name speaks of. */
  Optional<ColumnSpec> columnIn(TableContract<?> table) {
    return Kinship.alike(feature.featureName(), table.content()).stream()
        .findFirst()
        .flatMap(table::column);
  }

  private static @Nullable String field(Row row, String column, Feature feature) {
    try {
      return JSON.readTree(row.text(column)).path(feature.featureName()).textValue();
    } catch (JsonProcessingException e) {
      return null;
    }
  }
}
