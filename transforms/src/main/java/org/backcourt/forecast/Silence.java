package org.backcourt.forecast;

/**
 * Why a system says nothing of a player.
 *
 * @param reason a class such as NO_MODEL
 * @param detail the reason in words, with its figures
 */
public record Silence(String reason, String detail) implements Answer {

  /** No model was trained on earlier dates. */
  public static final String NO_MODEL = "NO_MODEL";

  /** A figure that the system cannot do without is not known. */
  public static final String MISSING_INPUT = "MISSING_INPUT";

  /** Too few of his games were like this one. */
  public static final String FEW_SIMILAR_GAMES = "FEW_SIMILAR_GAMES";

  /** Too few systems had an answer. */
  public static final String FEW_SYSTEMS = "FEW_SYSTEMS";
}
