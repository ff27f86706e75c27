package org.backcourt.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes one component of a row record: what it means, and its column name where unusual. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Column {

  /** What the column means, with unit and formula where it has one: one sentence. */
  String value();

  /** The column's name where it is not the component's name in snake case. */
  String name() default "";
}
