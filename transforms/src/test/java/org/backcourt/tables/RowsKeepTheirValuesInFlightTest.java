package org.backcourt.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.backcourt.contract.RowCoder;
import org.backcourt.contract.TableContract;
import org.backcourt.id.GameId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A row comes out of its coder as it went in, with nothing before or after it touched. */
class RowsKeepTheirValuesInFlightTest {

  record Event(int number, @Nullable String text, @Nullable Instant at) {}

  record Extremes(long number, double fraction, String text, @Nullable String again) {}

  record Element(GameId game, List<Event> events, @Nullable Event last) {}

  static List<TableContract<?>> tables() {
    return Tables.all();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aRowOfEveryTableComesBack(TableContract<?> table) throws IOException {
    comesBack(table.shape().type());
  }

  private static <T> void comesBack(Class<T> type) throws IOException {
    T full = new SampleRow(true).of(type);
    T sparse = new SampleRow(false).of(type);

    RowCoder<T> coder = RowCoder.of(type);
    List<T> rows = List.of(full, sparse, full);

    assertThat(roundTrip(coder, rows)).isEqualTo(rows);
    assertThat(coder.unpack(coder.pack(rows))).isEqualTo(rows);
  }

  @Test
  void numbersAndTextsOfAnySizeComeBack() throws IOException {
    RowCoder<Extremes> coder = RowCoder.of(Extremes.class);
    List<Extremes> rows = new ArrayList<>();
    for (String text : List.of("", "ü", "x".repeat(5_000), "\uD83C\uDFC0 Jokić", "ü")) {
      for (long number : new long[] {0, -1, 63, 64, -64, -65, Long.MAX_VALUE, Long.MIN_VALUE}) {
        rows.add(new Extremes(number, Double.longBitsToDouble(number), text, text));
      }
    }

    assertThat(roundTrip(coder, rows)).isEqualTo(rows);
    assertThat(coder.unpack(coder.pack(rows))).isEqualTo(rows);
    assertThat(coder.unpack(coder.pack(List.of()))).isEmpty();
  }

  @Test
  void whatAPackRepeatsItHoldsOnce() {
    RowCoder<Event> coder = RowCoder.of(Event.class);
    String text = "x".repeat(100);

    int one = coder.pack(List.of(new Event(1, text, null))).length;
    int two = coder.pack(List.of(new Event(1, text, null), new Event(2, text, null))).length;

    assertThat(two - one).isLessThan(10);
  }

  @Test
  void nestedRowsComeBackInOrder() throws IOException {
    Element element =
        new Element(
            GameId.parse("20231024_DAL_LAL"),
            List.of(
                new Event(-1, "", Instant.parse("1969-12-31T23:59:59.999999Z")),
                new Event(Integer.MAX_VALUE, null, null)),
            null);

    assertThat(roundTrip(RowCoder.of(Element.class), List.of(element))).containsExactly(element);
  }

  @Test
  void equalRowsHaveEqualBytes() throws IOException {
    RowCoder<Event> coder = RowCoder.of(Event.class);

    assertThat(bytes(coder, List.of(new Event(1, "a", Instant.EPOCH))))
        .isEqualTo(bytes(coder, List.of(new Event(1, "a", Instant.ofEpochSecond(0)))));
    assertThat(bytes(coder, List.of(new Event(1, "", null))))
        .isNotEqualTo(bytes(coder, List.of(new Event(1, null, null))));
  }

  @Test
  void codersOfOneClassAreEqual() {
    assertThat(RowCoder.of(Event.class)).isEqualTo(RowCoder.of(Event.class));
    assertThat(RowCoder.of(Event.class).hashCode()).isEqualTo(RowCoder.of(Event.class).hashCode());
    assertThat(RowCoder.of(Event.class).equals(RowCoder.of(Element.class))).isFalse();
  }

  @Test
  void aRowThatIsCutOffIsAnErrorAndNoRow() throws IOException {
    RowCoder<Event> coder = RowCoder.of(Event.class);
    byte[] whole = bytes(coder, List.of(new Event(1, "text", Instant.EPOCH)));

    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> coder.decode(new ByteArrayInputStream(part)))
          .as(length + " bytes")
          .isInstanceOf(IOException.class);
    }
  }

  private static <T> List<T> roundTrip(RowCoder<T> coder, List<T> rows) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes(coder, rows));
    List<T> back = new ArrayList<>();
    while (in.available() > 0) {
      back.add(coder.decode(in));
    }
    return back;
  }

  private static <T> byte[] bytes(RowCoder<T> coder, List<T> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (T row : rows) {
      coder.encode(row, out);
    }
    return out.toByteArray();
  }
}
