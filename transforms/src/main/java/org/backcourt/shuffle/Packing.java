package org.backcourt.shuffle;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.util.SerializableUtils;
import org.backcourt.contract.RowCoder;

/** How elements of one kind that travel together become bytes, and elements again. */
public interface Packing<T> extends Serializable {

  /** All elements in one array. */
  byte[] pack(List<T> elements);

  /** The elements of an array, in their order. */
  List<T> unpack(byte[] pack);

  /** For row records: what they say again and again is kept once. */
  static <T> Packing<T> ofRows(Class<T> row) {
    RowCoder<T> coder = RowCoder.of(row);
    return new Packing<>() {
      @Override
      public byte[] pack(List<T> elements) {
        return coder.pack(elements);
      }

      @Override
      public List<T> unpack(byte[] pack) {
        return coder.unpack(pack);
      }
    };
  }

  /** For elements that have no columns. */
  static <T extends Serializable> Packing<T> ofObjects() {
    return new Packing<>() {
      @Override
      public byte[] pack(List<T> elements) {
        return SerializableUtils.serializeToByteArray(new ArrayList<>(elements));
      }

      @Override
      @SuppressWarnings("unchecked")
      public List<T> unpack(byte[] pack) {
        return (List<T>) SerializableUtils.deserializeFromByteArray(pack, "a pack");
      }
    };
  }
}
