package org.backcourt.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.backcourt.contract.ColumnSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page of sources says of each field what the parser does with it, found by changing the field.
 * To write the page anew: {@code -Dbackcourt.docs.write=true}.
 */
class SourcesPageTest {

  private static final Path PAGE = Path.of("..", "docs", "sources.md");

  static List<SourceParser<?>> parsers() {
    return Sources.all();
  }

  @ParameterizedTest
  @MethodSource("parsers")
  void theMappingOnThePageIsWhatTheParserDoes(SourceParser<?> parser) throws IOException {
    String begin = "<!-- fields of " + parser.source() + " -->\n";
    String end = "<!-- end of " + parser.source() + " -->\n";
    String page = Files.readString(PAGE);
    assertThat(page).contains(begin).contains(end);
    String mapping = mapping(parser);
    int from = page.indexOf(begin) + begin.length();
    if (Boolean.getBoolean("backcourt.docs.write")) {
      Files.writeString(
          PAGE, page.substring(0, from) + mapping + page.substring(page.indexOf(end)));
    } else {
      assertThat(page.substring(from, page.indexOf(end))).isEqualTo(mapping);
    }
  }

  @Test
  void everySourceHasASection() throws IOException {
    String page = Files.readString(PAGE);
    for (SourceParser<?> parser : parsers()) {
      assertThat(page).contains("\n## " + parser.source() + "\n");
    }
  }

  private static String mapping(SourceParser<?> parser) {
    Map<String, FieldEffects.Effect> effects = FieldEffects.of(parser);
    StringBuilder text = new StringBuilder();
    text.append(parser.describe()).append(". Into `").append(parser.table().name());
    text.append("`; a later capture replaces by ");
    text.append(
        parser.unit().stream().map(c -> "`" + c + "`").collect(Collectors.joining(" and ")));
    text.append("; parser version ").append(parser.version()).append(".\n\n");
    text.append("| field | needed | decides |\n|---|---|---|\n");
    Set<String> decided = new TreeSet<>();
    effects.forEach(
        (field, effect) -> {
          decided.addAll(effect.columns);
          text.append("| `")
              .append(field)
              .append("` | ")
              .append(effect.required ? "yes" : "")
              .append(" | ")
              .append(String.join(", ", effect.columns))
              .append(" |\n");
        });
    String undecided =
        parser.table().shape().columns().stream()
            .map(ColumnSpec::name)
            .filter(column -> !decided.contains(column))
            .collect(Collectors.joining(", "));
    if (!undecided.isEmpty()) {
      text.append("\nDecided by no field of the example: ").append(undecided).append(".\n");
    }
    return text.append('\n').toString();
  }
}
