package org.backcourt.shuffle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.beam.sdk.util.SerializableUtils;
import org.junit.jupiter.api.Test;

class PackingTest {

  record Row(LocalDate date, String text, double number) {}

  @Test
  void rowsComeOutAsTheyWentIn() {
    List<Row> rows =
        List.of(
            new Row(LocalDate.of(2024, 1, 1), "same", 0.1),
            new Row(LocalDate.of(2024, 1, 2), "same", -0.0),
            new Row(LocalDate.of(2024, 1, 2), "", Double.NaN));
    Packing<Row> packing = SerializableUtils.ensureSerializable(Packing.ofRows(Row.class));
    assertThat(packing.unpack(packing.pack(rows))).isEqualTo(rows);
    assertThat(packing.unpack(packing.pack(List.of()))).isEmpty();
  }

  @Test
  void objectsComeOutAsTheyWentIn() {
    List<LocalDate> days = List.of(LocalDate.of(2024, 1, 1), LocalDate.of(2023, 12, 31));
    Packing<LocalDate> packing = SerializableUtils.ensureSerializable(Packing.ofObjects());
    assertThat(packing.unpack(packing.pack(days))).isEqualTo(days);
  }

  @Test
  void packsOfOneKeyAreReadInTheirOrder() {
    Packing<Row> packing = Packing.ofRows(Row.class);
    Row a = new Row(LocalDate.of(2024, 1, 1), "a", 1);
    Row b = new Row(LocalDate.of(2024, 1, 1), "b", 2);
    Row c = new Row(LocalDate.of(2024, 1, 1), "a", 3);
    assertThat(
            Packed.unpack(List.of(packing.pack(List.of(a, b)), packing.pack(List.of(c))), packing))
        .containsExactly(a, b, c);
  }
}
