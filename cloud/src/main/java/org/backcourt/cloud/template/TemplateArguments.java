package org.backcourt.cloud.template;

import java.beans.Introspector;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.backcourt.tables.Spelling;
import org.jspecify.annotations.Nullable;

/** The parameters of a launch, checked before anything is read or written. */
final class TemplateArguments {

  private TemplateArguments() {}

  static WarehouseOptions parse(String template, List<String> arguments) {
    Class<? extends WarehouseOptions> type = TemplateFiles.options(template);
    Map<String, Parameter> parameters = TemplateFiles.parameters(template);
    Map<String, String> given = new HashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (!argument.startsWith("--") || equals < 0) {
        throw new IllegalArgumentException(
            "'" + argument + "' is no parameter; write it as --name=value");
      }
      given.put(argument.substring(2, equals), argument.substring(equals + 1));
    }
    for (String name : given.keySet()) {
      if (!settable(type).contains(name)) {
        throw new IllegalArgumentException(
            "template "
                + template
                + " has no parameter '"
                + name
                + "'; did you mean "
                + Spelling.nearest(name, List.copyOf(parameters.keySet()))
                + "?");
      }
    }
    parameters.forEach((name, parameter) -> check(template, name, parameter, given.get(name)));
    return PipelineOptionsFactory.fromArgs(arguments.toArray(String[]::new)).as(type);
  }

  private static void check(
      String template, String name, Parameter parameter, @Nullable String value) {
    if (value == null) {
      if (!parameter.optional()) {
        throw new IllegalArgumentException(
            "template " + template + " needs parameter '" + name + "': " + parameter.help());
      }
    } else if (!value.matches(parameter.regex())) {
      throw new IllegalArgumentException(
          "parameter " + name + ": '" + value + "' does not fit. " + parameter.help());
    }
  }

  /** Everything that can be set, the service's own options included. */
  private static List<String> settable(Class<?> type) {
    List<String> names = new ArrayList<>();
    for (Method method : type.getMethods()) {
      if (method.getName().startsWith("set") && method.getParameterCount() == 1) {
        names.add(Introspector.decapitalize(method.getName().substring("set".length())));
      }
    }
    return names;
  }
}
