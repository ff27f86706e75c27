package org.backcourt.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowShapeTest {

  record Spot(@Column("x") int x, @Column("marks") List<String> marks) {}

  record Visit(
      @Column("name") String name,
      @Embedded @Nullable Spot spot,
      @Column("tags") List<String> tags) {}

  @ParameterizedTest
  @CsvSource({
    "points, points",
    "gameId, game_id",
    "pointsAvgLast5, points_avg_last_5",
    "stdLast10Games, std_last_10_games",
    "player1Lookup, player_1_lookup",
    "awayPlayer5Lookup, away_player_5_lookup",
    "originalX, original_x",
    "gamesIn7Days, games_in_7_days",
    "hasNationalTv, has_national_tv"
  })
  void columnsAreNamedInSnakeCase(String component, String column) {
    assertThat(RowShape.snakeCase(component)).isEqualTo(column);
  }

  @Test
  void columnsOfANullableGroupAreNullableAndItsArraysAreNot() {
    assertThat(RowShape.of(Visit.class).columns())
        .extracting(ColumnSpec::name, ColumnSpec::nullable, ColumnSpec::typeName)
        .containsExactly(
            tuple("name", false, "STRING"),
            tuple("x", true, "INT64"),
            tuple("marks", false, "ARRAY<STRING>"),
            tuple("tags", false, "ARRAY<STRING>"));
  }

  @Test
  void anArrayOfAnAbsentGroupIsStoredEmpty() {
    RowShape<Visit> shape = RowShape.of(Visit.class);
    Visit visit = new Visit("a", null, List.of());

    assertThat(shape.values(visit)).containsExactly("a", null, List.of(), List.of());
    assertThat(shape.build(shape.values(visit))).isEqualTo(visit);
  }

  @Test
  void anArrayThatAFileLacksIsReadAsEmpty() {
    assertThat(RowShape.of(Visit.class).build(new Object[] {"a", null, null, null}))
        .isEqualTo(new Visit("a", null, List.of()));
  }

  @Test
  void aRequiredValueThatIsNullIsRefusedByName() {
    RowShape<Visit> shape = RowShape.of(Visit.class);
    assertThatThrownBy(() -> shape.build(new Object[] {null, null, null, null}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Visit.name is NULL and must not be");
  }

  @Test
  void aGroupThatIsThereNeedsItsRequiredValues() {
    RowShape<Visit> shape = RowShape.of(Visit.class);
    assertThatThrownBy(() -> shape.build(new Object[] {"a", null, List.of("m"), List.of()}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Spot.x is NULL and must not be");
  }
}
