package org.backcourt.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** All samples, by league and measure. */
final class Results {

  private final Map<League, Map<Measure, List<Sample>>> samples = new LinkedHashMap<>();
  private final Map<League, Long> rawRows = new LinkedHashMap<>();

  void add(League league, Map<Measure, Sample> round) {
    Map<Measure, List<Sample>> all =
        samples.computeIfAbsent(league, each -> new EnumMap<>(Measure.class));
    round.forEach(
        (measure, sample) -> all.computeIfAbsent(measure, each -> new ArrayList<>()).add(sample));
  }

  /** How many rows a league's files have, which is the size that growth is held against. */
  void rawRows(League league, long rows) {
    rawRows.put(league, rows);
  }

  long rawRows(League league) {
    return rawRows.getOrDefault(league, 0L);
  }

  List<League> leagues() {
    return List.copyOf(samples.keySet());
  }

  /** The measures of a league that were taken, in their order. */
  List<Measure> measures(League league) {
    return List.copyOf(samples.getOrDefault(league, Map.of()).keySet());
  }

  List<Sample> of(League league, Measure measure) {
    return samples.getOrDefault(league, Map.of()).getOrDefault(measure, List.of());
  }

  double median(League league, Measure measure, ToDoubleFunction<Sample> figure) {
    return Statistics.median(of(league, measure).stream().mapToDouble(figure).toArray());
  }

  double spread(League league, Measure measure, ToDoubleFunction<Sample> figure) {
    return Statistics.spread(of(league, measure).stream().mapToDouble(figure).toArray());
  }

  /** The power with which a figure grows with a league's rows; needs leagues of several sizes. */
  double exponent(Measure measure, ToDoubleFunction<Sample> figure) {
    List<League> sizes = leagues();
    return Statistics.exponent(
        sizes.stream().mapToDouble(this::rawRows).toArray(),
        sizes.stream().mapToDouble(league -> median(league, measure, figure)).toArray());
  }
}
