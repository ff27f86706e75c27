package org.backcourt.simulator.fault;

import java.util.List;
import java.util.function.BiFunction;

/**
 * A fault that can be switched on, and what there is to say about it.
 *
 * @param name its name on the command line
 * @param effect what it does, in a sentence
 * @param argument what may follow its name
 * @param incidents the incidents of the reference that it reproduces: F numbers are those of the
 *     operators' table, E numbers those of the data defects
 * @param caughtBy the check that must turn red
 */
public record FaultKind(
    String name,
    String effect,
    String argument,
    List<String> incidents,
    String caughtBy,
    BiFunction<Scope, String, Fault> maker) {}
