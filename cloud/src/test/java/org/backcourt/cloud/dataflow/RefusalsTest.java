package org.backcourt.cloud.dataflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.backcourt.launcher.command.BackcourtCommand;
import org.backcourt.pipelines.launch.CloudSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalsTest {

  private static final String ADDRESS = "bigquery:court-test.launch";

  @Test
  void whatCannotBeIsRefusedInALine() {
    assertThat(said("backfill", "--runner", "dataflow", "--warehouse", "duckdb:w.duckdb"))
        .isEqualTo(
            "2 backcourt: Dataflow's workers run on other machines and cannot reach duckdb:w.duckdb,"
                + " a file on this one; give --warehouse bigquery:PROJECT[.PREFIX]\n");
    assertThat(said("validate", "--runner", "dataflow", "--warehouse", "duckdb:w.duckdb"))
        .startsWith("2 backcourt: Dataflow's workers run on other machines");
    assertThat(said("launch", "analytics", "--warehouse", "duckdb:w.duckdb"))
        .startsWith("2 backcourt: Dataflow's workers run on other machines");
    assertThat(said("launch", "analytics", "--warehouse", ADDRESS))
        .isEqualTo("2 backcourt: a job on Dataflow needs --project; give it\n");
    assertThat(said("backfill", "--runner", "dataflo", "--warehouse", ADDRESS))
        .startsWith("2 backcourt:")
        .contains("did you mean dataflow?");
    assertThat(
            said(
                "launch",
                "analytic",
                "--warehouse",
                ADDRESS,
                "--project",
                "p",
                "--region",
                "r",
                "--bucket",
                "b"))
        .startsWith("2 backcourt:")
        .contains("did you mean analytics?");
    assertThat(said("template", "metadata", "dayly"))
        .isEqualTo("2 backcourt: there is no template 'dayly'; did you mean daily?\n");
  }

  @Test
  void settingsThatGoogleWouldRefuseAreRefusedHere() {
    assertThatThrownBy(() -> settings("gs://court", Map.of()))
        .hasMessage("--bucket takes a bucket's name alone, such as my-league, not 'gs://court'");
    assertThatThrownBy(() -> settings("court", Map.of("Team", "data")))
        .hasMessageStartingWith("--label Team=data is none that Google takes");
  }

  @Test
  void workersGetWhatTheyNeedAndNoMore() {
    assertThat(WorkerFiles.of("pom.xml:no/such.jar:pom.xml")).hasSize(1);
    for (String file :
        List.of(
            "duckdb_jdbc-2.jar",
            "hadoop-client-api-3.jar",
            "xgboost4j.jar",
            "netty-tcnative-2.0.Final-osx-x86_64.jar")) {
      assertThat(WorkerFiles.isLeftAtHome("/repository/" + file)).as(file).isTrue();
    }
    assertThat(WorkerFiles.isLeftAtHome("checkout/launcher/target/classes")).isTrue();
    assertThat(WorkerFiles.isLeftAtHome("checkout/pipelines/target/classes")).isFalse();
    assertThat(WorkerFiles.isLeftAtHome("/repository/google-cloud-bigquery-2.jar")).isFalse();
  }

  @Test
  void ofTwoVersionsOfALibraryTheFirstGoesToWorkers(@TempDir Path folder) throws IOException {
    for (String file : List.of("a-1.2.jar", "a-1.3.jar", "a-1.3-tests.jar", "a-b-1.3.jar")) {
      Files.createFile(folder.resolve(file));
    }
    assertThat(
            WorkerFiles.of(
                String.join(
                    File.pathSeparator,
                    folder.resolve("a-1.3.jar").toString(),
                    folder.resolve("a-1.2.jar").toString(),
                    folder.resolve("a-1.3-tests.jar").toString(),
                    folder.resolve("a-b-1.3.jar").toString())))
        .extracting(file -> Path.of(file).getFileName().toString())
        .containsExactly("a-1.3.jar", "a-1.3-tests.jar", "a-b-1.3.jar");
  }

  private static void settings(String bucket, Map<String, String> labels) {
    new CloudSettings("court-test", "us-central1", bucket, null, null, null, null, 0, labels);
  }

  private static String said(String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    int code = BackcourtCommand.line(out, out).execute(arguments);
    return code + " " + said;
  }
}
