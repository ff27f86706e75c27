package org.backcourt.pipelines;

import java.util.List;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;

/**
 * One step from raw rows to graded predictions. A phase says what it computes from what; gate,
 * stage, audit, publish and record belong to whoever runs it.
 */
public interface Phase {

  /** Which phase it is. */
  PhaseName name();

  /** The tables it produces: those that contracts assign to it, no fewer. */
  List<TableContract<?>> tables();

  /** Builds the graph from inputs to one collection a table. */
  Outputs expand(Inputs inputs);
}
