package org.backcourt.launcher.command;

import java.io.PrintWriter;

/** Text for terminals: lines of 80 columns, with what runs over put under its beginning. */
final class Lines {

  static final int WIDTH = 80;

  private Lines() {}

  /**
   * Prints words after a label; what does not fit goes on below, as far in as the label is wide.
   */
  static void print(PrintWriter out, String label, String words) {
    int room = Math.max(20, WIDTH - label.length());
    String hanging = " ".repeat(Math.min(label.length(), WIDTH - 20));
    String before = label;
    String rest = words.strip();
    while (rest.length() > room) {
      int cut = rest.lastIndexOf(' ', room);
      cut = cut <= 0 ? rest.indexOf(' ') : cut;
      if (cut < 0) {
        break;
      }
      out.println((before + rest.substring(0, cut)).stripTrailing());
      rest = rest.substring(cut).strip();
      before = hanging;
    }
    out.println((before + rest).stripTrailing());
  }

  /**
   * Prints a command to be copied, after a label. Where it does not fit it goes on below as a shell
   * lets it, so that it can be copied as it stands.
   */
  static void command(PrintWriter out, String label, String command) {
    String indent = " ".repeat(label.length() + 4);
    StringBuilder line = new StringBuilder(label);
    boolean empty = true;
    for (String word : command.split(" ", -1)) {
      if (!empty && line.length() + 1 + word.length() > WIDTH - 2) {
        out.println(line + " \\");
        line = new StringBuilder(indent);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    out.println(line);
  }
}
