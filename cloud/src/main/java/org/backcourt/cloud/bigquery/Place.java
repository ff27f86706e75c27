package org.backcourt.cloud.bigquery;

import com.google.cloud.bigquery.TableId;
import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backcourt.contract.TableName;
import org.backcourt.warehouse.WarehouseAddress;

/**
 * Where in Google Cloud the tables are.
 *
 * @param prefix what stands before the name of every dataset, so that several warehouses fit in one
 *     project; empty where there is one
 * @param location where datasets are and jobs run, such as {@code EU} or {@code us-central1}
 */
record Place(String project, String prefix, String location) implements Serializable {

  /** Staged rows wait here, in tables that expire by themselves; queries name it so. */
  static final String STAGING = "nba_staging";

  private static final Pattern LOCATION =
      Pattern.compile(
          "([a-z][a-z0-9-]{4,28}[a-z0-9])(?:\\.([A-Za-z0-9_]{1,64}))?"
              + "(?:@([A-Za-z0-9-]{2,40}))?");

  /** The place that an address names. */
  static Place of(WarehouseAddress address) {
    Matcher location = LOCATION.matcher(address.location());
    if (!location.matches()) {
      throw new IllegalArgumentException(
          "'"
              + address.location()
              + "' is no BigQuery place; give bigquery:PROJECT[.PREFIX][@LOCATION]: a project of"
              + " 6 to 30 small letters, digits and hyphens, a prefix of letters, digits and"
              + " underscores, a location such as EU");
    }
    return new Place(
        location.group(1),
        location.group(2) == null ? "" : location.group(2),
        location.group(3) == null ? "US" : location.group(3));
  }

  /** The dataset as BigQuery knows it. */
  String dataset(String dataset) {
    return prefix.isEmpty() ? dataset : prefix + "_" + dataset;
  }

  /** The dataset in which staged rows wait. */
  String staging() {
    return dataset(STAGING);
  }

  TableId table(TableName name) {
    return TableId.of(project, dataset(name.dataset()), name.table());
  }

  /** A table of a run's staged rows. */
  TableId staged(String runId, TableName name) {
    return TableId.of(project, staging(), staged(runId) + name.dataset() + "__" + name.table());
  }

  /** What the names of all tables of a run's staged rows begin with. */
  static String staged(String runId) {
    return "run_" + runId.replace('-', '_').toLowerCase(Locale.ROOT) + "__";
  }

  /** The run whose staged rows a table holds, as {@link #staged(String)} writes it. */
  static String runOf(String stagedTable) {
    int end = stagedTable.indexOf("__");
    return stagedTable.substring("run_".length(), end).replace('_', '-');
  }

  static boolean isStaged(String table) {
    return table.startsWith("run_") && table.contains("__");
  }

  /** A table's full name, without quotes. */
  static String fullName(TableId table) {
    return table.getProject() + "." + table.getDataset() + "." + table.getTable();
  }

  /** A table's full name as SQL takes it: a project may have hyphens. */
  static String quoted(TableId table) {
    return "`" + fullName(table) + "`";
  }
}
