package org.backcourt.box;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DnpReasonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DNP - Coach's Decision                                | COACH_DECISION
          DND - Injury/Illness - Left Knee; Soreness            | INJURY
          Injury/Illness - Low Back; Spasms                     | INJURY
          Inactive - Back                                       | INJURY
          Right Ankle Sprain                                    | INJURY
          Concussion Protocol                                   | INJURY
          Return to Competition Reconditioning                  | INJURY
          Rest                                                  | REST
          DND - Rest - second night of a back-to-back           | REST
          Load Management                                       | REST
          Personal Reasons                                      | PERSONAL
          Birth of child                                        | PERSONAL
          NWT - Not With Team                                   | COACH_DECISION
          League Suspension                                     | COACH_DECISION
          G League - Two-Way                                    | OTHER
          G League - On Assignment                              | OTHER
          Trade Pending                                         | OTHER
          Held back by the team                                 | OTHER
          """)
  void aReasonFallsIntoTheCategoryItsWordsSay(String reason, DnpReason category) {
    assertThat(DnpReason.of(reason)).isEqualTo(category);
  }

  @Test
  void anInjuryOutranksRestAndRestOutranksTheCoach() {
    assertThat(DnpReason.of("Rest - right knee soreness")).isEqualTo(DnpReason.INJURY);
    assertThat(DnpReason.of("Coach's decision to rest him")).isEqualTo(DnpReason.REST);
    assertThat(DnpReason.of("Family matter, not with team")).isEqualTo(DnpReason.PERSONAL);
  }

  @Test
  void shortWordsDoNotMatchInsideLongerOnes() {
    assertThat(DnpReason.of("Restricted list")).isEqualTo(DnpReason.OTHER);
    assertThat(DnpReason.of("Awaiting ship's papers")).isEqualTo(DnpReason.OTHER);
    assertThat(DnpReason.of("Headquarters visit")).isEqualTo(DnpReason.OTHER);
  }

  @Test
  void theTablesSpellCategoriesInLowerCase() {
    assertThat(DnpReason.COACH_DECISION.label()).isEqualTo("coach_decision");
  }
}
