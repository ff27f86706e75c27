package org.backcourt.cloud.fake;

import com.google.zetasql.Analyzer;
import com.google.zetasql.AnalyzerOptions;
import com.google.zetasql.LanguageOptions;
import com.google.zetasql.ParseResumeLocation;
import com.google.zetasql.SimpleCatalog;
import com.google.zetasql.SimpleTable;
import com.google.zetasql.Type;
import com.google.zetasql.TypeFactory;
import com.google.zetasql.ZetaSQLBuiltinFunctionOptions;
import com.google.zetasql.ZetaSQLType.TypeKind;
import com.google.zetasql.resolvedast.ResolvedNodes.ResolvedQueryStmt;
import com.google.zetasql.resolvedast.ResolvedNodes.ResolvedStatement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Google's own analyzer: a statement that it refuses, BigQuery would refuse. */
public final class GoogleSql {

  /** One statement of a script, as it was written and as it was understood. */
  public record Statement(String text, ResolvedStatement resolved) {

    /** The columns of a query's answer. */
    List<FakeTable.Column> columns() {
      return ((ResolvedQueryStmt) resolved)
          .getOutputColumnList().stream()
              .map(column -> column(column.getName(), column.getColumn().getType()))
              .toList();
    }

    boolean isQuery() {
      return resolved instanceof ResolvedQueryStmt;
    }
  }

  static final AnalyzerOptions OPTIONS = options();

  /** Its functions take long to collect; tables come and go with each script. */
  private static final SimpleCatalog CATALOG = withFunctions();

  private GoogleSql() {}

  private static AnalyzerOptions options() {
    LanguageOptions language = new LanguageOptions();
    language.enableMaximumLanguageFeatures();
    language.setSupportsAllStatementKinds();
    language.enableReservableKeyword("QUALIFY");
    AnalyzerOptions options = new AnalyzerOptions();
    options.setDefaultTimezone("UTC");
    options.setLanguageOptions(language);
    return options;
  }

  private static SimpleCatalog withFunctions() {
    SimpleCatalog catalog = new SimpleCatalog("bigquery");
    catalog.addZetaSQLFunctionsAndTypes(
        new ZetaSQLBuiltinFunctionOptions(OPTIONS.getLanguageOptions()));
    return catalog;
  }

  /** All statements of a script over some tables, or the analyzer's complaint as an exception. */
  static List<Statement> analyze(String script, String project, Collection<FakeTable> tables) {
    return over(project, tables, catalog -> analyze(script));
  }

  /** Does something with a catalog in which there are some tables. */
  static synchronized <T> T over(
      String project, Collection<FakeTable> tables, Function<SimpleCatalog, T> does) {
    List<SimpleTable> known = new ArrayList<>();
    try {
      for (FakeTable table : tables) {
        SimpleTable simple = new SimpleTable(name(project, table));
        for (FakeTable.Column column : table.columns) {
          simple.addSimpleColumn(column.name(), type(column));
        }
        CATALOG.addSimpleTable(simple);
        known.add(simple);
      }
      return does.apply(CATALOG);
    } finally {
      known.forEach(CATALOG::removeSimpleTable);
    }
  }

  static String name(String project, FakeTable table) {
    return project + "." + table.dataset + "." + table.name;
  }

  private static List<Statement> analyze(String script) {
    List<Statement> statements = new ArrayList<>();
    byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
    ParseResumeLocation location = new ParseResumeLocation(script);
    while (location.getBytePosition() < bytes.length) {
      int start = location.getBytePosition();
      if (new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8).isBlank()) {
        break;
      }
      ResolvedStatement resolved = Analyzer.analyzeNextStatement(location, OPTIONS, CATALOG);
      String text =
          new String(bytes, start, location.getBytePosition() - start, StandardCharsets.UTF_8)
              .strip();
      statements.add(
          new Statement(
              text.endsWith(";") ? text.substring(0, text.length() - 1) : text, resolved));
    }
    return statements;
  }

  static Type type(FakeTable.Column column) {
    Type one = TypeFactory.createSimpleType(TypeKind.valueOf("TYPE_" + kind(column.type())));
    return column.repeated() ? TypeFactory.createArrayType(one) : one;
  }

  private static String kind(String type) {
    return type.equals("FLOAT64") ? "DOUBLE" : type;
  }

  static FakeTable.Column column(String name, Type type) {
    if (type.isArray()) {
      FakeTable.Column element = column(name, type.asArray().getElementType());
      return new FakeTable.Column(name, element.type(), "REPEATED", "", element.fields());
    }
    if (type.isStruct()) {
      return new FakeTable.Column(
          name,
          "STRUCT",
          "NULLABLE",
          "",
          type.asStruct().getFieldList().stream()
              .map(field -> column(field.getName(), field.getType()))
              .toList());
    }
    String written = type.getKind().name().substring("TYPE_".length());
    return FakeTable.Column.of(name, written.equals("DOUBLE") ? "FLOAT64" : written, "NULLABLE");
  }
}
