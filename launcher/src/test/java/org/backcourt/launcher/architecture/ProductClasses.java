package org.backcourt.launcher.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** The product's own classes, without tests, and the modules that they belong to. */
final class ProductClasses {

  static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.backcourt");

  private static final List<String> OTHER_MODULES =
      List.of("warehouse", "models", "validation", "pipelines", "launcher", "simulator");

  private ProductClasses() {}

  /** The package that everything of a module is in; transforms has all others. */
  static String packageOf(String module) {
    return "org.backcourt." + module + "..";
  }

  static DescribedPredicate<JavaClass> inTransforms() {
    return DescribedPredicate.describe(
        "are in transforms",
        type ->
            type.getPackageName().startsWith("org.backcourt.")
                && OTHER_MODULES.stream()
                    .noneMatch(
                        module ->
                            (type.getPackageName() + ".")
                                .startsWith("org.backcourt." + module + ".")));
  }
}
