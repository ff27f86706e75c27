package org.backcourt.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A list of records with exactly one element per constant of an enum, in its order. Element {@code
 * i} stands in the table as columns of its own, named prefix, {@code i}, underscore, component:
 * {@code feature_7_value}. Each column's description begins with the constant's name.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Indexed {

  /** The enum whose constants number the elements. */
  Class<? extends Enum<?>> by();

  /** What stands before the number, such as {@code feature_}. */
  String prefix();
}
