package org.backcourt.cloud.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.backcourt.cloud.fake.FakeBigQuery;
import org.backcourt.cloud.fake.FakeDataflow;
import org.backcourt.tables.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WAREHOUSE = "--warehouse=bigquery:court-test.launch";

  @TempDir private static Path folder;

  static List<String> templates() {
    return TemplateFiles.names();
  }

  /** The keys and values that Google documents for a template's metadata. */
  @ParameterizedTest
  @MethodSource("templates")
  void metadataKeepsToItsDocumentedSchema(String template) throws IOException {
    JsonNode metadata = JSON.readTree(TemplateFiles.metadata(template));
    assertThat(keys(metadata)).isSubsetOf("name", "description", "streaming", "parameters");
    assertThat(metadata.get("name").asText()).isNotBlank();
    assertThat(metadata.get("streaming").isBoolean()).isTrue();
    Set<String> names = new HashSet<>();
    for (JsonNode parameter : metadata.get("parameters")) {
      assertThat(keys(parameter))
          .containsExactlyInAnyOrder(
              "name", "label", "helpText", "paramType", "isOptional", "regexes");
      assertThat(parameter.get("name").asText()).matches("[a-zA-Z][a-zA-Z0-9]*");
      assertThat(names.add(parameter.get("name").asText())).isTrue();
      assertThat(parameter.get("label").asText()).isNotBlank();
      assertThat(parameter.get("helpText").asText()).endsWith(".");
      assertThat(parameter.get("paramType").asText()).isEqualTo("TEXT");
      for (JsonNode regex : parameter.get("regexes")) {
        Pattern.compile(regex.asText());
        assertThat(regex.asText()).startsWith("^").endsWith("$");
      }
    }
    assertThat(names).contains("warehouse");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aSpecNamesTheImageAndHasTheMetadata(String template) throws IOException {
    JsonNode spec = JSON.readTree(TemplateFiles.spec(template, "repository/image:1"));
    assertThat(spec.get("image").asText()).isEqualTo("repository/image:1");
    assertThat(spec.get("sdkInfo").get("language").asText()).isEqualTo("JAVA");
    assertThat(spec.get("metadata")).isEqualTo(JSON.readTree(TemplateFiles.metadata(template)));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aLaunchWithASchedulersParametersSubmitsAndReturns(String template) throws IOException {
    Path small = Files.writeString(folder.resolve("staged.txt"), "staged");
    try (FakeBigQuery bigQuery = new FakeBigQuery("court-test");
        FakeDataflow dataflow = new FakeDataflow()) {
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  WAREHOUSE,
                  "--project=court-test",
                  "--region=us-central1",
                  "--jobName=backcourt-test",
                  "--tempLocation=gs://court-bucket/tmp",
                  "--stagingLocation=gs://court-bucket/staging",
                  "--serviceAccount=worker@court-test.iam.gserviceaccount.com",
                  "--maxNumWorkers=4",
                  "--filesToStage=" + small));
      arguments.addAll(
          template.equals(TemplateFiles.DAILY)
              ? List.of("--date=2024-01-05")
              : List.of(
                  "--from=2024-01-05", "--to=2024-01-05", "--overrideGate=nothing is loaded"));
      Answer answer = run(template, arguments.toArray(String[]::new));
      assertThat(answer).isEqualTo(new Answer(0, ""));
      assertThat(dataflow.jobs()).hasSize(1);
      assertThat(dataflow.jobs().get(0).get("name")).isEqualTo("backcourt-test");
      // A date without games is brought up to date by a job that does nothing.
      assertThat(dataflow.steps().stream().anyMatch(step -> step.contains("Audit and publish")))
          .isEqualTo(!template.equals(TemplateFiles.DAILY));
      assertThat(bigQuery.tablesOf("launch_nba_quality")).contains("runs");
    }
  }

  /** The service's launcher wants the job as a file, and creates it from that by itself. */
  @Test
  void aLaunchByTheServiceLeavesTheJobAsAFile() throws IOException {
    Path small = Files.writeString(folder.resolve("staged.txt"), "staged");
    try (FakeBigQuery bigQuery = new FakeBigQuery("court-test");
        FakeDataflow dataflow = new FakeDataflow()) {
      Answer answer =
          run(
              "grading",
              WAREHOUSE,
              "--project=court-test",
              "--region=us-central1",
              "--tempLocation=gs://court-bucket/tmp",
              "--stagingLocation=gs://court-bucket/staging",
              "--templateLocation=gs://court-bucket/staging/template_launches/1/job_object",
              "--filesToStage=" + small,
              "--from=2024-01-05",
              "--to=2024-01-05",
              "--overrideGate=nothing is loaded");
      assertThat(answer).isEqualTo(new Answer(0, ""));
      assertThat(dataflow.jobs()).isEmpty();
      assertThat(dataflow.staged().keySet())
          .anyMatch(name -> name.endsWith("template_launches/1/job_object"));
      assertThat(
              bigQuery.count(
                  "SELECT count(*) FROM launch_nba_quality.runs WHERE state = 'running'"))
          .isEqualTo(1);
    }
  }

  @Test
  void theGateStandsBeforeTheSubmission() throws IOException {
    try (FakeBigQuery bigQuery = new FakeBigQuery("court-test");
        FakeDataflow dataflow = new FakeDataflow()) {
      Answer answer =
          run(
              "analytics",
              WAREHOUSE,
              "--project=court-test",
              "--region=us-central1",
              "--tempLocation=gs://court-bucket/tmp",
              "--from=2024-01-05",
              "--to=2024-01-06");
      assertThat(answer.code()).isEqualTo(1);
      assertThat(answer.said())
          .startsWith("backcourt: the inputs are not complete, nothing was submitted")
          .contains("nba_raw.nbac_schedule");
      assertThat(dataflow.jobs()).isEmpty();
      assertThat(
              bigQuery.count(
                  "SELECT count(*) FROM launch_nba_quality.runs WHERE state = 'refused'"))
          .isEqualTo(1);
    }
  }

  @Test
  void aParameterThatIsWrongIsNamedInALine() {
    assertThat(run("analytics", WAREHOUSE, "--from=2024-01-05"))
        .isEqualTo(
            new Answer(
                2,
                "backcourt: template analytics needs parameter 'to': The last sports date to"
                    + " compute, YYYY-MM-DD, included.\n"));
    assertThat(run("daily", WAREHOUSE, "--dat=2024-01-05"))
        .isEqualTo(
            new Answer(
                2, "backcourt: template daily has no parameter 'dat'; did you mean date?\n"));
    assertThat(run("daily", "--warehouse=duckdb:file").said())
        .startsWith("backcourt: parameter warehouse: 'duckdb:file' does not fit.");
    assertThat(run("analytics", WAREHOUSE, "--from=2024-01-05", "--to=soon").said())
        .startsWith("backcourt: parameter to: 'soon' does not fit.");
    assertThat(run("analytic", WAREHOUSE).said()).contains("did you mean analytics?");
    assertThat(run("daily", "date").said()).contains("write it as --name=value");
  }

  @Test
  void whatIsDeployedKnowsTheTemplatesAndTheDatasets() throws IOException {
    Path deploy = Path.of("../deploy");
    String terraform = Files.readString(deploy.resolve("terraform/main.tf"));
    Set<String> datasets = new TreeSet<>();
    Tables.all().forEach(table -> datasets.add("\"" + table.name().dataset() + "\""));
    for (String dataset : datasets) {
      assertThat(terraform).contains(dataset);
    }
    assertThat(terraform).contains("templates/daily.json").contains("warehouse = local.address");
    String build = Files.readString(deploy.resolve("cloudbuild.yaml"));
    assertThat(build).contains("for template in " + String.join(" ", TemplateFiles.names()));
    assertThat(Files.readString(deploy.resolve("image/Dockerfile")))
        .contains("FLEX_TEMPLATE_JAVA_MAIN_CLASS=" + Template.class.getName())
        .contains("ENV " + Template.NAME + "=");
  }

  @Test
  void theGuideHasTheParametersOfEveryTemplate() throws IOException {
    String guide = Files.readString(Path.of("../docs/cloud.md"));
    for (String template : TemplateFiles.names()) {
      assertThat(guide).contains(TemplateFiles.parameterTable(template));
    }
  }

  private static List<String> keys(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private record Answer(int code, String said) {}

  private static Answer run(String template, String... arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        Template.run(template, new PrintStream(said, true, StandardCharsets.UTF_8), arguments);
    return new Answer(code, said.toString(StandardCharsets.UTF_8));
  }
}
