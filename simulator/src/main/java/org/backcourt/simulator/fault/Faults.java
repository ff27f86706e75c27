package org.backcourt.simulator.fault;

import java.util.List;
import java.util.function.BiFunction;
import org.backcourt.tables.Spelling;

/** All faults there are. */
public final class Faults {

  private static final String DATES = "[=DATE|FROM..TO[,...]]";
  private static final String DATE = "[=DATE]";
  private static final String FROM = "[=FROM]";
  private static final String TABLE = "[=TABLE]";

  private static final List<FaultKind> ALL =
      List.of(
          kind(
              "team-boxscore-outage",
              "official team box scores stop for ten game dates",
              DATES,
              "F14",
              "two team rows a game against the schedule",
              TeamBoxscoreOutage::new),
          kind(
              "partial-team-writes",
              "of a busy date's teams only two are written",
              DATE,
              "F1",
              "games with two teams, 98 % of a date's games",
              PartialTeamWrites::new),
          kind(
              "duplicate-bdl-rows",
              "79 % of balldontlie's rows are copies",
              DATES,
              "F41,E5",
              "natural key is unique",
              DuplicateBdlRows::new),
          kind(
              "minutes-as-text",
              "the gamebook's minutes come as 34 min 12 s",
              DATES,
              "F18,E2",
              "minutes known for 99 % of active players",
              MinutesAsText::new),
          kind(
              "usage-inputs-missing",
              "team attempts, free throws and turnovers are NULL",
              DATES,
              "F19,F33,E10",
              "usage rate known for 95 % of active players",
              UsageInputsMissing::new),
          kind(
              "reversed-game-ids",
              "team box scores name their games hosts first",
              DATES,
              "F17,E1",
              "98 % of games join between players and teams",
              ReversedGameIds::new),
          kind(
              "prefixed-player-keys",
              "play-by-play keys begin with the player's number from a date on",
              FROM,
              "F20,E4",
              "shot zones known for 80 % of players, no drop below 0.9 of the baseline",
              PrefixedPlayerKeys::new),
          kind(
              "play-by-play-missing",
              "both play-by-plays are missing",
              DATES,
              "F5,F16h,E28",
              "play-by-play for every finished game",
              PlayByPlayMissing::new),
          kind(
              "bigdataball-missing",
              "the preferred play-by-play is missing, the league's is there",
              DATES,
              "F6,E29",
              "source used for shot zones",
              BigDataBallMissing::new),
          kind(
              "play-by-play-missing-periods",
              "the preferred play-by-play ends at half-time",
              DATES,
              "F16h,E11",
              "zone attempts against field-goal attempts",
              PlayByPlayMissingPeriods::new),
          kind(
              "play-by-play-late",
              "the preferred play-by-play arrives later, in the folder DIR-later",
              DATES,
              "F28d,F40",
              "stale rows after an input changed",
              PlayByPlayLate::new),
          kind(
              "gamebook-missing",
              "no gamebook, and the fallback lists non-players with zeros",
              DATES,
              "F16,F38,E18",
              "source used for box scores; players with minutes above zero",
              GamebookMissing::new),
          kind(
              "zero-filled-teams",
              "the hosts of every other game of a busy date are a row of zeros",
              DATE,
              "F25,F31,E21",
              "team points above zero",
              ZeroFilledTeams::new),
          kind(
              "late-correction",
              "an assist a game is missing until a correction arrives in the folder DIR-later",
              DATES,
              "F40,F25",
              "stale rows after an input changed",
              LateCorrection::new),
          kind(
              "renamed-player",
              "box scores call a star by another name from a date on",
              "[=FROM|PLAYER_KEY]",
              "E26,E32",
              "two keys for one player of one team",
              RenamedPlayer::new),
          kind(
              "postponed-still-scheduled",
              "moved games are still announced for their first date",
              DATES,
              "E12",
              "no announced game in the past; schedule by id and date",
              PostponedStillScheduled::new),
          kind(
              "in-game-odds",
              "closing lines were taken after the tip-off",
              DATES,
              "F39,E30",
              "snapshot not after the tip-off",
              InGameOdds::new),
          kind(
              "percent-for-fraction",
              "shooting percentages are 47.1 instead of 0.471",
              DATES,
              "F27",
              "percentages between 0 and 1",
              PercentForFraction::new),
          kind(
              "game-under-two-ids",
              "team rows stand there twice, under both spellings of the id",
              DATE,
              "E16,E6",
              "two team rows a game; natural key is unique",
              GameUnderTwoIds::new),
          kind(
              "empty-file",
              "a table's file has no rows",
              TABLE,
              "F2,F4,E15",
              "rows where rows are expected",
              (scope, argument) -> new EmptyFile(argument)),
          kind(
              "truncated-file",
              "a table's file is cut off",
              TABLE,
              "F10,F11",
              "the file can be read to its end",
              (scope, argument) -> new TruncatedFile(argument)),
          kind(
              "shifted-dates",
              "box scores of evening games carry the date in Greenwich",
              DATES,
              "F16g,E28",
              "game date against the schedule",
              ShiftedDates::new),
          kind(
              "bdl-zero-rows",
              "four in ten of balldontlie's players have 0 points in 00 minutes",
              DATES,
              "E7",
              "sources agree on points and minutes",
              BdlZeroRows::new),
          kind(
              "gamebook-roster-only",
              "gamebooks have no active player",
              DATES,
              "F2,E35",
              "ten active players a game",
              GamebookRosterOnly::new),
          kind(
              "star-missing",
              "the best scorer is missing in the gamebook",
              DATES,
              "E8",
              "players' points add up to the team's",
              StarMissing::new),
          kind(
              "props-missing",
              "no lines on players' points",
              DATES,
              "F15,F16e,E22",
              "share of players with a line",
              PropsMissing::new),
          kind(
              "lines-for-one-game",
              "only one game of a busy date has lines",
              DATE,
              "F34,E22",
              "games with lines against the schedule",
              LinesForOneGame::new),
          kind(
              "blackout",
              "no source but the schedule says anything",
              DATES,
              "F13,F12",
              "dates present against the schedule",
              Blackout::new));

  private Faults() {}

  /** All of them, for the list that the command prints. */
  public static List<FaultKind> all() {
    return ALL;
  }

  /** The fault a request means; an unknown name is refused with the nearest known one. */
  public static FaultKind named(String name) {
    return ALL.stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no fault '"
                        + name
                        + "'; did you mean "
                        + Spelling.nearest(name, ALL.stream().map(FaultKind::name).toList())
                        + "?"));
  }

  private static FaultKind kind(
      String name,
      String effect,
      String argument,
      String incidents,
      String caughtBy,
      BiFunction<Scope, String, Fault> maker) {
    return new FaultKind(name, effect, argument, List.of(incidents.split(",")), caughtBy, maker);
  }
}
