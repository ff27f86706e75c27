package org.backcourt.cloud.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the fake knows of a table beside its rows. */
final class FakeTable {

  /** A column, its type as GoogleSQL writes it; a struct's fields are its own. */
  record Column(String name, String type, String mode, String description, List<Column> fields) {

    static Column of(String name, String type, String mode) {
      return new Column(name, type, mode, "", List.of());
    }

    boolean repeated() {
      return mode.equals("REPEATED");
    }

    Map<String, Object> resource() {
      Map<String, Object> field = new LinkedHashMap<>();
      field.put("name", name);
      field.put("type", schemaType());
      field.put("mode", mode);
      field.put("description", description);
      if (!fields.isEmpty()) {
        field.put("fields", fields.stream().map(Column::resource).toList());
      }
      return field;
    }

    private String schemaType() {
      return switch (type) {
        case "INT64" -> "INTEGER";
        case "FLOAT64" -> "FLOAT";
        case "BOOL" -> "BOOLEAN";
        case "STRUCT" -> "RECORD";
        default -> type;
      };
    }

    /** A column of a schema as requests bring it. */
    static Column of(Map<?, ?> field) {
      String type = String.valueOf(field.get("type"));
      Object mode = field.get("mode");
      return of(
          String.valueOf(field.get("name")),
          switch (type) {
            case "INTEGER" -> "INT64";
            case "FLOAT" -> "FLOAT64";
            case "BOOLEAN" -> "BOOL";
            default -> type;
          },
          mode == null ? "NULLABLE" : String.valueOf(mode));
    }

    String duckType() {
      String one =
          switch (type) {
            case "STRING" -> "VARCHAR";
            case "INT64" -> "BIGINT";
            case "FLOAT64" -> "DOUBLE";
            case "BOOL" -> "BOOLEAN";
            case "DATE", "TIMESTAMP" -> type;
            case "NUMERIC" -> "HUGEINT";
            default -> throw new IllegalArgumentException("the fake has no type " + type);
          };
      return repeated() ? one + "[]" : one;
    }
  }

  final String dataset;
  final String name;
  final List<Column> columns;
  String description = "";
  String partition = "";
  List<String> clustering = List.of();
  boolean needsFilter;
  Instant expires = Instant.MAX;

  FakeTable(String dataset, String name, List<Column> columns) {
    this.dataset = dataset;
    this.name = name;
    this.columns = new ArrayList<>(columns);
  }

  String inDuckDb() {
    return "\"" + dataset + "\".\"" + name + "\"";
  }

  Map<String, Object> schema() {
    return Map.of("fields", columns.stream().map(Column::resource).toList());
  }

  Map<String, Object> resource(String project) {
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("kind", "bigquery#table");
    resource.put("id", project + ":" + dataset + "." + name);
    resource.put("type", "TABLE");
    resource.put("location", "US");
    resource.put("tableReference", reference(project));
    resource.put("schema", schema());
    resource.put("description", description);
    resource.put("numBytes", "1000");
    resource.put("numRows", "1");
    resource.put("requirePartitionFilter", needsFilter);
    if (!partition.isEmpty()) {
      resource.put("timePartitioning", Map.of("type", "DAY", "field", partition));
    }
    if (!clustering.isEmpty()) {
      resource.put("clustering", Map.of("fields", clustering));
    }
    if (!expires.equals(Instant.MAX)) {
      resource.put("expirationTime", String.valueOf(expires.toEpochMilli()));
    }
    return resource;
  }

  Map<String, Object> reference(String project) {
    return Map.of("projectId", project, "datasetId", dataset, "tableId", name);
  }
}
