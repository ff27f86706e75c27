package org.backcourt.shuffle;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.backcourt.calendar.NbaSeasons;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.id.PlayerLookup;

/**
 * Sends elements to their season's window and to one of a few keys in it, a bundle's elements of
 * one key packed into one value. The direct runner copies all that a key already holds for every
 * bundle that brings more; a few arrays of bytes are copied in no time, thousands of rows are not.
 *
 * @param date the date of an element, which says its season
 * @param bucket the key of an element within its season
 */
public record Packed<A, B>(
    Packing<B> packing,
    SerializableFunction<A, B> row,
    SerializableFunction<B, LocalDate> date,
    SerializableFunction<B, Integer> bucket)
    implements Serializable {

  /** Enough for the workers there are, few enough that each is fetched in one piece. */
  private static final int BUCKETS = 8;

  /** Packs all of a season under one key. */
  public static <T> PCollection<KV<Integer, byte[]>> bySeason(
      String step,
      PCollection<T> elements,
      Packing<T> packing,
      SerializableFunction<T, LocalDate> date) {
    return elements.apply(step, new Packed<T, T>(packing, e -> e, date, e -> 0).transform());
  }

  /** Packs a season's elements under a few keys, all of a player under the same. */
  public static <T> PCollection<KV<Integer, byte[]>> byPlayer(
      String step,
      PCollection<T> elements,
      Packing<T> packing,
      SerializableFunction<T, LocalDate> date,
      SerializableFunction<T, PlayerLookup> player) {
    return elements.apply(
        step,
        new Packed<T, T>(
                packing, e -> e, date, e -> Math.floorMod(player.apply(e).hashCode(), BUCKETS))
            .transform());
  }

  /** A collection of packed elements, ready to be grouped. */
  public PTransform<PCollection<A>, PCollection<KV<Integer, byte[]>>> transform() {
    return new Pack<>(this);
  }

  /** All elements of a key, taken out again. */
  public static <B> List<B> unpack(Iterable<byte[]> packs, Packing<B> packing) {
    List<B> elements = new ArrayList<>();
    packs.forEach(pack -> elements.addAll(packing.unpack(pack)));
    return elements;
  }

  private static final class Pack<A, B>
      extends PTransform<PCollection<A>, PCollection<KV<Integer, byte[]>>> {
    private final Packed<A, B> packed;

    Pack(Packed<A, B> packed) {
      this.packed = packed;
    }

    @Override
    public PCollection<KV<Integer, byte[]>> expand(PCollection<A> elements) {
      return elements
          .apply("Pack", ParDo.of(new PackFn<>(packed)))
          .setCoder(KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of()))
          .apply("Season", Window.into(NbaSeasons.windows()));
    }
  }

  private static final class PackFn<A, B> extends DoFn<A, KV<Integer, byte[]>> {

    private record Key(int season, int bucket) {}

    private final Packed<A, B> packed;
    private transient Map<Key, List<B>> together = new HashMap<>();

    PackFn(Packed<A, B> packed) {
      this.packed = packed;
    }

    @StartBundle
    public void start() {
      together = new HashMap<>();
    }

    @ProcessElement
    public void add(@Element A element) {
      B row = packed.row.apply(element);
      Key key = new Key(SeasonCalendar.season(packed.date.apply(row)), packed.bucket.apply(row));
      together.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      together.forEach(
          (key, rows) ->
              context.output(
                  KV.of(key.bucket(), packed.packing.pack(rows)),
                  NbaSeasons.timestamp(LocalDate.of(key.season() + 1, 1, 1)),
                  GlobalWindow.INSTANCE));
      // The runner keeps the instance; it must not keep the rows.
      together = new HashMap<>();
    }
  }
}
