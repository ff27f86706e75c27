package org.backcourt.cloud.fake;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Translates the part of GoogleSQL that the product writes. DuckDB understands most of it as it is;
 * functions that it lacks are macros, see {@link #MACROS}.
 */
final class ToDuckDb {

  static final String[] MACROS = {
    "CREATE TYPE FLOAT64 AS DOUBLE",
    // Any function of the text will do, as long as it is one.
    "CREATE MACRO farm_fingerprint(s) AS CAST(md5_number_lower(s) % 9223372036854775807 AS BIGINT)",
    "CREATE MACRO to_json_string(v) AS CAST(to_json(v) AS VARCHAR)"
  };

  private static final Pattern TOKEN = Pattern.compile("'((?:[^'\\\\]++|\\\\.)*+)'|`([^`]*)`");

  /** A struct of columns takes its fields' names from them. */
  private static final Pattern STRUCT = Pattern.compile("STRUCT\\((`\\w+`(?:, `\\w+`)*)\\)");

  private static final Pattern ARRAY_TYPE = Pattern.compile("ARRAY<(\\w+)>");

  private ToDuckDb() {}

  static String translate(String statement) {
    String sql =
        STRUCT
            .matcher(statement)
            .replaceAll(
                struct ->
                    Arrays.stream(struct.group(1).split(", "))
                        .map(field -> field + " := " + field)
                        .collect(Collectors.joining(", ", "struct_pack(", ")")));
    sql = ARRAY_TYPE.matcher(sql).replaceAll("$1[]");
    sql = sql.replace(" AS NUMERIC)", " AS HUGEINT)");
    return TOKEN
        .matcher(sql)
        .replaceAll(
            token ->
                Matcher.quoteReplacement(
                    token.group(1) != null ? text(token.group(1)) : name(token.group(2))));
  }

  private static String text(String escaped) {
    StringBuilder text = new StringBuilder("'");
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '\\') {
        char next = escaped.charAt(++i);
        text.append(next == 'n' ? "\n" : next == 'r' ? "\r" : next == '\'' ? "''" : "" + next);
      } else {
        text.append(c);
      }
    }
    return text.append("'").toString();
  }

  /** There is one project, so a full name's first part goes. */
  private static String name(String quoted) {
    String[] parts = quoted.split("\\.");
    return Arrays.stream(parts)
        .skip(parts.length == 3 ? 1 : 0)
        .map(part -> "\"" + part + "\"")
        .collect(Collectors.joining("."));
  }
}
