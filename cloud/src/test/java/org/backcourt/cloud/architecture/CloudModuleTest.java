package org.backcourt.cloud.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** Google Cloud is known in this module and in no other. */
class CloudModuleTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.backcourt");

  private static final String CLOUD = "org.backcourt.cloud..";

  @Test
  void theRulesSeeEveryModule() {
    for (String module : new String[] {"cloud", "launcher", "pipelines", "validation"}) {
      assertThat(PRODUCT.that(inModule(module))).as(module).isNotEmpty();
    }
  }

  @Test
  void noOtherModuleKnowsGoogleCloud() {
    noClasses()
        .that()
        .resideOutsideOfPackage(CLOUD)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.google.cloud..",
            "com.google.api..",
            "com.google.auth..",
            "org.apache.beam.sdk.io.gcp..",
            "org.apache.beam.sdk.extensions.gcp..",
            "org.apache.beam.runners.dataflow..",
            CLOUD)
        .check(PRODUCT);
  }

  @Test
  void theCloudKnowsNeitherTheCommandNorTheEmbeddedDatabase() {
    noClasses()
        .that()
        .resideInAPackage(CLOUD)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.backcourt.launcher..",
            "org.backcourt.simulator..",
            "org.backcourt.warehouse.duckdb..",
            "org.backcourt.warehouse.parquet..",
            "org.duckdb..",
            "org.apache.beam.runners.direct..",
            "java.sql..")
        .because("none of it is among the files that Dataflow's workers get")
        .check(PRODUCT);
  }

  @Test
  void packagesHaveNoCycles() {
    SlicesRuleDefinition.slices()
        .matching("org.backcourt.(**)")
        .should()
        .beFreeOfCycles()
        .check(PRODUCT);
  }

  private static DescribedPredicate<JavaClass> inModule(String module) {
    return DescribedPredicate.describe(
        module, type -> type.getPackageName().startsWith("org.backcourt." + module));
  }
}
