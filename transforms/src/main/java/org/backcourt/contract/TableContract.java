package org.backcourt.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything there is to say about a table, said once. DDL, schemas, docs pages, gates, default
 * audits and the dependency graph are all derived from it.
 */
public final class TableContract<T> {

  /** Columns that publication stamps on every row of every table. */
  public static final List<ColumnSpec> HOUSE_KEEPING =
      List.of(
          houseKeeping("run_id", ColumnType.STRING, "The run that published this row."),
          houseKeeping("code_version", ColumnType.STRING, "The code that computed this row."),
          houseKeeping("published_at", ColumnType.TIMESTAMP, "When that run published it."));

  /** The column that import adds to raw tables whose rows belong to a game. */
  public static final ColumnSpec CANONICAL_GAME_ID =
      new ColumnSpec(
          "canonical_game_id",
          ColumnType.STRING,
          false,
          false,
          false,
          "The game as YYYYMMDD_AWAY_HOME, built once when the row came in.");

  /** What a table of superseded rows says of each beside its content. */
  public static final List<String> OF_SUPERSEDED =
      List.of("made_by", "made_at", "superseded_by", "superseded_at");

  /**
   * An input of a table, and how far back it is read.
   *
   * @param need the inputs of one need stand in for each other: one of them must be complete. Empty
   *     for an input that a row can do without.
   * @param oncePlayed whether the need is one of dates with final games alone: before a game a row
   *     does without it
   */
  public record Input(TableContract<?> table, LookBack lookBack, String need, boolean oncePlayed) {

    /** Whether a row for a date cannot be had before the input has that very date. */
    boolean isNeededBeforeGames() {
      return !need.isEmpty() && lookBack.includesDate() && !oncePlayed;
    }
  }

  /**
   * Which keys a table must account for on each date: those of another table's rows in a look-back.
   *
   * @param condition what such a row must satisfy, as SQL
   * @param variants what must be accounted for with each such key, as the key's last part; empty
   *     where there is one row a key
   */
  public record Population(
      TableContract<?> table, LookBack lookBack, String condition, List<String> variants) {

    public Population {
      variants = List.copyOf(variants);
    }

    /** How many rows or reasons a key has. */
    public int rowsPerKey() {
      return Math.max(1, variants.size());
    }
  }

  private final RowShape<T> shape;
  private final TableName name;
  private final PhaseName phase;
  private final String description;
  private final String partition;
  private final List<String> clustering;
  private final List<String> key;
  private final List<Input> inputs;
  private final Cardinality cardinality;
  private final @Nullable CanonicalGame canonicalGame;
  private final @Nullable Population population;
  private final @Nullable TableContract<?> history;
  private final List<String> choices;
  private final List<ColumnSpec> columns;
  private final boolean announced;

  private TableContract(Builder<T> builder) {
    shape = builder.shape;
    name = Objects.requireNonNull(builder.name, "a contract needs a name");
    phase = builder.phase;
    description = builder.description;
    partition = builder.partition;
    clustering = List.copyOf(builder.clustering);
    key = List.copyOf(builder.key);
    inputs = List.copyOf(builder.inputs);
    cardinality = builder.cardinality;
    canonicalGame = builder.canonicalGame;
    population = builder.population;
    history = builder.history;
    choices = List.copyOf(builder.choices);
    announced = builder.announced;
    columns =
        Stream.of(
                shape.columns(),
                canonicalGame == null ? List.<ColumnSpec>of() : List.of(CANONICAL_GAME_ID),
                builder.stamped ? HOUSE_KEEPING : List.<ColumnSpec>of())
            .flatMap(List::stream)
            .toList();
    check();
  }

  /** Starts the contract of a table whose rows are records of {@code type}. */
  public static <T> Builder<T> of(Class<T> type) {
    return new Builder<>(RowShape.of(type));
  }

  private void check() {
    Set<String> names = new HashSet<>();
    for (ColumnSpec column : columns) {
      require(names.add(column.name()), "has two columns named " + column.name());
      require(!column.description().isBlank(), "says nothing about column " + column.name());
    }
    require(!description.isBlank(), "has no description");
    require(!key.isEmpty(), "has no key");
    require(names.contains(partition), "is partitioned by " + partition + ", which it lacks");
    for (String column : Stream.concat(key.stream(), clustering.stream()).toList()) {
      require(names.contains(column), "names a column it lacks: " + column);
    }
    require(clustering.size() <= 4, "is clustered by more than the four columns BigQuery allows");
    if (history != null) {
      List<String> kept = new ArrayList<>(content().stream().map(ColumnSpec::name).toList());
      kept.addAll(OF_SUPERSEDED);
      require(
          history.columns().stream().map(ColumnSpec::name).toList().equals(kept),
          "keeps superseded rows in " + history.name() + ", which has other columns");
    }
  }

  private void require(boolean holds, String complaint) {
    if (!holds) {
      throw new IllegalArgumentException("contract of " + name + " " + complaint);
    }
  }

  private static ColumnSpec houseKeeping(String name, ColumnType type, String description) {
    return new ColumnSpec(name, type, false, false, true, description);
  }

  /** How rows are taken apart and built. */
  public RowShape<T> shape() {
    return shape;
  }

  /** Dataset and table. */
  public TableName name() {
    return name;
  }

  /** The phase that writes it. */
  public PhaseName phase() {
    return phase;
  }

  /** What a row is, in a sentence or two. */
  public String description() {
    return description;
  }

  /** The date column by which the table is partitioned, replaced and audited. */
  public String partition() {
    return partition;
  }

  /** Columns BigQuery clusters by. */
  public List<String> clustering() {
    return clustering;
  }

  /** The natural key, the partition column included. */
  public List<String> key() {
    return key;
  }

  /** What it is computed from; empty for raw tables. */
  public List<Input> inputs() {
    return inputs;
  }

  /**
   * Whether rows of a date can be had before its games are played: what they need of the date
   * itself is announced, or can be had so too.
   */
  public boolean isKnownBeforeGames() {
    return announced
        || (!inputs.isEmpty()
            && inputs.stream()
                .filter(Input::isNeededBeforeGames)
                .allMatch(input -> input.table().isKnownBeforeGames()));
  }

  /** How many rows there must be. */
  public Cardinality cardinality() {
    return cardinality;
  }

  /** Whose keys it must account for on each date, where another table says. */
  public Optional<Population> population() {
    return Optional.ofNullable(population);
  }

  /**
   * Where rows go that a publication would change or remove. Of a table with such a place, rows
   * that come again as they were are left alone: they still say which run made them, and when.
   */
  public Optional<TableContract<?>> history() {
    return Optional.ofNullable(history);
  }

  /** How a raw row's game is recognised, where rows belong to games. */
  public Optional<CanonicalGame> canonicalGame() {
    return Optional.ofNullable(canonicalGame);
  }

  /** Decisions taken where the sources disagree or leave a choice, one sentence each. */
  public List<String> choices() {
    return choices;
  }

  /** All columns: the row's, the canonical game id of raw tables, the house-keeping. */
  public List<ColumnSpec> columns() {
    return columns;
  }

  /** The columns that make up a row's content, and therefore its hash. */
  public List<ColumnSpec> content() {
    return columns.stream().filter(column -> !column.houseKeeping()).toList();
  }

  /** The column of that name. */
  public Optional<ColumnSpec> column(String columnName) {
    return columns.stream().filter(column -> column.name().equals(columnName)).findFirst();
  }

  @Override
  public String toString() {
    return name.toString();
  }

  /** Collects a contract's statements. */
  public static final class Builder<T> {
    private final RowShape<T> shape;
    private @Nullable TableName name;
    private PhaseName phase = PhaseName.RAW;
    private boolean stamped = true;
    private String description = "";
    private String partition = "game_date";
    private List<String> clustering = List.of();
    private List<String> key = List.of();
    private final List<Input> inputs = new ArrayList<>();
    private Cardinality cardinality = Cardinality.asTheSourceHas();
    private @Nullable CanonicalGame canonicalGame;
    private @Nullable Population population;
    private @Nullable TableContract<?> history;
    private boolean announced;
    private final List<String> choices = new ArrayList<>();

    private Builder(RowShape<T> shape) {
      this.shape = shape;
    }

    /** Dataset-qualified name and the phase that writes the table. */
    public Builder<T> named(String qualifiedName, PhaseName writtenBy) {
      this.name = TableName.parse(qualifiedName);
      this.phase = writtenBy;
      this.stamped = writtenBy != PhaseName.QUALITY;
      return this;
    }

    /** Rows become visible with a run's tables, which stamps them like those. */
    public Builder<T> stampedOnPublication() {
      this.stamped = true;
      return this;
    }

    /** What a row is. */
    public Builder<T> describedAs(String text) {
      this.description = text;
      return this;
    }

    /** The date column; {@code game_date} unless said. */
    public Builder<T> partitionedBy(String column) {
      this.partition = column;
      return this;
    }

    /** Columns to cluster by, at most four. */
    public Builder<T> clusteredBy(String... columns) {
      this.clustering = List.of(columns);
      return this;
    }

    /** The natural key. */
    public Builder<T> keyedBy(String... columns) {
      this.key = List.of(columns);
      return this;
    }

    /** An input without which there is nothing to compute, and how far back it is read. */
    public Builder<T> reads(TableContract<?> table, LookBack lookBack) {
      return readsForNeed(table.name().toString(), table, lookBack, false);
    }

    /** An input that makes rows better, and that a row can do without. */
    public Builder<T> mayRead(TableContract<?> table, LookBack lookBack) {
      return readsForNeed("", table, lookBack, false);
    }

    /** Inputs that stand in for each other, the best first: one of them must be complete. */
    public Builder<T> readsOneOf(String need, LookBack lookBack, TableContract<?>... tables) {
      for (TableContract<?> table : tables) {
        readsForNeed(need, table, lookBack, false);
      }
      return this;
    }

    /** The same of the date itself, once its games are played: before them a row does without. */
    public Builder<T> readsOneOfOncePlayed(String need, TableContract<?>... tables) {
      for (TableContract<?> table : tables) {
        readsForNeed(need, table, LookBack.sameDate(), true);
      }
      return this;
    }

    private Builder<T> readsForNeed(
        String need, TableContract<?> table, LookBack lookBack, boolean oncePlayed) {
      this.inputs.add(new Input(table, lookBack, need, oncePlayed));
      return this;
    }

    /** Rows of a date are there before the date's games. */
    public Builder<T> announcedBeforeGames() {
      this.announced = true;
      return this;
    }

    /** How many rows there must be. */
    public Builder<T> expects(Cardinality expected) {
      this.cardinality = expected;
      return this;
    }

    /** On each date a row, or a recorded reason, for every key that the other table has. */
    public Builder<T> accountsFor(TableContract<?> table, LookBack lookBack, String condition) {
      this.population = new Population(table, lookBack, condition, List.of());
      return this;
    }

    /** The same for every key together with each variant, which is the last part of its key. */
    public Builder<T> accountsForEach(
        List<String> variants, TableContract<?> table, LookBack lookBack) {
      this.population = new Population(table, lookBack, "TRUE", variants);
      return this;
    }

    /** What was published is never lost: rows that differ or go are kept in the other table. */
    public Builder<T> keepsSupersededIn(TableContract<?> table) {
      this.history = table;
      return this;
    }

    /** How import recognises the game of a row. */
    public Builder<T> gameFrom(CanonicalGame rule) {
      this.canonicalGame = rule;
      return this;
    }

    /** Records a decision where sources disagree or leave a choice. */
    public Builder<T> chooses(String decision) {
      this.choices.add(decision);
      return this;
    }

    /** The finished contract, checked. */
    public TableContract<T> build() {
      return new TableContract<>(this);
    }
  }
}
