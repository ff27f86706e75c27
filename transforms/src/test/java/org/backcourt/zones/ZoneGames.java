package org.backcourt.zones;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.id.TeamCode;
import org.backcourt.rolling.GameLine;
import org.backcourt.rolling.Lines;
import org.backcourt.row.ExampleRow;

/** Games with shots by zone, as tests tell them. */
public final class ZoneGames {

  static final SeasonCalendar SEASONS = SeasonCalendar.of(Map.of(2023, LocalDate.of(2023, 10, 24)));

  private ZoneGames() {}

  /** A player's game with attempts and makes in the paint, from mid-range and from three. */
  public static ExampleRow<GameLine> shots(
      LocalDate date, int paint, int in, int midRange, int inMid, int three, int inThree) {
    return Lines.on(date)
        .with("paint_attempts", paint, "paint_makes", in)
        .with("mid_range_attempts", midRange, "mid_range_makes", inMid)
        .with("three_attempts_pbp", three, "three_makes_pbp", inThree);
  }

  /** A player's game with attempts alone. */
  static GameLine attempts(LocalDate date, int paint, int midRange, int three) {
    return shots(date, paint, 0, midRange, 0, three, 0).build();
  }

  /** A team's game in which opponents shoot 20 of 40, 4 of 10 and 12 of 30. */
  public static ExampleRow<DefenseLine> defense(TeamCode team, LocalDate date) {
    return ExampleRow.of(DefenseLine.class)
        .with("defending_team_abbr", team.toString(), "game_date", date)
        .with("points_allowed", 105, "defensive_rating", 110.0, "opponent_pace", 100.0)
        .with("opp_paint_attempts", 40, "opp_paint_makes", 20, "points_in_paint_allowed", 40)
        .with("opp_mid_range_attempts", 10, "opp_mid_range_makes", 4)
        .with("opp_three_attempts_pbp", 30, "opp_three_makes_pbp", 12)
        .with("blocks_paint", 3, "blocks_mid_range", 1, "blocks_three_pt", 0);
  }

  /** Games on consecutive days. */
  static <T> List<T> daily(int games, LocalDate first, Function<LocalDate, T> game) {
    List<T> all = new ArrayList<>();
    for (int i = 0; i < games; i++) {
      all.add(game.apply(first.plusDays(i)));
    }
    return all;
  }

  @SafeVarargs
  static <T> List<T> together(List<T>... parts) {
    List<T> all = new ArrayList<>();
    for (List<T> part : parts) {
      all.addAll(part);
    }
    return all;
  }
}
