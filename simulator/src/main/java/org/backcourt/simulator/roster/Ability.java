package org.backcourt.simulator.roster;

import org.backcourt.simulator.random.Rng;

/**
 * What a player can do. Skills are deviations from an average player; weights are how much more
 * often than an average player he is the one.
 *
 * @param quality all in all, in deviations from the league's average
 * @param usage weight among team-mates when someone must shoot or lose the ball
 * @param paint share of his shots from the paint
 * @param mid share of his shots from mid-range; the rest are threes
 * @param paintSkill log-odds above average on shots in the paint
 * @param midSkill log-odds above average from mid-range
 * @param threeSkill log-odds above average on threes
 * @param freeThrow probability of making a free throw
 * @param passing weight for assists
 * @param looseness weight for losing the ball
 * @param offensiveRebounding weight for offensive rebounds
 * @param defensiveRebounding weight for defensive rebounds
 * @param stealing weight for steals
 * @param blocking weight for blocks
 * @param fouling weight for fouls
 * @param drawing weight for being fouled when shooting
 * @param defence log-odds that he takes from the other side's shots
 */
public record Ability(
    double quality,
    double usage,
    double paint,
    double mid,
    double paintSkill,
    double midSkill,
    double threeSkill,
    double freeThrow,
    double passing,
    double looseness,
    double offensiveRebounding,
    double defensiveRebounding,
    double stealing,
    double blocking,
    double fouling,
    double drawing,
    double defence) {

  /** Draws the ability of a player of that position and quality. */
  static Ability draw(Position position, double quality, Rng rng) {
    boolean big = position == Position.CENTER;
    boolean guard = position == Position.GUARD;
    boolean shootingBig = big && rng.chance(0.3);
    double three =
        clamp(
            rng.normal(big ? (shootingBig ? 0.3 : 0.04) : guard ? 0.4 : 0.41, big ? 0.05 : 0.12),
            0.0,
            0.72);
    double mid =
        clamp(rng.normal(big ? 0.1 : 0.125, 0.05) + 0.02 * quality, 0.01, 0.35) * (1 - three * 0.4);
    double scorer = rng.gaussian();
    return new Ability(
        quality,
        exp(0.2 * quality + 0.2 * scorer - (big ? 0.1 : 0) + (guard ? 0.04 : 0)),
        1 - three - mid,
        mid,
        rng.normal(0.11 * quality + (big ? 0.14 : guard ? -0.1 : 0.0), 0.1),
        rng.normal(0.09 * quality, 0.12),
        rng.normal(0.08 * quality, 0.09),
        clamp(rng.normal(big ? 0.71 : guard ? 0.81 : 0.775, 0.07) + 0.01 * quality, 0.42, 0.93),
        exp(rng.normal(0.25 * quality + (guard ? 0.55 : big ? -0.35 : -0.25), 0.4)),
        exp(rng.normal(guard ? 0.08 : 0, 0.2)),
        exp(rng.normal(big ? 0.75 : guard ? -0.75 : -0.1, 0.35)),
        exp(rng.normal(0.1 * quality + (big ? 0.5 : guard ? -0.35 : 0), 0.22)),
        exp(rng.normal(guard ? 0.12 : -0.05, 0.3)),
        exp(rng.normal(big ? 0.95 : guard ? -0.7 : 0, 0.4)),
        exp(rng.normal(big ? 0.3 : guard ? -0.12 : 0, 0.2)),
        exp(rng.normal(0.18 * quality + (big ? 0.1 : 0), 0.25)),
        rng.normal(0.07 * quality + (big ? 0.03 : 0), 0.05));
  }

  /** The same player a while later, better or worse by {@code change} and a little different. */
  Ability changed(double change, Rng rng) {
    double paintNow = clamp(paint + rng.normal(0, 0.015), 0.02, 0.97);
    double midNow = clamp(mid + rng.normal(0, 0.008), 0.005, 0.99 - paintNow);
    return new Ability(
        quality + change,
        usage * exp(0.2 * change + rng.normal(0, 0.04)),
        paintNow,
        midNow,
        paintSkill + 0.11 * change + rng.normal(0, 0.03),
        midSkill + 0.09 * change + rng.normal(0, 0.03),
        threeSkill + 0.08 * change + rng.normal(0, 0.03),
        clamp(freeThrow + 0.01 * change + rng.normal(0, 0.006), 0.42, 0.94),
        passing * exp(0.25 * change + rng.normal(0, 0.04)),
        looseness,
        offensiveRebounding,
        defensiveRebounding * exp(0.1 * change),
        stealing,
        blocking,
        fouling,
        drawing * exp(0.18 * change),
        defence + 0.07 * change);
  }

  /** Share of his shots that are threes. */
  public double three() {
    return Math.max(0, 1 - paint - mid);
  }

  private static double exp(double x) {
    return StrictMath.exp(x);
  }

  private static double clamp(double x, double low, double high) {
    return Math.max(low, Math.min(high, x));
  }
}
