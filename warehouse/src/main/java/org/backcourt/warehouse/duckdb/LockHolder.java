package org.backcourt.warehouse.duckdb;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from the database's refusal which process holds the file. */
final class LockHolder {

  private static final Pattern CONFLICT =
      Pattern.compile("Could not set lock on file .*\\(PID (\\d+)\\).*");

  private LockHolder() {}

  /** The holder in words, when the message speaks of a lock at all. */
  static Optional<String> of(String message) {
    Matcher conflict = CONFLICT.matcher(message);
    if (!conflict.find()) {
      return message.contains("Could not set lock")
          ? Optional.of("another process")
          : Optional.empty();
    }
    long pid = Long.parseLong(conflict.group(1));
    String command =
        ProcessHandle.of(pid)
            .flatMap(process -> process.info().arguments())
            .map(LockHolder::backcourtArguments)
            .orElse("");
    return Optional.of("process " + pid + command);
  }

  /** What stands after the launcher's main class, for the reader to recognise his own command. */
  private static String backcourtArguments(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith("org.backcourt.launcher.")) {
        return " (backcourt "
            + String.join(" ", Arrays.copyOfRange(arguments, i + 1, arguments.length))
            + ")";
      }
    }
    return "";
  }
}
