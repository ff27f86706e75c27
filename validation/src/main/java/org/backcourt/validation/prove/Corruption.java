package org.backcourt.validation.prove;

import java.util.List;

/**
 * A known way to spoil published tables.
 *
 * @param incident the kind of incident that it repeats
 * @param looked how it looked to somebody who read the tables
 * @param tables the tables that it changes
 * @param sql what does it; {@code {date}}, {@code {team}} and {@code {player}} stand for the scene
 */
public record Corruption(
    String incident, String name, String looked, List<String> tables, List<String> sql) {}
