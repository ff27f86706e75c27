package org.backcourt.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import org.backcourt.contract.PhaseName;
import org.backcourt.pipelines.plan.Estimate;
import org.backcourt.warehouse.RowCounts;
import org.junit.jupiter.api.Test;

/** What a run says of itself, and how words and commands are laid out in 80 columns. */
class ProgressLineTest {

  private static final RowCounts COMPUTING = new RowCounts(1_204, 0, false);
  private static final RowCounts STAGING = new RowCounts(6_611, 88_120, false);
  private static final RowCounts AUDITING = new RowCounts(6_611, 1_234_567, true);

  @Test
  void pastRunsTellWhatIsLeft() {
    // Past runs took 60 s and 100 s: 80 s in the middle, of which 30 have passed.
    ProgressLine line = line(60, 100);

    assertThat(line.text(Duration.ofSeconds(30), COMPUTING, 0))
        .isEqualTo("precompute    0:30  compute, 1,204 read, about 0:50 left");
    assertThat(line.text(Duration.ofSeconds(65), STAGING, 4_406.2))
        .isEqualTo("precompute    1:05  stage 88,120 rows, 4,406/s, about 0:15 left");
    assertThat(line.text(Duration.ofSeconds(90), AUDITING, 0))
        .isEqualTo("precompute    1:30  audit and publish 1,234,567 rows, soon done");
    assertThat(line.text(Duration.ofSeconds(101), AUDITING, 0)).endsWith(", longer than past runs");
  }

  @Test
  void withoutPastRunsTheTimeLeftIsNotInvented() {
    Estimate none =
        new Estimate(
            PhaseName.PRECOMPUTE,
            1,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            Optional.empty());

    assertThat(new ProgressLine("precompute", none).text(Duration.ZERO, COMPUTING, 0))
        .isEqualTo("precompute    0:00  compute, 1,204 read, no past run to tell when it ends");
  }

  @Test
  void theWidestLineFitsATerminal() {
    RowCounts huge = new RowCounts(999_999_999, 999_999_999_999L, false);
    String text = line(1, 100_000).text(Duration.ofHours(26), huge, 99_999_999);

    assertThat(text).hasSizeLessThan(80).startsWith("precompute  26:00:00  stage 999,999,999,999");
  }

  @Test
  void aLongCommandGoesOnBelowAsAShellReadsIt() {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    Lines.command(
        out,
        "  mend: ",
        "backcourt backfill --table upcoming_player_game_context --from 2023-11-28 --to 2023-12-12");

    assertThat(said.toString())
        .isEqualTo(
            """
              mend: backcourt backfill --table upcoming_player_game_context --from \\
                        2023-11-28 --to 2023-12-12
            """);
  }

  private static ProgressLine line(long least, long most) {
    return new ProgressLine(
        "precompute",
        new Estimate(
            PhaseName.PRECOMPUTE,
            10,
            Optional.empty(),
            Optional.of(Duration.ofSeconds(least)),
            Optional.of(Duration.ofSeconds(most)),
            3,
            Optional.empty()));
  }
}
