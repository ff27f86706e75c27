package org.backcourt.cloud.fake;

import com.google.zetasql.resolvedast.ResolvedNodes.ResolvedColumnDefinition;
import com.google.zetasql.resolvedast.ResolvedNodes.ResolvedColumnRef;
import com.google.zetasql.resolvedast.ResolvedNodes.ResolvedCreateTableStmt;
import com.google.zetasql.resolvedast.ResolvedNodes.ResolvedLiteral;
import com.google.zetasql.resolvedast.ResolvedNodes.ResolvedOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backcourt.cloud.fake.FakeException.Reason;

/** Statements that define tables, as the analyzer understood them. */
final class FakeDdl {

  private static final Pattern ALTER =
      Pattern.compile(
          "ALTER TABLE `[^.]+\\.([^.]+)\\.([^`]+)` (ADD|DROP) COLUMN `(\\w+)`(?: ([A-Z0-9<>]+))?");

  private FakeDdl() {}

  static void create(FakeTables tables, ResolvedCreateTableStmt create) {
    String[] path = create.getNamePath().get(0).split("\\.");
    if (tables.find(path[1], path[2]) != null) {
      return;
    }
    List<FakeTable.Column> columns = new ArrayList<>();
    for (ResolvedColumnDefinition definition : create.getColumnDefinitionList()) {
      FakeTable.Column column = GoogleSql.column(definition.getName(), definition.getType());
      boolean required =
          definition.getAnnotations() != null && definition.getAnnotations().getNotNull();
      columns.add(
          new FakeTable.Column(
              column.name(),
              column.type(),
              required ? "REQUIRED" : column.mode(),
              definition.getAnnotations() == null
                  ? ""
                  : text(definition.getAnnotations().getOptionList(), "description"),
              List.of()));
    }
    FakeTable table = new FakeTable(path[1], path[2], columns);
    table.description = text(create.getOptionList(), "description");
    table.needsFilter =
        create.getOptionList().stream()
            .filter(option -> option.getName().equals("require_partition_filter"))
            .anyMatch(option -> ((ResolvedLiteral) option.getValue()).getValue().getBoolValue());
    table.partition =
        ((ResolvedColumnRef) create.getPartitionByList().get(0)).getColumn().getName();
    table.clustering =
        create.getClusterByList().stream()
            .map(column -> ((ResolvedColumnRef) column).getColumn().getName())
            .toList();
    tables.create(table);
  }

  private static String text(List<ResolvedOption> options, String name) {
    return options.stream()
        .filter(option -> option.getName().equals(name))
        .map(option -> ((ResolvedLiteral) option.getValue()).getValue().getStringValue())
        .findFirst()
        .orElse("");
  }

  static void alter(FakeTables tables, String statement) throws SQLException {
    Matcher alter = ALTER.matcher(statement);
    if (!alter.matches()) {
      throw new FakeException(Reason.invalidQuery, "the fake alters nothing but columns");
    }
    FakeTable table = tables.get(alter.group(1), alter.group(2));
    String column = alter.group(4);
    if (alter.group(3).equals("DROP")) {
      table.columns.removeIf(known -> known.name().equals(column));
      tables.execute("ALTER TABLE " + table.inDuckDb() + " DROP COLUMN \"" + column + "\"");
    } else {
      String type = alter.group(5);
      FakeTable.Column added =
          type.startsWith("ARRAY<")
              ? FakeTable.Column.of(column, type.substring(6, type.length() - 1), "REPEATED")
              : FakeTable.Column.of(column, type, "NULLABLE");
      table.columns.add(added);
      tables.execute(
          "ALTER TABLE "
              + table.inDuckDb()
              + " ADD COLUMN \""
              + column
              + "\" "
              + added.duckType()
              + (added.repeated() ? " DEFAULT []" : ""));
    }
  }
}
