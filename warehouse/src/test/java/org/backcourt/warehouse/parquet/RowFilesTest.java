package org.backcourt.warehouse.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.backcourt.contract.Embedded;
import org.backcourt.contract.RowShape;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;
import org.backcourt.warehouse.TinyLeague;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows come back from a Parquet file as they went in, whoever wrote it. */
class RowFilesTest {

  enum Grade {
    GOOD,
    BAD
  }

  record Zone(@Nullable Integer attempts, @Nullable Double share) {}

  record Flat(
      String name,
      @Nullable String nickname,
      int count,
      @Nullable Long big,
      double share,
      @Nullable Boolean flag,
      LocalDate day,
      @Nullable Instant at,
      List<String> words,
      List<LocalDate> days,
      TeamCode team,
      @Nullable Grade grade,
      @Embedded(prefix = "own_") @Nullable Zone zone) {}

  record Event(int number, @Nullable String text, @Nullable Instant at) {}

  record Gathered(GameId game, List<Event> events, List<Zone> zones) {}

  @TempDir private Path folder;

  private static final Flat FULL =
      new Flat(
          "Luka Dončić",
          "",
          -7,
          9_007_199_254_740_993L,
          0.1,
          true,
          LocalDate.of(1969, 12, 31),
          Instant.parse("2024-03-10T02:30:00.123456Z"),
          List.of("a", "b,c", ""),
          List.of(LocalDate.of(2024, 2, 29)),
          TeamCode.DAL,
          Grade.BAD,
          new Zone(3, null));

  private static final Flat SPARSE =
      new Flat(
          "x",
          null,
          0,
          null,
          Double.NaN,
          null,
          LocalDate.of(2024, 1, 1),
          null,
          List.of(),
          List.of(),
          TeamCode.LAL,
          null,
          null);

  @Test
  void flatRowsComeBackAsTheyWere() throws IOException {
    assertThat(roundTrip(Flat.class, List.of(FULL, SPARSE))).containsExactly(FULL, SPARSE);
  }

  @Test
  void instantsBeforeTheEpochComeBackAsTheyWere() throws IOException {
    Event early = new Event(1, null, Instant.parse("1969-12-31T23:59:59.999999Z"));

    assertThat(roundTrip(Event.class, List.of(early))).containsExactly(early);
  }

  @Test
  void nestedElementsComeBackWithTheirListsInOrder() throws IOException {
    Gathered element =
        new Gathered(
            GameId.parse("20231024_DAL_LAL"),
            List.of(new Event(2, "b", null), new Event(1, null, Instant.EPOCH)),
            List.of());

    assertThat(roundTrip(Gathered.class, List.of(element))).containsExactly(element);
  }

  @Test
  void textThatRepeatsComesBackFromItsDictionary() throws IOException {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      events.add(new Event(i, i % 7 == 0 ? null : "text" + i % 3, null));
    }

    assertThat(roundTrip(Event.class, events)).isEqualTo(events);
  }

  /** Least and greatest values cost more than they are worth in a file that is read once. */
  @Test
  void aScratchFileHasTheSameRowsAndNoStatistics() throws Exception {
    Path file = folder.resolve("scratch.parquet");
    try (RowFiles.Writer<Flat> writer = RowFiles.scratchWriter(file, RowShape.of(Flat.class))) {
      writer.write(FULL);
      writer.write(SPARSE);
    }

    assertThat(read(file, Flat.class)).containsExactly(FULL, SPARSE);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = connection.createStatement();
        ResultSet columns =
            sql.executeQuery(
                "SELECT count(*), count(coalesce(stats_min_value, stats_max_value, stats_min,"
                    + " stats_max)) FROM parquet_metadata('"
                    + file
                    + "')")) {
      assertThat(columns.next()).isTrue();
      assertThat(columns.getInt(1)).isEqualTo(14);
      assertThat(columns.getInt(2)).isZero();
    }
  }

  @Test
  void anEmptyFileHasNoRow() throws IOException {
    assertThat(roundTrip(Event.class, List.of())).isEmpty();
  }

  @Test
  void aColumnThatTheFileLacksReadsAsNull() throws IOException {
    Path file = TinyLeague.write("SELECT 4::BIGINT AS number", folder.resolve("a.parquet"));

    assertThat(read(file, Event.class)).containsExactly(new Event(4, null, null));
  }

  @Test
  void aListThatTheFileLacksReadsAsEmpty() throws IOException {
    Path file = TinyLeague.write("SELECT '20231024_DAL_LAL' AS game", folder.resolve("a.parquet"));

    assertThat(read(file, Gathered.class))
        .containsExactly(new Gathered(GameId.parse("20231024_DAL_LAL"), List.of(), List.of()));
  }

  @Test
  void aRequiredColumnThatIsNullNamesItself() throws IOException {
    Path file = TinyLeague.write("SELECT 'x' AS text", folder.resolve("a.parquet"));

    assertThatThrownBy(() -> read(file, Event.class))
        .rootCause()
        .hasMessage("Event.number is NULL and must not be");
  }

  @Test
  void whatTheDatabaseWroteIsRead() throws IOException {
    Path file =
        TinyLeague.write(
            """
            SELECT '20231024_DAL_LAL' AS game,
              [{'number': 1::INTEGER, 'text': 'a', 'at': TIMESTAMP '2024-03-10 02:30:00.5'},
               {'number': 2, 'text': NULL, 'at': NULL}] AS events,
              [{'attempts': 3::SMALLINT, 'share': 0.25::FLOAT}] AS zones""",
            folder.resolve("a.parquet"));

    assertThat(read(file, Gathered.class))
        .containsExactly(
            new Gathered(
                GameId.parse("20231024_DAL_LAL"),
                List.of(
                    new Event(1, "a", Instant.parse("2024-03-10T02:30:00.500Z")),
                    new Event(2, null, null)),
                List.of(new Zone(3, 0.25))));
  }

  @Test
  void timestampsOfEveryUnitAreRead() throws IOException {
    for (String type : List.of("TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP", "TIMESTAMP_NS")) {
      Path file =
          TinyLeague.write(
              "SELECT 1 AS number, '2023-10-24 23:30:01'::" + type + " AS at",
              folder.resolve(type + ".parquet"));

      assertThat(read(file, Event.class))
          .as(type)
          .containsExactly(new Event(1, null, Instant.parse("2023-10-24T23:30:01Z")));
    }
  }

  @Test
  void aColumnOfTheWrongTypeNamesItself() {
    Path file = TinyLeague.write("SELECT 1 AS number, 5 AS text", folder.resolve("a.parquet"));

    assertThatThrownBy(() -> read(file, Event.class))
        .rootCause()
        .hasMessage("column text is STRING, the file has a number");
  }

  @Test
  void textWhereANumberBelongsNamesItsColumn() {
    Path file = TinyLeague.write("SELECT 'one' AS number", folder.resolve("a.parquet"));

    assertThatThrownBy(() -> read(file, Event.class))
        .rootCause()
        .hasMessage("column number is INT64, the file has text");
  }

  private <T> List<T> roundTrip(Class<T> type, List<T> rows) throws IOException {
    Path file = folder.resolve("rows.parquet");
    try (RowFiles.Writer<T> writer = RowFiles.writer(file, RowShape.of(type))) {
      for (T row : rows) {
        writer.write(row);
      }
    }
    return read(file, type);
  }

  private static <T> List<T> read(Path file, Class<T> type) throws IOException {
    List<T> rows = new ArrayList<>();
    try (RowFiles.Reader<T> reader = RowFiles.reader(file, RowShape.of(type))) {
      for (T row = reader.read(); row != null; row = reader.read()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
