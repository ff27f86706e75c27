package org.backcourt.launcher.report;

import java.util.Locale;
import org.backcourt.pipelines.plan.CellState;

/** How states are called in words and in the style sheet. */
final class CssClass {

  private CssClass() {}

  static String of(CellState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
