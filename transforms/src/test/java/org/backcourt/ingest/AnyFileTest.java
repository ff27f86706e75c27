package org.backcourt.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.backcourt.contract.RowCoder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No file makes a parser crash, hang or fill the memory, and every row it gives can be stored. More
 * files than usual: {@code -Dbackcourt.fuzz.files=1000000}; others: {@code
 * -Dbackcourt.fuzz.seed=2}. What becomes of the usual ones is on the page of sources, and a parser
 * that treats them otherwise must say so there; to write its lines anew: {@code
 * -Dbackcourt.docs.write=true}.
 */
class AnyFileTest {

  private static final int FILES = Integer.getInteger("backcourt.fuzz.files", 10_000);
  private static final long SEED = Long.getLong("backcourt.fuzz.seed", 1);
  private static final long SLOWEST_NANOS = 1_000_000_000L;
  private static final long MOST_ALLOCATED = 1L << 30;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final List<String> TABLE = new ArrayList<>();
  private static final boolean USUAL = FILES == 10_000 && SEED == 1;
  private static final Path PAGE = Path.of("..", "docs", "sources.md");

  static List<SourceParser<?>> parsers() {
    return Sources.all();
  }

  /** One a way of reading: parsers of one kind of file share it. */
  static List<SourceParser<?>> readers() {
    return List.of(new LeagueTeamBoxscore(), new OddsGameLines(), new BigDataBallEvents());
  }

  @AfterAll
  static void printTheTable() {
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-20s %9s %9s %9s %9s %7s %8s %7s  %s",
            "source",
            "tried",
            "accepted",
            "in part",
            "rejected",
            "crashes",
            "slowest",
            "cpu",
            "most frequent reason"));
    TABLE.forEach(System.out::println);
  }

  @ParameterizedTest
  @MethodSource("parsers")
  <T> void damagedFilesAreReadOrRejectedButNeverCrash(SourceParser<T> parser) throws IOException {
    byte[] whole = Examples.text(parser.source()).getBytes(StandardCharsets.UTF_8);
    List<byte[]> others =
        Sources.all().stream()
            .map(other -> Examples.text(other.source()).getBytes(StandardCharsets.UTF_8))
            .toList();
    RowCoder<T> coder = RowCoder.of(parser.table().shape().type());
    Damage damage = new Damage(SEED * 31 + parser.source().hashCode());
    Map<String, Integer> reasons = new TreeMap<>();
    int accepted = 0;
    int inPart = 0;
    int rejected = 0;
    long slowest = 0;
    long cpu = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < FILES; i++) {
      byte[] file = damage.of(whole, others.get(i % others.size()));
      long start = System.nanoTime();
      Reading<T> reading;
      try {
        reading = parser.read(Examples.file(parser.source(), file), Examples.KNOWN);
        store(reading, coder);
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError(
            parser.source()
                + " broke on file "
                + i
                + " of seed "
                + SEED
                + ":\n"
                + new String(file, StandardCharsets.UTF_8),
            e);
      }
      slowest = Math.max(slowest, System.nanoTime() - start);
      boolean nothing = reading.rows().isEmpty();
      if (nothing) {
        rejected++;
      } else if (reading.rejected() > 0) {
        inPart++;
      } else {
        accepted++;
      }
      reason(reading).ifPresent(why -> reasons.merge(why, 1, Integer::sum));
    }
    TABLE.add(
        String.format(
            Locale.ROOT,
            "%-20s %9d %9d %9d %9d %7d %5d ms %5.1f s  %s",
            parser.source(),
            FILES,
            accepted,
            inPart,
            rejected,
            0,
            slowest / 1_000_000,
            (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9,
            reasons.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> most.getKey() + " (" + most.getValue() + ")")
                .orElse("")));
    if (USUAL) {
      hold(
          parser.source(),
          String.format(
              Locale.ROOT,
              "| %s | %,d | %,d | %,d | %,d | 0 | %s |",
              parser.source(),
              FILES,
              accepted,
              inPart,
              rejected,
              reasons.entrySet().stream()
                  .max(Map.Entry.comparingByValue())
                  .map(most -> most.getKey() + " (" + most.getValue() + ")")
                  .orElse("")));
    }
    assertThat(accepted).as("some damage does no harm").isPositive();
    assertThat(rejected).as("some damage leaves nothing").isPositive();
    assertThat(slowest).as("the slowest file's nanoseconds").isLessThan(SLOWEST_NANOS);
  }

  @ParameterizedTest
  @MethodSource("readers")
  <T> void filesMadeToFillTheMemoryAreRefusedInTime(SourceParser<T> parser) {
    for (String bomb : new String[] {"[", "[],", "{\"a\":", "1,", "\"", "\n", ",", "9"}) {
      byte[] file = bomb(bomb);
      long before = THREADS.getCurrentThreadAllocatedBytes();
      long start = System.nanoTime();
      Reading<T> reading = parser.read(Examples.file(parser.source(), file), Examples.KNOWN);
      long nanos = System.nanoTime() - start;
      long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
      assertThat(reading.rows()).as(bomb).isEmpty();
      assertThat(allocated).as("bytes for %s", bomb).isLessThan(MOST_ALLOCATED);
      assertThat(nanos).as("nanoseconds for %s", bomb).isLessThan(3 * SLOWEST_NANOS);
    }
  }

  /** The page's line of the source must be this one. */
  private static void hold(String source, String line) throws IOException {
    String page = Files.readString(PAGE);
    List<String> lines =
        page.lines().filter(each -> each.matches("\\| " + source + " \\| [0-9].*")).toList();
    if (Boolean.getBoolean("backcourt.docs.write") && lines.size() == 1) {
      Files.writeString(PAGE, page.replace(lines.get(0), line));
      lines = List.of(line);
    }
    assertThat(lines).as("the page's line of %s", source).containsExactly(line);
  }

  /** As large as a file may be. */
  private static byte[] bomb(String piece) {
    byte[] bytes = new byte[SourceText.MOST_BYTES];
    byte[] repeated = piece.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = repeated[i % repeated.length];
    }
    if (piece.equals("[],") || piece.equals("1,")) {
      bytes[0] = '[';
      Arrays.fill(bytes, 1, 2, (byte) (piece.equals("1,") ? '1' : '['));
    }
    return bytes;
  }

  /** What staging does with a reading. */
  private static <T> void store(Reading<T> reading, RowCoder<T> coder) throws IOException {
    reading.dates().forEach(date -> assertThat(date.getYear()).isBetween(1946, 2099));
    assertThat(reading.units().isEmpty()).isEqualTo(reading.rows().isEmpty());
    for (T row : reading.rows()) {
      coder.encode(row, new ByteArrayOutputStream(512));
    }
  }

  /** The reason without the values that it quotes. */
  private static java.util.Optional<String> reason(Reading<?> reading) {
    return reading
        .unreadable()
        .or(
            () ->
                reading.rejections().stream()
                    .findFirst()
                    .map(first -> first.field() + " " + first.reason()))
        .map(text -> text.replaceAll(" at line.*|: .*", ""));
  }
}
