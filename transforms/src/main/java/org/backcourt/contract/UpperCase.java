package org.backcourt.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An enum whose words are kept in capitals, such as {@code OVER}, because readers of the table are
 * used to asking for them so. Other enums are kept in small letters.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UpperCase {}
