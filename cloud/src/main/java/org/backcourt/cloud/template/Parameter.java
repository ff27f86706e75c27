package org.backcourt.cloud.template;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes an option a parameter of a template, and says what a form has to know of it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Parameter {

  /** Its place among the parameters. */
  int order();

  /** What a form calls it. */
  String label();

  /** What it takes, and what comes of it. */
  String help();

  /** What its value must match as a whole. */
  String regex();

  /** Whether it may be left out. */
  boolean optional() default false;
}
