package org.backcourt.launcher.report;

import java.util.Locale;

/** Builds a page piece by piece; all text is escaped. */
final class Html {

  private final StringBuilder page = new StringBuilder();

  /** Opens an element; attributes come in pairs of name and value. */
  Html open(String element, String... attributes) {
    page.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      page.append(' ').append(attributes[i]).append("=\"");
      page.append(escape(attributes[i + 1])).append('"');
    }
    page.append('>');
    return this;
  }

  Html close(String element) {
    page.append("</").append(element).append('>');
    return this;
  }

  Html text(String text) {
    page.append(escape(text));
    return this;
  }

  Html text(String form, Object... values) {
    return text(String.format(Locale.ROOT, form, values));
  }

  /** An element with nothing but text in it. */
  Html leaf(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close(element);
  }

  Html line() {
    page.append('\n');
    return this;
  }

  /** Markup that is known to be sound, such as a style sheet of our own. */
  Html raw(String markup) {
    page.append(markup);
    return this;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
