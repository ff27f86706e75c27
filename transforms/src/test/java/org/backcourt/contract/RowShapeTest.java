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

  enum Corner {
    LEFT,
    RIGHT
  }

  @UpperCase
  enum Verdict {
    OVER
  }

  record Cell(@Nullable @Column("value") Double value, @Column("verdict") Verdict verdict) {}

  record Half(
      @Column("who") String who,
      @Indexed(by = Corner.class, prefix = "corner_") List<Cell> cells,
      @Embedded(prefix = "own_") @Nullable Spot own,
      @Embedded(prefix = "opp_") Spot opp) {}

  private static final Half HALF =
      new Half(
          "a",
          List.of(new Cell(1.5, Verdict.OVER), new Cell(null, Verdict.OVER)),
          null,
          new Spot(3, List.of()));

  @Test
  void anIndexedListSpreadsIntoNumberedColumns() {
    assertThat(RowShape.of(Half.class).columns())
        .extracting(ColumnSpec::name, ColumnSpec::nullable, ColumnSpec::description)
        .startsWith(
            tuple("who", false, "who"),
            tuple("corner_0_value", true, "left: value"),
            tuple("corner_0_verdict", false, "left: verdict"),
            tuple("corner_1_value", true, "right: value"),
            tuple("corner_1_verdict", false, "right: verdict"));
  }

  @Test
  void oneGroupStandsTwiceUnderTwoPrefixes() {
    assertThat(RowShape.of(Half.class).columns())
        .extracting(ColumnSpec::name)
        .endsWith("own_x", "own_marks", "opp_x", "opp_marks");
  }

  @Test
  void anIndexedListComesBackInItsOrder() {
    RowShape<Half> shape = RowShape.of(Half.class);
    assertThat(shape.values(HALF))
        .containsExactly("a", 1.5, "OVER", null, "OVER", null, List.of(), 3L, List.of());
    assertThat(shape.build(shape.values(HALF))).isEqualTo(HALF);
  }

  @Test
  void anIndexedListOfAnotherLengthIsRefused() {
    Half shorter = new Half("a", HALF.cells().subList(0, 1), null, HALF.opp());
    assertThatThrownBy(() -> RowShape.of(Half.class).values(shorter))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Half.cells has 1 elements and must have 2");
  }

  record Bare(@Indexed(by = Corner.class, prefix = "corner_") String cell) {}

  @Test
  void onlyListsCanBeIndexed() {
    assertThatThrownBy(() -> RowShape.of(Bare.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Bare.cell is indexed and must be a list of records");
  }

  record Shelf(@Embedded @Nullable Half half) {}

  @Test
  void anIndexedListCannotBeAbsent() {
    assertThatThrownBy(() -> RowShape.of(Shelf.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Half.cells is indexed and cannot be absent");
  }

  @Test
  void aWordInCapitalsIsNotReadInSmallLetters() {
    @Nullable Object[] values = RowShape.of(Half.class).values(HALF);
    values[2] = "over";
    assertThatThrownBy(() -> RowShape.of(Half.class).build(values))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'over' is none of [OVER]");
  }
}
