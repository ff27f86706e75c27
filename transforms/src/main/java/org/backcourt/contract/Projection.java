package org.backcourt.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A record that is some columns of a table, under their names: all that a transform needs. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Projection {

  /** The table, as {@code dataset.table}. */
  String of();

  /** Which of its rows, in the SQL that all warehouses share; all of them unless said. */
  String where() default "";
}
