package org.backcourt.warehouse.bigquery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.backcourt.contract.Column;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.ColumnType;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.id.TeamCode;
import org.backcourt.tables.QualityTables;
import org.backcourt.tables.Tables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BigQuerySchemaTest {

  record Mood(
      @Column("The date.") LocalDate gameDate,
      @Column("The team.") TeamCode teamAbbr,
      @Column("How loud the hall was, in \"dB\".") double noise,
      @Column("Who sang.") List<String> singers,
      @Column("Fans; NULL when nobody counted.") @Nullable Long fans,
      @Column("Whether the roof held, as in C:\\roof.") boolean roofHeld,
      @Column("When it ended.") @Nullable Instant endedAt) {}

  private static final TableContract<Mood> MOODS =
      TableContract.of(Mood.class)
          .named("nba_quality.moods", PhaseName.QUALITY)
          .describedAs("One team's hall on one night.")
          .keyedBy("game_date", "team_abbr")
          .clusteredBy("team_abbr", "roof_held")
          .build();

  /** Types that BigQuery lets a table be clustered by, of those that columns can have. */
  private static final Set<ColumnType> CLUSTERABLE =
      Set.of(
          ColumnType.STRING,
          ColumnType.INT64,
          ColumnType.BOOL,
          ColumnType.DATE,
          ColumnType.TIMESTAMP);

  static List<TableContract<?>> tables() {
    return Tables.all();
  }

  @Test
  void aContractBecomesASchemaFile() {
    assertThat(BigQuerySchema.json(MOODS))
        .isEqualTo(
            """
            [
              {
                "name": "game_date",
                "type": "DATE",
                "mode": "REQUIRED",
                "description": "The date."
              },
              {
                "name": "team_abbr",
                "type": "STRING",
                "mode": "REQUIRED",
                "description": "The team."
              },
              {
                "name": "noise",
                "type": "FLOAT",
                "mode": "REQUIRED",
                "description": "How loud the hall was, in \\"dB\\"."
              },
              {
                "name": "singers",
                "type": "STRING",
                "mode": "REPEATED",
                "description": "Who sang."
              },
              {
                "name": "fans",
                "type": "INTEGER",
                "mode": "NULLABLE",
                "description": "Fans; NULL when nobody counted."
              },
              {
                "name": "roof_held",
                "type": "BOOLEAN",
                "mode": "REQUIRED",
                "description": "Whether the roof held, as in C:\\\\roof."
              },
              {
                "name": "ended_at",
                "type": "TIMESTAMP",
                "mode": "NULLABLE",
                "description": "When it ended."
              }
            ]
            """);
  }

  @Test
  void aContractBecomesAPartitionedAndClusteredTable() {
    assertThat(BigQuerySchema.ddl(MOODS))
        .isEqualTo(
            """
            CREATE TABLE `nba_quality.moods` (
              `game_date` DATE NOT NULL OPTIONS (description = "The date."),
              `team_abbr` STRING NOT NULL OPTIONS (description = "The team."),
              `noise` FLOAT64 NOT NULL OPTIONS (description = "How loud the hall was, in \\"dB\\"."),
              `singers` ARRAY<STRING> OPTIONS (description = "Who sang."),
              `fans` INT64 OPTIONS (description = "Fans; NULL when nobody counted."),
              `roof_held` BOOL NOT NULL OPTIONS (description = "Whether the roof held, as in C:\\\\roof."),
              `ended_at` TIMESTAMP OPTIONS (description = "When it ended.")
            )
            PARTITION BY `game_date`
            CLUSTER BY `team_abbr`, `roof_held`
            OPTIONS (
              description = "One team's hall on one night.",
              require_partition_filter = TRUE
            );
            """);
  }

  @Test
  void aColumnNamedLikeAWordOfTheLanguageIsQuoted() {
    assertThat(BigQuerySchema.ddl(QualityTables.CELLS)).contains("\n  `rows` INT64 NOT NULL");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyColumnIsAFieldInTheContractsOrder(TableContract<?> table) {
    assertThat(valuesOf("name", BigQuerySchema.json(table)))
        .containsExactlyElementsOf(table.columns().stream().map(ColumnSpec::name).toList());
    assertThat(BigQuerySchema.json(table).lines().filter("  {"::equals))
        .hasSameSizeAs(table.columns());
    assertThat(valuesOf("mode", BigQuerySchema.json(table)))
        .containsExactlyElementsOf(
            table.columns().stream()
                .map(c -> c.repeated() ? "REPEATED" : c.nullable() ? "NULLABLE" : "REQUIRED")
                .toList());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyTableKeepsToWhatBigQueryAllows(TableContract<?> table) {
    assertThat(column(table, table.partition()).type()).isEqualTo(ColumnType.DATE);
    assertThat(column(table, table.partition()).nullable()).isFalse();
    for (String clustering : table.clustering()) {
      ColumnSpec column = column(table, clustering);
      assertThat(CLUSTERABLE).as("type of " + clustering).contains(column.type());
      assertThat(column.repeated()).as(clustering + " is an array").isFalse();
    }
    for (ColumnSpec column : table.columns()) {
      assertThat(column.name()).matches("[a-z][a-z0-9_]{0,299}");
      assertThat(column.description().length()).as(column.name()).isLessThanOrEqualTo(1024);
    }
    assertThat(table.columns()).hasSizeLessThanOrEqualTo(10_000);
  }

  private static ColumnSpec column(TableContract<?> table, String name) {
    return table.column(name).orElseThrow();
  }

  private static List<String> valuesOf(String property, String json) {
    String start = "    \"" + property + "\": \"";
    return Arrays.stream(json.split("\n"))
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length(), line.lastIndexOf('"')))
        .toList();
  }
}
