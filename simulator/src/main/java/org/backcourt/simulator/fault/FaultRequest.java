package org.backcourt.simulator.fault;

/**
 * A fault that is to be switched on.
 *
 * @param name its name
 * @param argument what it is to strike; empty when it may choose by itself
 */
public record FaultRequest(String name, String argument) {

  /** Reads {@code NAME} or {@code NAME=ARG}. */
  public static FaultRequest parse(String text) {
    int equals = text.indexOf('=');
    return equals < 0
        ? new FaultRequest(text, "")
        : new FaultRequest(text.substring(0, equals), text.substring(equals + 1));
  }

  @Override
  public String toString() {
    return argument.isEmpty() ? name : name + "=" + argument;
  }
}
