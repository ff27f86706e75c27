package org.backcourt.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.backcourt.contract.Column;
import org.backcourt.contract.LookBack;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.junit.jupiter.api.Test;

class TableGraphTest {

  record Row(@Column("The date.") LocalDate gameDate) {}

  private static final TableContract<Row> BOX = table("raw.box");
  private static final TableContract<Row> LINES = table("raw.lines");
  private static final TableContract<Row> TEAMS = table("a.teams", BOX);
  private static final TableContract<Row> PLAYERS = table("a.players", BOX, TEAMS);
  private static final TableContract<Row> CACHE = table("p.cache", PLAYERS, LINES);

  private static TableContract<Row> table(String name, TableContract<?>... inputs) {
    TableContract.Builder<Row> contract =
        TableContract.of(Row.class)
            .named(name, PhaseName.ANALYTICS)
            .describedAs("A table.")
            .keyedBy("game_date");
    for (TableContract<?> input : inputs) {
      contract.reads(input, LookBack.sameDate());
    }
    return contract.build();
  }

  @Test
  void everyTableComesAfterItsInputs() {
    assertThat(TableGraph.order(List.of(CACHE, PLAYERS, LINES, TEAMS, BOX)))
        .containsExactly(BOX, TEAMS, PLAYERS, LINES, CACHE);
  }

  @Test
  void anOrderThatIsGoodAlreadyIsKept() {
    List<TableContract<?>> good = List.of(LINES, BOX, TEAMS, PLAYERS, CACHE);
    assertThat(TableGraph.order(good)).isEqualTo(good);
  }

  @Test
  void inputsThatWereNotGivenAreNotAdded() {
    assertThat(TableGraph.order(List.of(CACHE, TEAMS))).containsExactly(CACHE, TEAMS);
  }

  @Test
  void aCircleIsRefusedAndNamed() {
    TableContract<Row> early = table("p.early", CACHE);
    TableContract<Row> circular = table("a.players", early);
    assertThatThrownBy(() -> TableGraph.order(List.of(LINES, early, CACHE, circular)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "tables read each other in a circle: p.early <- p.cache <- a.players <- p.early");
  }

  @Test
  void twoContractsForATableAreRefused() {
    assertThatThrownBy(() -> TableGraph.of(List.of(BOX, table("raw.box"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("raw.box has two contracts; a table may have one");
  }

  @Test
  void upstreamIsEverythingATableIsComputedFrom() {
    TableGraph graph = TableGraph.of(List.of(LINES, BOX, TEAMS, PLAYERS, CACHE));
    assertThat(graph.upstream(PLAYERS)).containsExactly(BOX, TEAMS);
    assertThat(graph.upstream(CACHE)).containsExactly(LINES, BOX, TEAMS, PLAYERS);
    assertThat(graph.upstream(BOX)).isEmpty();
  }

  @Test
  void downstreamIsEverythingComputedFromATable() {
    TableGraph graph = TableGraph.of(List.of(LINES, BOX, TEAMS, PLAYERS, CACHE));
    assertThat(graph.downstream(BOX)).containsExactly(TEAMS, PLAYERS, CACHE);
    assertThat(graph.downstream(LINES)).containsExactly(CACHE);
    assertThat(graph.downstream(CACHE)).isEmpty();
  }

  @Test
  void aTableOutsideTheGraphIsRefused() {
    assertThatThrownBy(() -> TableGraph.of(List.of(BOX)).upstream(CACHE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("p.cache is none of the graph's tables; build the graph with it");
  }

  @Test
  void ourTablesHaveAnOrderAndStandInIt() {
    assertThat(TableGraph.order(Tables.all())).isEqualTo(Tables.all());
    List<TableContract<?>> backwards = new ArrayList<>(Tables.all());
    Collections.reverse(backwards);
    assertThat(TableGraph.order(backwards)).containsExactlyInAnyOrderElementsOf(Tables.all());
  }
}
