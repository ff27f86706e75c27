package org.backcourt.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.pipelines.run.CodeVersion;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.tables.Tables;
import org.backcourt.validation.prove.Corruption;
import org.backcourt.validation.prove.Corruptions;
import org.backcourt.validation.prove.Proof;
import org.backcourt.validation.prove.Prove;
import org.backcourt.validation.published.Ruling;
import org.backcourt.validation.rules.RuleBook;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Warehouse;
import org.backcourt.warehouse.WarehouseAddress;
import org.backcourt.warehouse.access.Warehouses;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backcourt prove}. */
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    description =
        "Spoils a copy of the warehouse in known ways, one at a time, and says which rule caught"
            + " each, how fast, and what nothing caught. Exit code 1 when something went unseen.",
    footer = {"", "Example: backcourt prove --rules my-rules.yaml"})
public final class ProveCommand implements Callable<Integer> {

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--rules", paramLabel = "FILE", description = "With the rules of a file.")
  private @Nullable Path rules;

  @Option(
      names = "--columns",
      description = "Also list the columns of computed tables that no rule looks at.")
  private boolean columns;

  @Override
  public Integer call() throws IOException {
    RuleBook book = rules == null ? RuleBook.standard() : RuleBook.standard().with(rules);
    if (common.warehouse().kind() != WarehouseAddress.Kind.DUCKDB) {
      throw new IllegalArgumentException(
          "prove spoils a copy of a DuckDB file, and "
              + common.warehouse()
              + " is none; the rules are the same everywhere, so prove them on a season in one:"
              + " backcourt demo");
    }
    Path original = Path.of(common.warehouse().location()).toAbsolutePath();
    if (!Files.exists(original)) {
      throw new IllegalArgumentException(
          "there is no warehouse at " + original + " to copy; fill one with: backcourt import DIR");
    }
    Path folder = Files.createTempDirectory("backcourt-prove");
    Path copy = folder.resolve("copy.duckdb");
    try {
      Files.copy(original, copy, StandardCopyOption.REPLACE_EXISTING);
      List<Proof> proofs = prove(copy, book);
      show(proofs, book);
      return proofs.stream().allMatch(Proof::isCaught) ? ExitCode.DONE : ExitCode.DATA;
    } finally {
      remove(folder);
    }
  }

  private List<Proof> prove(Path copy, RuleBook book) {
    List<Proof> proofs = new ArrayList<>();
    try (Warehouse warehouse = Warehouses.forWriting(WarehouseAddress.parse("duckdb:" + copy))) {
      RunRecord run =
          new Ledger(warehouse)
              .begin(
                  common.commandLine(), "prove", List.of(), DateSet.none(), CodeVersion.current());
      Prove prove = new Prove(warehouse, book, run, LocalDate.now(ZoneOffset.UTC));
      List<Supplier<Optional<Proof>>> all = new ArrayList<>();
      Corruptions.all().forEach(corruption -> all.add(() -> prove.of(corruption)));
      book.guards().forEach(guard -> all.add(() -> prove.of(guard)));
      for (int i = 0; i < all.size(); i++) {
        all.get(i).get().ifPresent(proofs::add);
        common.progress((i + 1) + " of " + all.size());
      }
    }
    return proofs;
  }

  private void show(List<Proof> proofs, RuleBook book) {
    List<Proof> unseen = proofs.stream().filter(proof -> !proof.isCaught()).toList();
    List<String> untried = untried(proofs);
    List<String> unguarded = columns ? Prove.unguarded(book, computed()) : List.of();
    if (common.json()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("version", 1);
      document.put("unseen", unseen.stream().map(proof -> proof.corruption().name()).toList());
      document.put("proofs", proofs.stream().map(ProveCommand::json).toList());
      document.put("untried", untried);
      document.put("unguarded", unguarded);
      common.printJson(document);
      return;
    }
    unseen.forEach(proof -> common.out().println("UNSEEN  " + line(proof)));
    proofs.stream()
        .filter(Proof::isCaught)
        .forEach(proof -> common.out().println("caught  " + line(proof)));
    if (!untried.isEmpty()) {
      common.out().println("no rows to try it on: " + String.join(", ", untried));
    }
    unguarded.forEach(line -> common.out().println("no rule looks at  " + line));
    common
        .out()
        .println(
            proofs.size()
                - unseen.size()
                + " of "
                + proofs.size()
                + " corruptions are caught."
                + (unseen.isEmpty() ? "" : "  Next: write a rule for the first that is not"));
  }

  private static List<String> untried(List<Proof> proofs) {
    Set<String> tried =
        proofs.stream().map(proof -> proof.corruption().name()).collect(Collectors.toSet());
    return Corruptions.all().stream()
        .map(Corruption::name)
        .filter(name -> !tried.contains(name))
        .toList();
  }

  private static List<TableContract<?>> computed() {
    List<TableContract<?>> computed = new ArrayList<>(HealthCommand.built());
    computed.removeIf(table -> table.phase() == PhaseName.RAW);
    return computed.isEmpty() ? Tables.all() : computed;
  }

  private static String line(Proof proof) {
    List<Ruling> by = proof.errors().isEmpty() ? proof.warnings() : proof.errors();
    return String.format(
        Locale.ROOT,
        "%-60s %5d ms  %s",
        proof.corruption().name(),
        proof.millis(),
        by.isEmpty()
            ? proof.corruption().looked()
            : (proof.errors().isEmpty() ? "warning: " : "")
                + by.stream().map(Ruling::rule).limit(3).collect(Collectors.joining(", "))
                + (by.size() > 3 ? " and " + (by.size() - 3) + " more" : ""));
  }

  private static Map<String, Object> json(Proof proof) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("corruption", proof.corruption().name());
    line.put("incident", proof.corruption().incident());
    line.put("caught", proof.isCaught());
    line.put("errors", proof.errors().stream().map(Ruling::rule).toList());
    line.put("warnings", proof.warnings().stream().map(Ruling::rule).toList());
    line.put("dates", proof.dates().toString());
    line.put("milliseconds", proof.millis());
    return line;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
