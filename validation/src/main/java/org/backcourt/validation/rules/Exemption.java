package org.backcourt.validation.rules;

import java.time.LocalDate;
import java.util.Locale;
import org.backcourt.calendar.SeasonCalendar;

/** Classes of dates on which something is as it should be that elsewhere would be wrong. */
public enum Exemption {
  BOOTSTRAP("the first two weeks of a season") {
    @Override
    boolean holds(LocalDate date, SeasonCalendar seasons) {
      return seasons.isBootstrap(date);
    }
  },
  WARM_UP("the first month of a season, in which windows are not yet full") {
    @Override
    boolean holds(LocalDate date, SeasonCalendar seasons) {
      long day = seasons.dayOfSeason(date);
      return 0 <= day && day < WARM_UP_DAYS;
    }
  };

  private static final int WARM_UP_DAYS = 30;

  private final String meaning;

  Exemption(String meaning) {
    this.meaning = meaning;
  }

  /** What it is, in words. */
  public String meaning() {
    return meaning;
  }

  abstract boolean holds(LocalDate date, SeasonCalendar seasons);

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
