package org.backcourt.cloud.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.backcourt.pipelines.catalog.Phases;
import org.backcourt.tables.Spelling;

/** What describes the templates to Google, made from their options. */
public final class TemplateFiles {

  /** The template that brings one date up to date, phase after phase. */
  static final String DAILY = "daily";

  private static final ObjectMapper JSON = new ObjectMapper();

  private TemplateFiles() {}

  /** One a phase, and the daily one. */
  public static List<String> names() {
    return Stream.concat(
            Phases.all().stream().map(phase -> phase.name().toString()), Stream.of(DAILY))
        .toList();
  }

  /** The options of a template; refused where there is none of that name. */
  static Class<? extends WarehouseOptions> options(String template) {
    if (!names().contains(template)) {
      throw new IllegalArgumentException(
          "there is no template '"
              + template
              + "'; did you mean "
              + Spelling.nearest(template, names())
              + "?");
    }
    return template.equals(DAILY) ? DailyOptions.class : PhaseOptions.class;
  }

  /** The parameters of a template, in their order, by name. */
  static Map<String, Parameter> parameters(String template) {
    Map<Integer, Map.Entry<String, Parameter>> ordered = new java.util.TreeMap<>();
    for (var method : options(template).getMethods()) {
      Parameter parameter = method.getAnnotation(Parameter.class);
      if (parameter != null) {
        String name = method.getName().substring("get".length());
        ordered.put(
            parameter.order(),
            Map.entry(Character.toLowerCase(name.charAt(0)) + name.substring(1), parameter));
      }
    }
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    ordered.values().forEach(entry -> parameters.put(entry.getKey(), entry.getValue()));
    return parameters;
  }

  /** The metadata that a form and a launch are checked against. */
  public static String metadata(String template) {
    return json(metadataOf(template));
  }

  private static Map<String, Object> metadataOf(String template) {
    List<Map<String, Object>> parameters = new ArrayList<>();
    parameters(template)
        .forEach(
            (name, parameter) -> {
              Map<String, Object> each = new LinkedHashMap<>();
              each.put("name", name);
              each.put("label", parameter.label());
              each.put("helpText", parameter.help());
              each.put("paramType", "TEXT");
              each.put("isOptional", parameter.optional());
              each.put("regexes", List.of("^" + parameter.regex() + "$"));
              parameters.add(each);
            });
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("name", "Backcourt: " + template);
    metadata.put("description", description(template));
    metadata.put("streaming", false);
    metadata.put("parameters", parameters);
    return metadata;
  }

  private static String description(String template) {
    return template.equals(DAILY)
        ? "Brings one sports date up to date: computes, audits and publishes the first phase that"
            + " lacks it. Run it several times a day; when all is there, it does nothing."
        : "Computes, audits and publishes the tables of phase "
            + template
            + " for a range of sports dates. Nothing is published unless every audit holds.";
  }

  /** The container spec that a launch names. */
  public static String spec(String template, String image) {
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("image", image);
    spec.put("sdkInfo", Map.of("language", "JAVA"));
    spec.put("metadata", metadataOf(template));
    spec.put("defaultEnvironment", Map.of());
    return json(spec);
  }

  /** The parameters as a table in Markdown. */
  public static String parameterTable(String template) {
    StringBuilder table = new StringBuilder("| parameter | | what it takes |\n|---|---|---|\n");
    parameters(template)
        .forEach(
            (name, parameter) ->
                table
                    .append("| `")
                    .append(name)
                    .append("` | ")
                    .append(parameter.optional() ? "optional" : "needed")
                    .append(" | ")
                    .append(parameter.help())
                    .append(" |\n"));
    return table.toString();
  }

  private static String json(Object document) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A template's description cannot be written as JSON", e);
    }
  }
}
