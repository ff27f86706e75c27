package org.backcourt.row.raw;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** The ten players on the floor at an event, as far as the source knows them. */
public record OnFloor(
    @Column("First visitor on the floor.") @Nullable String awayPlayer1Lookup,
    @Column("Second visitor on the floor.") @Nullable String awayPlayer2Lookup,
    @Column("Third visitor on the floor.") @Nullable String awayPlayer3Lookup,
    @Column("Fourth visitor on the floor.") @Nullable String awayPlayer4Lookup,
    @Column("Fifth visitor on the floor.") @Nullable String awayPlayer5Lookup,
    @Column("First of the hosts on the floor.") @Nullable String homePlayer1Lookup,
    @Column("Second of the hosts on the floor.") @Nullable String homePlayer2Lookup,
    @Column("Third of the hosts on the floor.") @Nullable String homePlayer3Lookup,
    @Column("Fourth of the hosts on the floor.") @Nullable String homePlayer4Lookup,
    @Column("Fifth of the hosts on the floor.") @Nullable String homePlayer5Lookup) {

  /** The visitors that the source names, five when it names them all. */
  public List<String> away() {
    return named(
        awayPlayer1Lookup,
        awayPlayer2Lookup,
        awayPlayer3Lookup,
        awayPlayer4Lookup,
        awayPlayer5Lookup);
  }

  /** The hosts that the source names, five when it names them all. */
  public List<String> home() {
    return named(
        homePlayer1Lookup,
        homePlayer2Lookup,
        homePlayer3Lookup,
        homePlayer4Lookup,
        homePlayer5Lookup);
  }

  private static List<String> named(@Nullable String... players) {
    return Stream.of(players).filter(Objects::nonNull).toList();
  }
}
