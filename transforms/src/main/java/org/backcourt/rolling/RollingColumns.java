package org.backcourt.rolling;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backcourt.contract.RowShape;

/** The columns of a table that are declared as rolling figures, wherever in its row they stand. */
public final class RollingColumns {

  private RollingColumns() {}

  /** Each such column with what fills it, in the row's order. */
  public static Map<String, RollingRecord.Feature> of(Class<?> row) {
    Map<String, RollingRecord.Feature> columns = new LinkedHashMap<>();
    for (RecordComponent component : row.getRecordComponents()) {
      Class<?> group = component.getType();
      if (group.isRecord() && group.getRecordComponents()[0].isAnnotationPresent(Rolling.class)) {
        List<String> names = new ArrayList<>();
        RowShape.of(group).fields().forEach(field -> names.add(field.name()));
        List<RollingRecord.Feature> features = RollingRecord.of(group).features();
        for (int i = 0; i < names.size(); i++) {
          columns.put(names.get(i), features.get(i));
        }
      }
    }
    return columns;
  }
}
