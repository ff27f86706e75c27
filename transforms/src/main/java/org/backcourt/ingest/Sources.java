package org.backcourt.ingest;

import java.util.List;
import org.backcourt.tables.Spelling;

/** Every source whose files can be read. */
public final class Sources {

  private static final List<SourceParser<?>> ALL =
      List.of(
          new LeagueSchedule(),
          new LeagueTeamBoxscore(),
          new LeaguePlayerBoxscore(),
          new LeaguePlayByPlay(),
          new InjuryReportEdition(),
          new GamebookPlayers(),
          new BallDontLieBoxscore(),
          new BigDataBallEvents(),
          new OddsGameLines(),
          new OddsPlayerProps());

  private Sources() {}

  /** All of them, the schedule first: others look their games up in it. */
  public static List<SourceParser<?>> all() {
    return ALL;
  }

  /** The source of that name; an unknown one is refused with the nearest. */
  public static SourceParser<?> named(String name) {
    return ALL.stream()
        .filter(parser -> parser.source().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no source '"
                        + name
                        + "'; did you mean "
                        + Spelling.nearest(name, ALL.stream().map(SourceParser::source).toList())
                        + "?"));
  }
}
