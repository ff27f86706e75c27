package org.backcourt.zones;

import java.util.List;

/** What some games' defences allowed in each zone. */
record ZonesAllowed(ZoneSums paint, ZoneSums midRange, ZoneSums three, int paintPoints) {

  static ZonesAllowed of(List<DefenseLine> games) {
    ZoneSums paint = ZoneSums.NONE;
    ZoneSums midRange = ZoneSums.NONE;
    ZoneSums three = ZoneSums.NONE;
    int points = 0;
    for (DefenseLine game : games) {
      if (game.hasZones()) {
        paint = paint.plus(game.oppPaintAttempts(), game.oppPaintMakes(), game.blocksPaint());
        midRange =
            midRange.plus(
                game.oppMidRangeAttempts(), game.oppMidRangeMakes(), game.blocksMidRange());
        three =
            three.plus(game.oppThreeAttemptsPbp(), game.oppThreeMakesPbp(), game.blocksThreePt());
        points += game.pointsInPaintAllowed() == null ? 0 : game.pointsInPaintAllowed();
      }
    }
    return new ZonesAllowed(paint, midRange, three, points);
  }

  boolean isKnown() {
    return paint.games() > 0;
  }
}
