package org.backcourt.rolling;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares what fills a column: this line is all there is to a feature. Games are those the player
 * was on court in, in the same season and strictly before the row's date.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Rolling {

  /** The statistic; a count of games has none of its own. */
  Stat of() default Stat.POINTS;

  /** The window. */
  Span over();

  /** What the window's games amount to. */
  Aggregate as();

  /** With fewer games in the window the column is NULL. */
  int atLeast() default 1;
}
