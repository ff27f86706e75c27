package org.backcourt.launcher.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.backcourt.pipelines.launch.Cloud;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backcourt template}. */
@Command(
    name = "template",
    mixinStandardHelpOptions = true,
    description = "Flex Templates for Dataflow: what describes them, and what their image needs.",
    footer = {"", "Example: backcourt template metadata analytics"})
public final class TemplateCommand implements Callable<Integer> {

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() {
    CommandLine line = command.commandLine();
    line.usage(line.getOut());
    return ExitCode.DONE;
  }

  @Command(
      name = "spec",
      mixinStandardHelpOptions = true,
      description = "Print a template's container spec, the file that a launch names.")
  int spec(
      @Parameters(paramLabel = "TEMPLATE", description = "A phase, or daily.") String template,
      @Option(names = "--image", required = true, paramLabel = "IMAGE", description = "Its image.")
          String image) {
    print(Cloud.find().templateSpec(template, image));
    return ExitCode.DONE;
  }

  @Command(
      name = "metadata",
      mixinStandardHelpOptions = true,
      description = "Print a template's metadata: its parameters, made from the options.")
  int metadata(
      @Parameters(paramLabel = "TEMPLATE", description = "A phase, or daily.") String template) {
    print(Cloud.find().templateMetadata(template));
    return ExitCode.DONE;
  }

  @Command(
      name = "parameters",
      mixinStandardHelpOptions = true,
      description = "Print a template's parameters as a table in Markdown, for the guide.")
  int parameters(
      @Parameters(paramLabel = "TEMPLATE", description = "A phase, or daily.") String template) {
    print(Cloud.find().templateParameters(template));
    return ExitCode.DONE;
  }

  @Command(
      name = "build",
      mixinStandardHelpOptions = true,
      description = "Collect the libraries that go into the templates' image.")
  int build(
      @Option(
              names = "--out",
              paramLabel = "DIR",
              defaultValue = "deploy/image/lib",
              description = "The folder; default: ${DEFAULT-VALUE}.")
          Path out) {
    long bytes = Cloud.find().copyLibraries(out);
    print(
        String.format(
            "%,d MB of libraries in %s.  Next: gcloud builds submit --config deploy/cloudbuild.yaml%n",
            bytes / 1_000_000, out));
    return ExitCode.DONE;
  }

  private void print(String text) {
    command.commandLine().getOut().print(text);
    command.commandLine().getOut().flush();
  }
}
