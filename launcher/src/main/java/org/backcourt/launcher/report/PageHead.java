package org.backcourt.launcher.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** How every page begins: all that a browser needs is in it. */
final class PageHead {

  private PageHead() {}

  /** Opens html and body, and says what the page is. */
  static void write(Html page, String heading, String title) {
    page.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    page.raw("<meta charset=\"utf-8\">");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    page.leaf("title", "Backcourt: " + title).open("style").raw(style()).close("style");
    page.close("head").line().open("body").leaf("h1", heading).leaf("p", title);
  }

  private static String style() {
    try (InputStream css = PageHead.class.getResourceAsStream("report.css")) {
      if (css == null) {
        throw new IllegalStateException("The style sheet of the report is not in the package");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
