package org.backcourt.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contracts of the derived tables against the reference's columns and our conventions. */
class DerivedTablesTest {

  static Stream<ReferenceColumns> references() {
    return AnalyticsReference.tables();
  }

  static List<TableContract<?>> tables() {
    return Tables.all().stream()
        .filter(table -> table.phase() != PhaseName.RAW)
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
    assertThat(references().map(ReferenceColumns::table))
        .containsExactlyInAnyOrderElementsOf(tables());
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
}
