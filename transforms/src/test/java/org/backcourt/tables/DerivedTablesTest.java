package org.backcourt.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.backcourt.contract.Embedded;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contracts of the derived tables against the reference's columns and our conventions. */
class DerivedTablesTest {

  static Stream<ReferenceColumns> references() {
    return Stream.of(
            AnalyticsReference.tables(), PrecomputeReference.tables(), PredictionReference.tables())
        .flatMap(tables -> tables);
  }

  static List<TableContract<?>> tables() {
    return Tables.all().stream()
        .filter(table -> table.phase() != PhaseName.RAW && table.phase() != PhaseName.QUALITY)
        .<TableContract<?>>map(table -> table)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("references")
  void everyColumnIsTheReferencesOrAnAdditionThatIsNamed(ReferenceColumns reference) {
    assertThat(reference.actual()).containsExactlyInAnyOrderElementsOf(reference.expected());
  }

  @ParameterizedTest
  @MethodSource("references")
  void everyColumnLeftOutIsNamedInTheContract(ReferenceColumns reference) {
    for (String column : reference.leftOut()) {
      assertThat(reference.table().choices())
          .as(column)
          .anyMatch(choice -> choice.startsWith("leaves out ") && choice.contains(column));
    }
  }

  @Test
  void noDerivedTableEscapesTheLists() {
    List<TableContract<?>> ofTheReference = new ArrayList<>(tables());
    // The reference keeps its models as files, beside the warehouse.
    ofTheReference.remove(PredictionTables.MODELS);
    assertThat(references().map(ReferenceColumns::table))
        .containsExactlyInAnyOrderElementsOf(ofTheReference);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theKeyHoldsThePartitionAndIsNeverNull(TableContract<?> table) {
    assertThat(table.key()).contains(table.partition());
    assertThat(table.key())
        .allSatisfy(
            column ->
                assertThat(table.column(column)).get().matches(spec -> !spec.nullable(), column));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void clusteringDoesNotRepeatThePartition(TableContract<?> table) {
    assertThat(table.clustering()).isNotEmpty().doesNotContain(table.partition());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyDerivedTableSaysWhatItReads(TableContract<?> table) {
    assertThat(table.inputs()).isNotEmpty();
    assertThat(table.inputs()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theInputsOfADateAreNeverOfLaterPhases(TableContract<?> table) {
    assertThat(table.inputs())
        .allMatch(input -> input.table().phase().compareTo(table.phase()) <= 0);
  }

  @Test
  void figuresOfADateNeverReadThatDatesGames() {
    List<TableContract<?>> games =
        List.of(
            AnalyticsTables.PLAYER_GAMES,
            AnalyticsTables.TEAM_OFFENSE,
            AnalyticsTables.TEAM_DEFENSE);
    assertThat(tables())
        .filteredOn(table -> !games.contains(table))
        // Both look back on what was played; a model's date is the last that it has learnt from.
        .filteredOn(table -> !Set.of(PhaseName.GRADING, PhaseName.TRAINING).contains(table.phase()))
        .flatExtracting(TableContract::inputs)
        .filteredOn(input -> games.contains(input.table()))
        .isNotEmpty()
        .noneMatch(input -> input.lookBack().includesDate());
  }

  @Test
  void noGroupOfColumnsHasMoreThanTwentyComponents() {
    assertThat(tables()).allSatisfy(table -> groupsAreSmall(table.shape().type()));
  }

  private static void groupsAreSmall(Class<?> record) {
    for (RecordComponent component : record.getRecordComponents()) {
      if (component.isAnnotationPresent(Embedded.class)) {
        Class<?> group = component.getType();
        assertThat(group.getRecordComponents())
            .as(group.getSimpleName())
            .hasSizeLessThanOrEqualTo(20);
        groupsAreSmall(group);
      }
    }
  }
}
