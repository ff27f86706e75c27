package org.backcourt.contract;

/** The types a column can have, named as BigQuery names them. */
public enum ColumnType {
  STRING,
  INT64,
  FLOAT64,
  BOOL,
  DATE,
  TIMESTAMP
}
