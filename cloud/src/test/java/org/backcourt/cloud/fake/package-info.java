/**
 * BigQuery as far as it matters here, behind the real client and the real Beam connector: a
 * loopback server that checks every statement by Google's own analyzer and keeps its rows in
 * DuckDB.
 */
package org.backcourt.cloud.fake;
