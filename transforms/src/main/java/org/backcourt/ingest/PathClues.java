package org.backcourt.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What fetchers write into the paths of files: the date they are about, the moment of capture. */
final class PathClues {

  private static final Pattern DATE = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
  private static final Pattern SHORT_DATE = Pattern.compile("(?<!\\d)(20\\d{2})(\\d{2})(\\d{2})-");
  private static final Pattern MOMENT =
      Pattern.compile("(?<!\\d)(20\\d{2})(\\d{2})(\\d{2})_(\\d{2})(\\d{2})(\\d{2})(?!\\d)");

  private PathClues() {}

  /** The last date in the path, such as that of {@code .../2024-01-17/0022300561.json}. */
  static Optional<LocalDate> date(String path) {
    return lastDate(DATE, path).or(() -> lastDate(SHORT_DATE, path));
  }

  private static Optional<LocalDate> lastDate(Pattern pattern, String path) {
    Matcher found = pattern.matcher(path);
    Optional<LocalDate> last = Optional.empty();
    while (found.find()) {
      try {
        last = Optional.of(LocalDate.of(number(found, 1), number(found, 2), number(found, 3)));
      } catch (DateTimeException e) {
        // Digits that only look like a date say nothing.
        continue;
      }
    }
    return last.filter(Plausible::date);
  }

  /** The moment in a name such as {@code 20240117_183000-snap-1830.json}, in UTC. */
  static Optional<Instant> captured(String path) {
    Matcher found = MOMENT.matcher(path.substring(path.lastIndexOf('/') + 1));
    if (!found.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.of(
                  number(found, 1),
                  number(found, 2),
                  number(found, 3),
                  number(found, 4),
                  number(found, 5),
                  number(found, 6))
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
