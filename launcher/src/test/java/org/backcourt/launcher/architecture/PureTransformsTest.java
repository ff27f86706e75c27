package org.backcourt.launcher.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.backcourt.launcher.architecture.ProductClasses.inTransforms;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Transforms compute, and do nothing else: no input, no output, no clock, no dice. */
class PureTransformsTest {

  /** What coders and serialization need of java.io. */
  private static final Set<String> IN_MEMORY_IO =
      Set.of(
          "java.io.Serializable",
          "java.io.InputStream",
          "java.io.OutputStream",
          "java.io.DataInput",
          "java.io.DataOutput",
          "java.io.ByteArrayInputStream",
          "java.io.ByteArrayOutputStream",
          "java.io.DataInputStream",
          "java.io.DataOutputStream",
          "java.io.ObjectInputStream",
          "java.io.ObjectOutputStream",
          "java.io.ObjectStreamException",
          "java.io.IOException",
          "java.io.UncheckedIOException");

  private static final Set<String> IMPURE_CALLS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.getenv",
          "java.lang.System.getProperty",
          "java.lang.Math.random",
          "java.util.UUID.randomUUID",
          "java.util.Collections.shuffle",
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalDateTime.now",
          "java.time.LocalTime.now",
          "java.time.ZonedDateTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.Year.now",
          "java.time.ZoneId.systemDefault",
          "org.joda.time.Instant.now",
          "org.joda.time.DateTime.now",
          "org.joda.time.LocalDate.now");

  private static final ArchRule NO_IO_OR_DICE =
      noClasses()
          .that(inTransforms())
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "read, write, tell the time or throw dice", PureTransformsTest::isImpure));

  private static final ArchRule NO_CLOCK =
      noClasses()
          .that(inTransforms())
          .should()
          .accessTargetWhere(
              DescribedPredicate.describe(
                  "asks the clock, the machine or chance", PureTransformsTest::isImpure));

  private static boolean isImpure(JavaClass type) {
    String name = type.getName();
    String home = type.getPackageName();
    return (home.equals("java.io") && !IN_MEMORY_IO.contains(name))
        || home.startsWith("java.nio.file")
        || home.startsWith("java.nio.channels")
        || home.startsWith("java.net")
        || home.startsWith("java.sql")
        || home.startsWith("org.duckdb")
        || home.startsWith("org.apache.parquet")
        || home.startsWith("org.apache.hadoop")
        || home.startsWith("org.apache.beam.sdk.io")
        || name.equals("java.lang.ProcessBuilder")
        || name.equals("java.lang.Runtime")
        || name.equals("java.time.Clock")
        || name.equals("java.security.SecureRandom")
        || home.startsWith("java.util.random")
        || name.endsWith("Random") && home.startsWith("java.util");
  }

  private static boolean isImpure(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    return IMPURE_CALLS.contains(target.getOwner().getName() + "." + target.getName());
  }

  @Test
  void transformsReadNoFileAndThrowNoDice() {
    NO_IO_OR_DICE.check(ProductClasses.ALL);
  }

  @Test
  void transformsDoNotAskWhatTimeItIs() {
    NO_CLOCK.check(ProductClasses.ALL);
  }

  @Test
  void theRulesCatchWhatTheyForbid() {
    var impure = new ClassFileImporter().importClasses(org.backcourt.impure.Impure.class);
    assertThatThrownBy(() -> NO_CLOCK.check(impure))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("java.time.Instant.now()")
        .hasMessageContaining("java.util.UUID.randomUUID()");
    assertThatThrownBy(() -> NO_IO_OR_DICE.check(impure))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("java.nio.file.Path");
  }
}
