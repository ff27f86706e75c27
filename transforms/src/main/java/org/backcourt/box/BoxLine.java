package org.backcourt.box;

import java.io.Serializable;

/**
 * The counted facts of one player, or one team, in one game: integers only, so that nothing is lost
 * before the formulas. A team's seconds are the sum of its players': 14,400 in regulation.
 */
public record BoxLine(
    int seconds,
    int points,
    int fieldGoalsMade,
    int fieldGoalsAttempted,
    int threesMade,
    int threesAttempted,
    int freeThrowsMade,
    int freeThrowsAttempted,
    int offensiveRebounds,
    int defensiveRebounds,
    int assists,
    int steals,
    int blocks,
    int turnovers,
    int fouls)
    implements Serializable {

  /** What the league reckons a free throw costs in possessions. */
  public static final double FREE_THROW_WEIGHT = 0.44;

  /** The line of somebody who left no trace. */
  public static final BoxLine EMPTY = builder().build();

  /** Whether this line belongs to somebody who set foot on the floor. */
  public boolean isActive() {
    return seconds > 0;
  }

  /** Attempts from the field plus those at the line, weighted: the divisor of true shooting. */
  public double shootingChances() {
    return fieldGoalsAttempted + FREE_THROW_WEIGHT * freeThrowsAttempted;
  }

  /** Possessions ended by a shot, a trip to the line or a turnover: what usage counts. */
  public double possessionsUsed() {
    return shootingChances() + turnovers;
  }

  /** Both lines together. */
  public BoxLine plus(BoxLine other) {
    return new BoxLine(
        seconds + other.seconds,
        points + other.points,
        fieldGoalsMade + other.fieldGoalsMade,
        fieldGoalsAttempted + other.fieldGoalsAttempted,
        threesMade + other.threesMade,
        threesAttempted + other.threesAttempted,
        freeThrowsMade + other.freeThrowsMade,
        freeThrowsAttempted + other.freeThrowsAttempted,
        offensiveRebounds + other.offensiveRebounds,
        defensiveRebounds + other.defensiveRebounds,
        assists + other.assists,
        steals + other.steals,
        blocks + other.blocks,
        turnovers + other.turnovers,
        fouls + other.fouls);
  }

  /** The same line with other playing time and turnovers, as rebuilding a team's line needs. */
  BoxLine with(int newSeconds, int newTurnovers) {
    return new BoxLine(
        newSeconds,
        points,
        fieldGoalsMade,
        fieldGoalsAttempted,
        threesMade,
        threesAttempted,
        freeThrowsMade,
        freeThrowsAttempted,
        offensiveRebounds,
        defensiveRebounds,
        assists,
        steals,
        blocks,
        newTurnovers,
        fouls);
  }

  /** Starts a line in which everything not said is zero. */
  public static Builder builder() {
    return new Builder();
  }

  /** Fills a line by name, since fifteen integers in a row cannot be read. */
  public static final class Builder {
    private int seconds;
    private int points;
    private int fieldGoalsMade;
    private int fieldGoalsAttempted;
    private int threesMade;
    private int threesAttempted;
    private int freeThrowsMade;
    private int freeThrowsAttempted;
    private int offensiveRebounds;
    private int defensiveRebounds;
    private int assists;
    private int steals;
    private int blocks;
    private int turnovers;
    private int fouls;

    private Builder() {}

    /** Playing time in seconds; a team's is the sum of its players'. */
    public Builder seconds(int value) {
      seconds = value;
      return this;
    }

    /** Points scored. */
    public Builder points(int value) {
      points = value;
      return this;
    }

    /** Field goals, threes included. */
    public Builder fieldGoals(int made, int attempted) {
      fieldGoalsMade = made;
      fieldGoalsAttempted = attempted;
      return this;
    }

    /** Three-pointers. */
    public Builder threes(int made, int attempted) {
      threesMade = made;
      threesAttempted = attempted;
      return this;
    }

    /** Free throws. */
    public Builder freeThrows(int made, int attempted) {
      freeThrowsMade = made;
      freeThrowsAttempted = attempted;
      return this;
    }

    /** Rebounds of players; those credited to nobody are not among them. */
    public Builder rebounds(int offensive, int defensive) {
      offensiveRebounds = offensive;
      defensiveRebounds = defensive;
      return this;
    }

    /** Passes that led to a basket. */
    public Builder assists(int value) {
      assists = value;
      return this;
    }

    /** Balls taken from the other side. */
    public Builder steals(int value) {
      steals = value;
      return this;
    }

    /** Shots blocked. */
    public Builder blocks(int value) {
      blocks = value;
      return this;
    }

    /** Turnovers; a team's include those charged to no player. */
    public Builder turnovers(int value) {
      turnovers = value;
      return this;
    }

    /** Personal fouls. */
    public Builder fouls(int value) {
      fouls = value;
      return this;
    }

    /** The finished line. */
    public BoxLine build() {
      return new BoxLine(
          seconds,
          points,
          fieldGoalsMade,
          fieldGoalsAttempted,
          threesMade,
          threesAttempted,
          freeThrowsMade,
          freeThrowsAttempted,
          offensiveRebounds,
          defensiveRebounds,
          assists,
          steals,
          blocks,
          turnovers,
          fouls);
    }
  }
}
