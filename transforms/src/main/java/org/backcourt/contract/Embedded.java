package org.backcourt.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A group of columns that is a record of its own: its components stand in the table side by side
 * with the others. A nullable group is absent when all its columns are NULL.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Embedded {

  /** What stands before the names of the group's columns, such as {@code opp_}. */
  String prefix() default "";
}
