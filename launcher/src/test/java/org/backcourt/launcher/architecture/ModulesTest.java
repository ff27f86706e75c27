package org.backcourt.launcher.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.backcourt.launcher.architecture.ProductClasses.inTransforms;
import static org.backcourt.launcher.architecture.ProductClasses.packageOf;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Dependencies point one way: transforms, warehouse, validation, pipelines, launcher. */
class ModulesTest {

  @Test
  void theRulesSeeEveryModule() {
    for (String module :
        new String[] {"warehouse", "models", "validation", "pipelines", "simulator"}) {
      assertThat(ProductClasses.ALL.that(describe(module, type -> in(type, module))))
          .as(module)
          .isNotEmpty();
    }
    assertThat(ProductClasses.ALL.that(inTransforms())).hasSizeGreaterThan(100);
  }

  @Test
  void transformsDependOnNoOtherModule() {
    check(
        noClasses()
            .that(inTransforms())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                packageOf("warehouse"),
                packageOf("validation"),
                packageOf("pipelines"),
                packageOf("launcher"),
                packageOf("simulator")));
  }

  @Test
  void theWarehouseDependsOnTransformsAlone() {
    dependsOnNone("warehouse", "validation", "pipelines", "launcher", "simulator");
  }

  @Test
  void trainingDependsOnTheWarehouseAndBelowAndNobodyButTheCommandOnIt() {
    dependsOnNone("models", "validation", "pipelines", "launcher", "simulator");
    for (String module : new String[] {"warehouse", "validation", "pipelines", "simulator"}) {
      dependsOnNone(module, "models");
    }
    check(
        noClasses()
            .that(inTransforms())
            .should()
            .dependOnClassesThat()
            .resideInAPackage(packageOf("models")));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(packageOf("models"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ml.dmlc..")
            .because("a runner's artifact leaves the native library out"));
  }

  @Test
  void validationDependsOnTheWarehouseAndBelow() {
    dependsOnNone("validation", "pipelines", "launcher", "simulator");
  }

  @Test
  void pipelinesDependOnValidationAndBelow() {
    dependsOnNone("pipelines", "launcher", "simulator");
  }

  @Test
  void theSimulatorSeesTransformsAndTheWritingOfParquetAlone() {
    dependsOnNone("simulator", "validation", "pipelines", "launcher");
    check(
        noClasses()
            .that()
            .resideInAPackage(packageOf("simulator"))
            .should()
            .dependOnClassesThat(
                describe(
                    "are in the warehouse, but not in warehouse.parquet",
                    type ->
                        in(type, "warehouse")
                            && !type.getPackageName().equals("org.backcourt.warehouse.parquet")))
            .because("a league that knew the warehouse could not be used to test it"));
  }

  @Test
  void packagesHaveNoCycles() {
    check(slices().matching("org.backcourt.(**)").should().beFreeOfCycles());
  }

  @Test
  void onlyTheWarehouseSpeaksToADatabase() {
    check(
        classes()
            .that()
            .resideInAPackage("org.backcourt..")
            .and()
            .resideOutsideOfPackage(packageOf("warehouse"))
            .should()
            .onlyDependOnClassesThat(
                describe(
                    "are no database classes",
                    type ->
                        !type.getPackageName().startsWith("java.sql")
                            && !type.getPackageName().startsWith("org.duckdb"))));
  }

  private static void dependsOnNone(String module, String... others) {
    for (String other : others) {
      check(
          noClasses()
              .that()
              .resideInAPackage(packageOf(module))
              .should()
              .dependOnClassesThat()
              .resideInAPackage(packageOf(other)));
    }
  }

  private static boolean in(JavaClass type, String module) {
    return (type.getPackageName() + ".").startsWith("org.backcourt." + module + ".");
  }

  private static void check(ArchRule rule) {
    rule.check(ProductClasses.ALL);
  }
}
