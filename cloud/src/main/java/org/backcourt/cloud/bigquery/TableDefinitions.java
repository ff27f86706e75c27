package org.backcourt.cloud.bigquery;

import com.google.cloud.bigquery.BigQuery;
import com.google.cloud.bigquery.Clustering;
import com.google.cloud.bigquery.DatasetId;
import com.google.cloud.bigquery.Field;
import com.google.cloud.bigquery.FieldList;
import com.google.cloud.bigquery.LegacySQLTypeName;
import com.google.cloud.bigquery.Schema;
import com.google.cloud.bigquery.StandardTableDefinition;
import com.google.cloud.bigquery.Table;
import com.google.cloud.bigquery.TimePartitioning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.ColumnType;
import org.backcourt.contract.TableContract;
import org.backcourt.warehouse.WarehouseException;
import org.backcourt.warehouse.bigquery.BigQuerySchema;

/** Creates tables as their contracts say, and refuses those that differ; it alters none. */
final class TableDefinitions {

  /** Staged rows that nobody published or looked at are gone after so many days. */
  static final int STAGED_DAYS = 3;

  private final BigQuery client;
  private final Jobs jobs;
  private final Place place;

  TableDefinitions(BigQuery client, Jobs jobs, Place place) {
    this.client = client;
    this.jobs = jobs;
    this.place = place;
  }

  Optional<Table> find(TableContract<?> table) {
    return jobs.call(() -> Optional.ofNullable(client.getTable(place.table(table.name()))));
  }

  /** One job, however many tables are missing. */
  void create(String job, Collection<? extends TableContract<?>> tables) {
    List<TableContract<?>> missing = new ArrayList<>();
    for (TableContract<?> table : tables) {
      find(table).ifPresentOrElse(found -> refuseDrift(table, found), () -> missing.add(table));
    }
    if (!missing.isEmpty()) {
      List<String> statements = new ArrayList<>();
      // Only those that are not there: whoever may create tables may not always create datasets.
      for (String dataset : datasets(missing)) {
        if (!isThere(dataset)) {
          statements.add(schema(dataset));
        }
      }
      missing.forEach(
          table ->
              statements.add(
                  BigQuerySchema.ddlIfAbsent(table, Place.fullName(place.table(table.name())))));
      jobs.run(job, String.join("", statements));
    }
  }

  /** The datasets of tables, and that of staging. */
  private Set<String> datasets(List<TableContract<?>> tables) {
    Set<String> datasets = new LinkedHashSet<>();
    datasets.add(place.staging());
    tables.forEach(table -> datasets.add(place.dataset(table.name().dataset())));
    return datasets;
  }

  private boolean isThere(String dataset) {
    return jobs.call(() -> client.getDataset(DatasetId.of(place.project(), dataset)) != null);
  }

  private String schema(String dataset) {
    return "CREATE SCHEMA IF NOT EXISTS `"
        + place.project()
        + "."
        + dataset
        + "` OPTIONS (location = "
        + SharedSql.text(place.location())
        + (dataset.equals(place.staging())
            ? ", default_table_expiration_days = " + STAGED_DAYS
            : "")
        + ");\n";
  }

  private void refuseDrift(TableContract<?> table, Table found) {
    drift(table, found)
        .ifPresent(
            drift -> {
              throw new WarehouseException(
                  "Table "
                      + Place.fullName(place.table(table.name()))
                      + " differs from its contract: "
                      + drift.what()
                      + "; mend: "
                      + drift.mend());
            });
  }

  /** One difference, and the statement that removes it. */
  record Difference(String what, String mend) {}

  private Optional<Difference> drift(TableContract<?> table, Table found) {
    StandardTableDefinition definition = found.getDefinition();
    Schema schema = definition.getSchema();
    FieldList present = schema == null ? FieldList.of() : schema.getFields();
    for (ColumnSpec column : table.columns()) {
      Optional<Difference> difference = drift(table, column, present);
      if (difference.isPresent()) {
        return difference;
      }
    }
    for (Field field : present) {
      if (table.column(field.getName()).isEmpty()) {
        return Optional.of(
            new Difference(
                "it has a column " + field.getName() + " too many",
                alter(table, "DROP COLUMN `" + field.getName() + "`")));
      }
    }
    return layout(table, definition);
  }

  private Optional<Difference> drift(TableContract<?> table, ColumnSpec column, FieldList present) {
    String name = column.name();
    Field field = present.stream().filter(f -> f.getName().equals(name)).findFirst().orElse(null);
    if (field == null) {
      return Optional.of(
          new Difference(
              "it has no column " + name + " " + column.typeName(),
              alter(table, "ADD COLUMN `" + name + "` " + column.typeName())));
    }
    String type = typeName(field);
    if (!type.equals(column.typeName())) {
      return Optional.of(
          new Difference(
              "its column " + name + " is " + type + ", not " + column.typeName(),
              alter(table, "ALTER COLUMN `" + name + "` SET DATA TYPE " + column.typeName())));
    }
    // The other way round is none: a column added by the mend above may be NULL in older rows.
    if (column.nullable() && field.getMode() == Field.Mode.REQUIRED) {
      return Optional.of(
          new Difference(
              "its column " + name + " must not be NULL and may be",
              alter(table, "ALTER COLUMN `" + name + "` DROP NOT NULL")));
    }
    return Optional.empty();
  }

  private Optional<Difference> layout(TableContract<?> table, StandardTableDefinition definition) {
    TimePartitioning partitioning = definition.getTimePartitioning();
    if (partitioning == null || !table.partition().equals(partitioning.getField())) {
      return Optional.of(
          new Difference(
              "it is not partitioned by " + table.partition(),
              "no statement can; move it away (ALTER TABLE "
                  + Place.quoted(place.table(table.name()))
                  + " RENAME TO "
                  + table.name().table()
                  + "_old), let backcourt create it anew and copy the rows"));
    }
    Clustering clustering = definition.getClustering();
    List<String> fields = clustering == null ? List.of() : clustering.getFields();
    if (!table.clustering().equals(fields)) {
      return Optional.of(
          new Difference(
              "it is clustered by " + fields + ", not by " + table.clustering(),
              "bq update --clustering_fields="
                  + String.join(",", table.clustering())
                  + " "
                  + place.project()
                  + ":"
                  + place.dataset(table.name().dataset())
                  + "."
                  + table.name().table()));
    }
    return Optional.empty();
  }

  private String alter(TableContract<?> table, String change) {
    return "ALTER TABLE " + Place.quoted(place.table(table.name())) + " " + change;
  }

  private static String typeName(Field field) {
    String type = field.getType().getStandardType().name();
    return field.getMode() == Field.Mode.REPEATED ? "ARRAY<" + type + ">" : type;
  }

  /** The schema of a table of staged rows. */
  static Schema staged(List<ColumnSpec> columns) {
    return Schema.of(
        columns.stream()
            .map(
                column ->
                    Field.newBuilder(column.name(), legacy(column.type()))
                        .setMode(column.repeated() ? Field.Mode.REPEATED : Field.Mode.NULLABLE)
                        .build())
            .collect(Collectors.toList()));
  }

  private static LegacySQLTypeName legacy(ColumnType type) {
    return switch (type) {
      case STRING -> LegacySQLTypeName.STRING;
      case INT64 -> LegacySQLTypeName.INTEGER;
      case FLOAT64 -> LegacySQLTypeName.FLOAT;
      case BOOL -> LegacySQLTypeName.BOOLEAN;
      case DATE -> LegacySQLTypeName.DATE;
      case TIMESTAMP -> LegacySQLTypeName.TIMESTAMP;
    };
  }
}
