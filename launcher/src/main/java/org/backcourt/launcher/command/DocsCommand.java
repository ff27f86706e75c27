package org.backcourt.launcher.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.backcourt.launcher.docs.TableReference;
import org.backcourt.tables.Tables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backcourt docs}. */
@Command(
    name = "docs",
    mixinStandardHelpOptions = true,
    description =
        "Write the table reference: a page a table, an index by phase and a drawing of what is"
            + " computed from what. All of it comes from the contracts.",
    footer = {"", "Example: backcourt docs --out docs/tables"})
public final class DocsCommand implements Callable<Integer> {

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--out", paramLabel = "DIR", description = "Where to write the pages.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    if (out == null) {
      throw new IllegalArgumentException("say where to write the pages: --out DIR");
    }
    int files = TableReference.of(Tables.all()).writeTo(out);
    if (common.json()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("version", 1);
      document.put("files", files);
      document.put("folder", out.toString());
      common.printJson(document);
    } else {
      common.out().println(files + " files.  Begin with: " + out.resolve(TableReference.INDEX));
    }
    return ExitCode.DONE;
  }
}
