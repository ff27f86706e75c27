package org.backcourt.launcher.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backcourt.contract.Projection;
import org.junit.jupiter.api.Test;

/** Names say what a thing is, and ids have types of their own. */
class NamesTest {

  private static final Pattern ID_NAME =
      Pattern.compile(
          "(gameId|.*GameId|lookup|.*Lookup|player|.*[a-z]Player|playerId|.*PlayerId"
              + "|team|.*[a-z]Team|teamAbbr|.*TeamAbbr|teamCode|.*TeamCode|opponent|.*Opponent)s?");

  /** Where rows are already typed: no raw text may pass for an id. */
  private static final Set<String> TYPED =
      Set.of(
          "org.backcourt.game",
          "org.backcourt.team",
          "org.backcourt.player",
          "org.backcourt.analytics",
          "org.backcourt.box",
          "org.backcourt.shots",
          "org.backcourt.floor",
          "org.backcourt.context",
          "org.backcourt.rolling",
          "org.backcourt.factors",
          "org.backcourt.features",
          "org.backcourt.vector",
          "org.backcourt.forecast",
          "org.backcourt.predictions",
          "org.backcourt.grading",
          "org.backcourt.row.analytics",
          "org.backcourt.row.precompute",
          "org.backcourt.row.predictions");

  @Test
  void noClassIsNamedAfterNothing() {
    noClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Util|Processor)s?(\\$.*)?")
        .because("such a name says nothing of what the class is for")
        .check(ProductClasses.ALL);
  }

  @Test
  void noBareTextPassesForAnId() {
    List<String> bare = new ArrayList<>();
    for (JavaClass type : ProductClasses.ALL) {
      if (TYPED.contains(type.getPackageName()) && !type.isAnnotatedWith(Projection.class)) {
        bareIds(type.reflect(), bare);
      }
    }
    assertThat(bare)
        .as("ids that are bare Strings; use GameId, PlayerLookup or TeamCode, or @Projection")
        .isEmpty();
  }

  @Test
  void theRuleFindsBareIds() {
    List<String> bare = new ArrayList<>();
    bareIds(Bare.class, bare);
    assertThat(bare)
        .extracting(line -> line.substring(line.indexOf(' ') + 1))
        .containsExactlyInAnyOrder("field gameId", "field homeTeams", "parameter opponent of meet");
  }

  /** What must not be: for the test of the rule. */
  static final class Bare {
    String gameId = "";
    List<String> homeTeams = List.of();
    String teamName = "";

    void meet(String opponent, String steam) {
      gameId = opponent + steam + teamName + homeTeams;
    }
  }

  private static void bareIds(Class<?> type, List<String> bare) {
    String where = type.getName().substring(type.getName().lastIndexOf('.') + 1) + " ";
    for (Field field : type.getDeclaredFields()) {
      if (isBare(field.getName(), field.getGenericType()) && !field.isSynthetic()) {
        bare.add(where + "field " + field.getName());
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (isBare(method.getName(), method.getGenericReturnType())) {
        bare.add(where + "method " + method.getName());
      }
    }
    Stream.<Executable>concat(
            Stream.of(type.getDeclaredMethods()), Stream.of(type.getDeclaredConstructors()))
        .filter(code -> !code.isSynthetic())
        .forEach(code -> bareParameters(where, code, bare));
  }

  private static void bareParameters(String where, Executable code, List<String> bare) {
    for (Parameter parameter : code.getParameters()) {
      if (isBare(parameter.getName(), parameter.getParameterizedType())) {
        bare.add(where + "parameter " + parameter.getName() + " of " + code.getName());
      }
    }
  }

  private static boolean isBare(String name, Type type) {
    return ID_NAME.matcher(name).matches() && type.getTypeName().contains("java.lang.String");
  }
}
