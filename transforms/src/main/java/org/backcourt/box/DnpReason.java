package org.backcourt.box;

import java.util.Locale;
import java.util.regex.Pattern;

/** Why a player on the roster did not play, by the words of the reason given. */
public enum DnpReason {
  /** Hurt or ill. */
  INJURY(
      "injur|illness|sprain|strain|sore|\\bpain|surg|concussion|fractur|contusion|tendin|spasm|"
          + "tightness|stiffness|\\btear\\b|\\btorn\\b|recondition|health and safety|\\bcovid|"
          + "\\b(?:knees?|ankles?|hamstrings?|groin|calf|calves|quad|quadriceps?|achilles|foot|feet|"
          + "toes?|heel|plantar|hips?|thigh|shin|leg|wrists?|hand|thumb|fingers?|elbow|shoulder|"
          + "neck|ribs?|abdominal|oblique|adductor|eye|nose|nasal|head|face|facial|tooth|dental)\\b|"
          + "\\b(?:low|lower|mid|middle|upper)[ -]?back\\b|(?:^|[-;,/(]) *back *(?:$|[-;,/)])"),
  /** Spared. */
  REST("\\brest(?:ed|ing)?\\b|load management|recovery|maintenance|precaution"),
  /** Away for a reason of his own. */
  PERSONAL("personal|family|birth|paternity|funeral|bereave"),
  /** The team's or the league's choice. */
  COACH_DECISION("coach|decision|not with team|suspen|disciplin"),
  /** Anything else, such as a spell in the minor league. */
  OTHER("");

  // Consecutive nights are a reason to rest, not a sore back.
  private static final Pattern CONSECUTIVE_NIGHTS = Pattern.compile("back[ -]to[ -]back");

  private final Pattern words;

  DnpReason(String words) {
    this.words = Pattern.compile(words);
  }

  /**
   * The category of a reason as the source words it. The first that fits wins, in the order of
   * declaration: {@code Rest - right knee soreness} is an injury.
   */
  public static DnpReason of(String reason) {
    String text =
        CONSECUTIVE_NIGHTS
            .matcher(reason.toLowerCase(Locale.ROOT))
            .replaceAll("consecutive nights");
    for (DnpReason category : values()) {
      if (category.words.matcher(text).find()) {
        return category;
      }
    }
    return OTHER;
  }

  /** The category as the tables spell it, such as {@code coach_decision}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
