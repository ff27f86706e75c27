package org.backcourt.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backcourt.contract.Projection;
import org.junit.jupiter.api.Test;

/** Rules about who may know whom, and about what must never be bare text. */
class ArchitectureTest {

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.backcourt");

  /** Everything that lives in the module transforms. */
  private static final String[] TRANSFORMS = {
    "org.backcourt.analytics..",
    "org.backcourt.box..",
    "org.backcourt.calendar..",
    "org.backcourt.context..",
    "org.backcourt.contract..",
    "org.backcourt.features..",
    "org.backcourt.floor..",
    "org.backcourt.game..",
    "org.backcourt.id..",
    "org.backcourt.player..",
    "org.backcourt.row..",
    "org.backcourt.shots..",
    "org.backcourt.tables..",
    "org.backcourt.team.."
  };

  /** Names that speak of a game, a player or a team, and so must have its type. */
  private static final Pattern IDENTIFYING =
      Pattern.compile(
          "(?i)gameId|player(Lookup|Id)?|(home|away|opponent|defending)?team(Abbr|Code)?");

  @Test
  void noDependencyPointsUp() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("transforms")
        .definedBy(TRANSFORMS)
        .layer("warehouse")
        .definedBy("org.backcourt.warehouse..")
        .layer("validation")
        .definedBy("org.backcourt.validation..")
        .layer("pipelines")
        .definedBy("org.backcourt.pipelines..")
        .layer("simulator")
        .definedBy("org.backcourt.simulator..")
        .layer("launcher")
        .definedBy("org.backcourt.launcher..")
        .whereLayer("launcher")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("simulator")
        .mayOnlyBeAccessedByLayers("launcher")
        .whereLayer("pipelines")
        .mayOnlyBeAccessedByLayers("launcher")
        .whereLayer("validation")
        .mayOnlyBeAccessedByLayers("pipelines", "launcher")
        .whereLayer("warehouse")
        .mayOnlyBeAccessedByLayers("validation", "pipelines", "launcher", "simulator")
        .check(CODE);
  }

  @Test
  void everyPackageBelongsToALayer() {
    assertThat(CODE.stream().map(JavaClass::getPackageName).distinct())
        .allMatch(
            name ->
                Stream.concat(
                        Stream.of(TRANSFORMS),
                        Stream.of("warehouse", "validation", "pipelines", "simulator", "launcher")
                            .map(module -> "org.backcourt." + module + ".."))
                    .map(layer -> layer.substring(0, layer.length() - 2))
                    .anyMatch(layer -> name.equals(layer) || name.startsWith(layer + ".")));
  }

  @Test
  void theSimulatorKnowsNoMoreOfTheWarehouseThanItsFiles() {
    noClasses()
        .that()
        .resideInAPackage("org.backcourt.simulator..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.backcourt.warehouse",
            "org.backcourt.warehouse.access..",
            "org.backcourt.warehouse.duckdb..")
        .check(CODE);
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("org.backcourt.(**)").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void transformsDoNoInputOrOutput() {
    noClasses()
        .that()
        .resideInAnyPackage(TRANSFORMS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..", "org.apache.parquet..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.(File|FileInputStream|FileOutputStream|RandomAccessFile)")
        .check(CODE);
  }

  @Test
  void transformsHaveNoClockAndNoChance() {
    noClasses()
        .that()
        .resideInAnyPackage(TRANSFORMS)
        .should()
        .callMethodWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.base.DescribedPredicate.describe(
                    "tells the time or throws dice",
                    target ->
                        (target.getName().equals("now")
                                && target.getOwner().getPackageName().startsWith("java.time"))
                            || target.getFullName().startsWith("java.lang.System.currentTime")
                            || target.getFullName().startsWith("java.lang.System.nanoTime")
                            || target.getFullName().startsWith("java.lang.Math.random")
                            || target.getFullName().startsWith("java.util.UUID.randomUUID"))))
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)|java\\.time\\.Clock")
        .check(CODE);
  }

  @Test
  void gamesPlayersAndTeamsAreNeverBareText() throws ClassNotFoundException {
    List<String> bare = new ArrayList<>();
    for (JavaClass each : CODE) {
      boolean ours =
          Stream.of(
                  "analytics",
                  "box",
                  "context",
                  "features",
                  "floor",
                  "game",
                  "player",
                  "shots",
                  "team",
                  "row.analytics",
                  "row.precompute",
                  "row.predictions")
              .anyMatch(name -> each.getPackageName().startsWith("org.backcourt." + name));
      Class<?> type = each.reflect();
      // Projections are the way in: there, ids still are what a source wrote.
      if (ours && !type.isAnnotationPresent(Projection.class)) {
        collectBare(type, bare);
      }
    }
    assertThat(bare).as("text where a GameId, PlayerLookup or TeamCode belongs").isEmpty();
  }

  private static void collectBare(Class<?> type, List<String> bare) {
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        if (isBare(component.getName(), component.getType())) {
          bare.add(type.getName() + "." + component.getName());
        }
      }
    }
    Stream.concat(
            Stream.<Executable>of(type.getDeclaredMethods()),
            Stream.<Executable>of(type.getDeclaredConstructors()))
        .filter(executable -> !executable.isSynthetic())
        .forEach(
            executable -> {
              for (Parameter parameter : executable.getParameters()) {
                if (isBare(parameter.getName(), parameter.getType())) {
                  bare.add(type.getName() + "." + executable.getName() + "(" + parameter + ")");
                }
              }
            });
  }

  private static boolean isBare(String name, Class<?> type) {
    return type == String.class && IDENTIFYING.matcher(name).matches();
  }

  @Test
  void namesComeFromTheDomain() {
    noClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Helpers|Util|Utils|Processor)")
        .check(CODE);
  }
}
