package org.backcourt.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinutesTest {

  @ParameterizedTest
  @CsvSource({
    "34:12, 2052",
    "00:44, 44",
    "0:00, 0",
    "265:00, 15900",
    "PT34M12.00S, 2052",
    "PT00M00.00S, 0",
    "PT34M12.59S, 2053",
    "PT07M, 420",
    "PT45.5S, 46",
    "34, 2040",
    "00, 0",
    "0, 0",
    "34.5, 2070",
    "240.000000, 14400",
    "' 12:30 ', 750"
  })
  void everyDialectIsReadToTheSecond(String text, int seconds) {
    assertThat(Minutes.parse(text)).hasValue(seconds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "null",
        "NULL",
        "None",
        "NaN",
        "DNP",
        "DNP - Coach's Decision",
        "NWT"
      })
  void markersOfAbsenceAreNoMinutesRatherThanZero(String text) {
    assertThat(Minutes.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "34:60",
        "34:5",
        "12:345",
        "-3",
        "-3:00",
        "34:12:00",
        "1,5",
        "PT",
        "PT34M72S",
        "PT1H",
        "abc",
        "34m",
        "1e3",
        "DNPX"
      })
  void anythingElseIsRefusedWithItsText(String text) {
    assertThatThrownBy(() -> Minutes.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "minutes '"
                + text
                + "' cannot be read: write MM:SS, PTnnMnn.nnS, whole or decimal minutes, or - for none");
  }

  @Test
  void decimalMinutesAreNotRounded() {
    assertThat(Minutes.decimal(2052)).isEqualTo(34.2);
    assertThat(Minutes.decimal(0)).isZero();
  }
}
