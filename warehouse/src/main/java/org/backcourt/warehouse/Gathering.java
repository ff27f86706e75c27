package org.backcourt.warehouse;

import java.util.ArrayList;
import java.util.List;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.Gathered;
import org.backcourt.contract.Projection;
import org.backcourt.contract.RowShape;
import org.backcourt.contract.Seldom;
import org.backcourt.contract.TableContract;
import org.backcourt.tables.Tables;

/** What an element's record says of the tables that it is read from. */
public final class Gathering {

  private Gathering() {}

  /** Whether the element holds rows of several tables that belong together. */
  public static boolean isGathered(Class<?> element) {
    return element.getAnnotation(Gathered.class) != null;
  }

  /** The column by which a gathered element's rows belong together. */
  public static String by(Class<?> element) {
    return element.getAnnotation(Gathered.class).by();
  }

  /** The projections that a gathered element has lists of. */
  public static List<Class<?>> parts(Class<?> element) {
    List<Class<?>> parts = new ArrayList<>();
    for (RowShape.Field field : RowShape.of(element).fields()) {
      if (field.isNested()) {
        parts.add(field.asNested().type());
      }
    }
    return parts;
  }

  /** The tables that an element is read from. */
  public static List<TableContract<?>> tables(Class<?> element) {
    return isGathered(element)
        ? parts(element).stream().<TableContract<?>>map(Gathering::table).toList()
        : List.of(table(element));
  }

  /** The table that a projection is of. */
  public static TableContract<?> table(Class<?> projection) {
    Projection of = projection.getAnnotation(Projection.class);
    if (of == null) {
      throw new IllegalArgumentException(
          projection.getSimpleName() + " does not say which table it is a @Projection of");
    }
    return Tables.named(of.of());
  }

  /** Which rows of its table a projection is made of, on some dates. */
  public static String condition(Class<?> projection, DateSet dates) {
    String onDates = dates.sqlCondition(table(projection).partition());
    String where = projection.getAnnotation(Projection.class).where();
    return where.isEmpty() ? onDates : onDates + " AND " + where;
  }

  /** Whether few of the elements have to look into their rows of a part. */
  public static boolean isSeldomNeeded(Class<?> element, Class<?> part) {
    int at = parts(element).indexOf(part);
    // The first component is the key.
    return element.getRecordComponents()[at + 1].isAnnotationPresent(Seldom.class);
  }

  /** The columns that a projection is made of. */
  public static List<String> columns(Class<?> projection) {
    return RowShape.of(projection).fields().stream().map(RowShape.Field::name).toList();
  }
}
