package org.backcourt.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An element that holds everything known about one key: its first component is the key, the others
 * are lists of {@link Projection} records, one list a table. The warehouse gathers it, so that rows
 * which belong together never have to be shuffled to meet.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Gathered {

  /** The column that all gathered tables have, such as {@code canonical_game_id}. */
  String by();
}
