package org.backcourt.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.backcourt.id.GameId;
import org.backcourt.id.LeagueGameId;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;

/**
 * How a Java type is kept in a column. Stored values are String, Long, Double, Boolean, LocalDate
 * and Instant, whatever the record calls them.
 */
record Values(
    ColumnType type, Function<Object, Object> toStored, Function<Object, Object> fromStored) {

  private static final Function<Object, Object> AS_IS = value -> value;

  private static final Map<Class<?>, Values> KNOWN =
      Map.ofEntries(
          Map.entry(String.class, asIs(ColumnType.STRING)),
          Map.entry(long.class, asIs(ColumnType.INT64)),
          Map.entry(Long.class, asIs(ColumnType.INT64)),
          Map.entry(int.class, integers()),
          Map.entry(Integer.class, integers()),
          Map.entry(double.class, asIs(ColumnType.FLOAT64)),
          Map.entry(Double.class, asIs(ColumnType.FLOAT64)),
          Map.entry(boolean.class, asIs(ColumnType.BOOL)),
          Map.entry(Boolean.class, asIs(ColumnType.BOOL)),
          Map.entry(LocalDate.class, asIs(ColumnType.DATE)),
          Map.entry(Instant.class, asIs(ColumnType.TIMESTAMP)),
          Map.entry(GameId.class, text(GameId::parse)),
          Map.entry(LeagueGameId.class, text(LeagueGameId::new)),
          Map.entry(PlayerLookup.class, text(PlayerLookup::new)),
          Map.entry(TeamCode.class, text(TeamCode::valueOf)));

  static Values of(Class<?> javaType, String where) {
    Values known = KNOWN.get(javaType);
    if (known != null) {
      return known;
    }
    if (javaType.isEnum()) {
      return words(javaType);
    }
    throw new IllegalArgumentException(
        where + " has type " + javaType.getName() + ", which no column can hold");
  }

  static boolean holds(Class<?> javaType) {
    return KNOWN.containsKey(javaType) || javaType.isEnum();
  }

  private static Values asIs(ColumnType type) {
    return new Values(type, AS_IS, AS_IS);
  }

  /** Whether values are stored as they are. */
  boolean areAsIs() {
    return toStored == AS_IS;
  }

  private static Values integers() {
    return new Values(
        ColumnType.INT64, value -> (long) (Integer) value, value -> Math.toIntExact((Long) value));
  }

  private static Values text(Function<String, Object> parse) {
    return new Values(ColumnType.STRING, Object::toString, value -> parse.apply((String) value));
  }

  /**
   * Enum constants are words in a table, in small letters unless the enum says otherwise: {@code
   * GOLD} is kept as {@code gold}.
   */
  private static Values words(Class<?> enumType) {
    boolean capitals = enumType.isAnnotationPresent(UpperCase.class);
    Map<String, Object> byWord = new TreeMap<>();
    String[] words = new String[enumType.getEnumConstants().length];
    for (Object constant : enumType.getEnumConstants()) {
      words[((Enum<?>) constant).ordinal()] = word(constant, capitals);
      byWord.put(word(constant, capitals), constant);
    }
    return new Values(
        ColumnType.STRING,
        value -> words[((Enum<?>) value).ordinal()],
        value -> {
          Object constant = byWord.get((String) value);
          if (constant == null) {
            throw new IllegalArgumentException("'" + value + "' is none of " + byWord.keySet());
          }
          return constant;
        });
  }

  private static String word(Object constant, boolean capitals) {
    String name = ((Enum<?>) constant).name();
    return capitals ? name : name.toLowerCase(Locale.ROOT);
  }
}
