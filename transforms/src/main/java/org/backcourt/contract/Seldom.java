package org.backcourt.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A list of a {@link Gathered} element that few elements have to look into, such as a fallback's
 * rows. How many it holds is known at once; where that is cheaper, the warehouse fetches them when
 * the first of them is asked for.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Seldom {}
