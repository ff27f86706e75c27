package org.backcourt.benchmark;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is measured, each under the letter by which {@code --only} names it. */
enum Measure {
  IMPORT('a', "raw import"),
  ANALYTICS('b', "analytics"),
  PRECOMPUTE('c', "precompute"),
  AUDIT_AND_PUBLISH('d', "audits and publish, within b and c"),
  VALIDATE('e', "validation of everything"),
  BACKFILL('f', "backfill of everything"),
  DAILY('g', "daily for one date"),
  PLAN('h', "plan"),
  STATUS('i', "status"),
  SQL('j', "the SQL program");

  private final char letter;
  private final String title;

  Measure(char letter, String title) {
    this.letter = letter;
    this.title = title;
  }

  /** The letter and what it stands for. */
  String title() {
    return "(" + letter + ") " + title;
  }

  /** The letter alone. */
  String letter() {
    return String.valueOf(letter);
  }

  /** The measures of letters such as {@code a,c}. */
  static Set<Measure> named(String letters) {
    Set<Measure> measures = EnumSet.noneOf(Measure.class);
    for (String each : letters.toLowerCase(Locale.ROOT).split(",")) {
      measures.add(
          Arrays.stream(values())
              .filter(measure -> measure.letter().equals(each.trim()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "no measure \"" + each.trim() + "\"; there are " + all())));
    }
    return measures;
  }

  private static String all() {
    return Arrays.stream(values()).map(Measure::title).collect(Collectors.joining(", "));
  }
}
