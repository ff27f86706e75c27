package org.backcourt.launcher.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backcourt.context.PlayerOuting;
import org.backcourt.context.TeamOuting;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.ColumnType;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.Projection;
import org.backcourt.contract.RowShape;
import org.backcourt.contract.TableContract;
import org.backcourt.precompute.OffenseLine;
import org.backcourt.rolling.GameLine;
import org.backcourt.zones.DefenseLine;

/**
 * Which columns of an input a column is about: those that its formula names, and of what the phase
 * reads of that input, those whose names speak of the same thing.
 */
final class Kinship {

  /** What each phase reads of past games: the look-back inputs' columns that can matter. */
  private static final Map<PhaseName, List<Class<? extends Record>>> READ =
      Map.of(
          PhaseName.ANALYTICS, List.of(PlayerOuting.class, TeamOuting.class),
          PhaseName.PRECOMPUTE, List.of(GameLine.class, DefenseLine.class, OffenseLine.class));

  /** Words of column names that say how a figure is taken, not of what. */
  private static final Set<String> MANNER =
      Set.of(
          "avg",
          "last",
          "pct",
          "rate",
          "per",
          "game",
          "games",
          "season",
          "score",
          "total",
          "mean",
          "std",
          "days",
          "in",
          "vs",
          "of",
          "the",
          "is",
          "has",
          "adjustment",
          "allowed",
          "opp");

  /** How box scores are abbreviated in formulas. */
  private static final Map<String, String> ABBREVIATED =
      Map.of(
          "FGA", "fg_attempts",
          "FGM", "fg_makes",
          "FTA", "ft_attempts",
          "TOV", "turnovers",
          "PTS", "points",
          "3PM", "three_pt_makes",
          "minutes", "minutes_played");

  private static final Pattern NAME =
      Pattern.compile("\\b(?:[a-z][a-z0-9]*(?:_[a-z0-9]+)+|[A-Z0-9]{3}|minutes)\\b");
  private static final int MOST = 3;

  private Kinship() {}

  /** Columns of a table that the formula of another column names. */
  static List<String> named(ColumnSpec column, Collection<ColumnSpec> among) {
    Set<String> names = new LinkedHashSet<>();
    Matcher words = NAME.matcher(column.description());
    while (words.find()) {
      String name = ABBREVIATED.getOrDefault(words.group(), words.group());
      if (!name.equals(column.name()) && among.stream().anyMatch(c -> c.name().equals(name))) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  /** Columns of an input's rows that a column of a table is about, the nearest first. */
  static List<String> of(TableContract<?> table, ColumnSpec column, TableContract<?> input) {
    List<String> named = named(column, input.columns());
    return named.isEmpty() ? alike(column.name(), read(table.phase(), input)) : named;
  }

  /** The columns of those given whose names speak of the same thing. */
  static List<String> alike(String column, Collection<ColumnSpec> among) {
    Set<String> wanted = subjects(column);
    record Candidate(String name, int shared, int other) {}
    List<Candidate> candidates = new ArrayList<>();
    for (ColumnSpec candidate : among) {
      if (candidate.houseKeeping() || candidate.repeated()) {
        continue;
      }
      Set<String> subjects = subjects(candidate.name());
      int all = subjects.size();
      subjects.retainAll(wanted);
      if (!subjects.isEmpty() || candidate.name().equals(column)) {
        candidates.add(new Candidate(candidate.name(), subjects.size(), all - subjects.size()));
      }
    }
    candidates.sort(
        Comparator.comparing((Candidate c) -> !c.name.equals(column))
            .thenComparing(Comparator.comparingInt(Candidate::shared).reversed())
            .thenComparingInt(Candidate::other));
    // A name that shares less than the best does is about something else.
    int best = candidates.stream().mapToInt(Candidate::shared).max().orElse(0);
    boolean exact = candidates.stream().anyMatch(c -> c.shared == best && c.other == 0);
    return candidates.stream()
        .filter(c -> c.name.equals(column) || (c.shared == best && (c.other == 0 || !exact)))
        .limit(MOST)
        .map(Candidate::name)
        .toList();
  }

  private static Collection<ColumnSpec> read(PhaseName phase, TableContract<?> input) {
    for (Class<? extends Record> line : READ.getOrDefault(phase, List.of())) {
      Projection of = line.getAnnotation(Projection.class);
      if (of != null && of.of().equals(input.name().toString())) {
        return figures(RowShape.of(line).columns());
      }
    }
    return figures(input.columns());
  }

  private static List<ColumnSpec> figures(Collection<ColumnSpec> columns) {
    return columns.stream()
        .filter(column -> column.type() != ColumnType.STRING && column.type() != ColumnType.DATE)
        .toList();
  }

  private static Set<String> subjects(String column) {
    Set<String> subjects = new TreeSet<>();
    Arrays.stream(column.split("_", -1))
        .filter(word -> !MANNER.contains(word) && !word.matches("\\d+"))
        .map(
            word ->
                word.length() > 3 && word.endsWith("s")
                    ? word.substring(0, word.length() - 1)
                    : word)
        .forEach(subjects::add);
    return subjects;
  }
}
