package org.backcourt.zones;

import static org.backcourt.rolling.GameLine.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.rolling.GameLine;
import org.backcourt.rolling.Span;
import org.backcourt.row.precompute.AssistedShare;
import org.backcourt.row.precompute.PaintTrend;
import org.backcourt.row.precompute.PlayerShotZones;
import org.backcourt.row.precompute.SampleQuality;
import org.backcourt.row.precompute.ScoringZone;
import org.backcourt.row.precompute.ZoneShooting;
import org.jspecify.annotations.Nullable;

/** Where a player shoots before a date, over his last games with all three zones known. */
public final class ShotZoneProfile {

  private static final String TABLE = "player_game_summary";
  private static final int TREND_GAMES = 15;
  private static final double MAIN_ZONE = 40;
  private static final double MAIN_MID_RANGE = 35;

  private final List<GameLine> ten;
  private final ZoneSums paint;
  private final ZoneSums midRange;
  private final ZoneSums three;

  private ShotZoneProfile(List<GameLine> ten) {
    this.ten = ten;
    ZoneSums ofPaint = ZoneSums.NONE;
    ZoneSums ofMidRange = ZoneSums.NONE;
    ZoneSums ofThree = ZoneSums.NONE;
    for (GameLine game : ten) {
      ofPaint = ofPaint.plus(game.paintAttempts(), game.paintMakes(), null);
      ofMidRange = ofMidRange.plus(game.midRangeAttempts(), game.midRangeMakes(), null);
      ofThree = ofThree.plus(game.threeAttemptsPbp(), game.threeMakesPbp(), null);
    }
    paint = ofPaint;
    midRange = ofMidRange;
    three = ofThree;
  }

  /**
   * The row of a player who played at least once.
   *
   * @param played his games of the season before the date, oldest first
   */
  public static PlayerShotZones row(List<GameLine> played, LocalDate date, SeasonCalendar seasons) {
    GameLine last = played.get(played.size() - 1);
    List<GameLine> known = played.stream().filter(GameLine::hasZones).toList();
    List<GameLine> ten = Span.LAST_10.of(known, date);
    List<GameLine> twenty = Span.LAST_20.of(known, date);
    int minimum = WarmUp.PLAYER.minimum(seasons, date);
    boolean warmUp = ten.size() < minimum;
    ShotZoneProfile profile = new ShotZoneProfile(ten);
    int shots = profile.shots();
    boolean shown = !warmUp && shots > 0;
    List<LocalDate> dates = twenty.stream().map(GameLine::gameDate).toList();
    Account account =
        new Account(
            Math.min(10, played.size()),
            (int) Span.LAST_10.of(played, date).stream().filter(GameLine::hasZones).count(),
            warmUp,
            WarmUp.PLAYER.isLowered(seasons, date),
            warmUp ? ten.size() + " games with zones, needs " + minimum : null);
    return new PlayerShotZones(
        last.playerLookup(),
        last.universalPlayerId(),
        date,
        SeasonCalendar.season(date),
        shown ? profile.shooting(profile.paint) : null,
        shown ? profile.shooting(profile.midRange) : null,
        shown ? profile.shooting(profile.three) : null,
        shown ? shots : null,
        ten.size(),
        quality(ten.size()),
        warmUp ? null : trend(twenty),
        twenty.size(),
        quality(twenty.size()),
        warmUp ? null : profile.assisted(),
        shown ? profile.mainZone() : null,
        warmUp ? null : profile.notes(),
        account.completeness(seasons, date, dates),
        account.provenance(TABLE, List.of()));
  }

  private int shots() {
    return paint.attempts() + midRange.attempts() + three.attempts();
  }

  private ZoneShooting shooting(ZoneSums zone) {
    return new ZoneShooting(rate(zone), zone.share(), zone.attemptsPerGame());
  }

  private double rate(ZoneSums zone) {
    return 100.0 * zone.attempts() / shots();
  }

  private ScoringZone mainZone() {
    if (rate(paint) >= MAIN_ZONE) {
      return ScoringZone.PAINT;
    }
    if (rate(three) >= MAIN_ZONE) {
      return ScoringZone.PERIMETER;
    }
    return rate(midRange) >= MAIN_MID_RANGE ? ScoringZone.MID_RANGE : ScoringZone.BALANCED;
  }

  private @Nullable AssistedShare assisted() {
    int assisted = 0;
    int alone = 0;
    for (GameLine game : ten) {
      assisted += count(game.assistedFgMakes());
      alone += count(game.unassistedFgMakes());
    }
    int makes = assisted + alone;
    return makes == 0 ? null : new AssistedShare(100.0 * assisted / makes, 100.0 * alone / makes);
  }

  private @Nullable String notes() {
    List<String> notes = new ArrayList<>();
    if (shots() == 0) {
      return "No attempts";
    }
    note(notes, paint, "paint");
    note(notes, midRange, "mid-range");
    note(notes, three, "three-point");
    return notes.isEmpty() ? null : String.join("; ", notes);
  }

  private static void note(List<String> notes, ZoneSums zone, String name) {
    if (zone.attempts() == 0) {
      notes.add("No " + name + " attempts");
    }
  }

  private static @Nullable PaintTrend trend(List<GameLine> twenty) {
    if (twenty.size() < TREND_GAMES) {
      return null;
    }
    ShotZoneProfile profile = new ShotZoneProfile(twenty);
    return profile.shots() == 0
        ? null
        : new PaintTrend(profile.rate(profile.paint), profile.paint.share());
  }

  private static SampleQuality quality(int games) {
    return games >= 10 ? SampleQuality.HIGH : games >= 7 ? SampleQuality.MEDIUM : SampleQuality.LOW;
  }
}
