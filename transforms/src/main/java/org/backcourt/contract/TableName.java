package org.backcourt.contract;

import java.io.Serializable;

/** A table's dataset and name, such as {@code nba_analytics.player_game_summary}. */
public record TableName(String dataset, String table)
    implements Serializable, Comparable<TableName> {

  /** Reads {@code dataset.table}. */
  public static TableName parse(String qualified) {
    int dot = qualified.indexOf('.');
    if (dot <= 0 || dot == qualified.length() - 1) {
      throw new IllegalArgumentException("'" + qualified + "' is not of the form dataset.table");
    }
    return new TableName(qualified.substring(0, dot), qualified.substring(dot + 1));
  }

  @Override
  public int compareTo(TableName other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return dataset + "." + table;
  }
}
