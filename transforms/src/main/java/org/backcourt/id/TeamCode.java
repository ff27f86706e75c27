package org.backcourt.id;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One of the thirty franchises, by the league's own three-letter code. */
public enum TeamCode implements Serializable {
  ATL(1610612737, "Atlanta", "Hawks"),
  BOS(1610612738, "Boston", "Celtics"),
  BKN(1610612751, "Brooklyn", "Nets", "BRK"),
  CHA(1610612766, "Charlotte", "Hornets", "CHO"),
  CHI(1610612741, "Chicago", "Bulls"),
  CLE(1610612739, "Cleveland", "Cavaliers", "cavs"),
  DAL(1610612742, "Dallas", "Mavericks", "mavs"),
  DEN(1610612743, "Denver", "Nuggets"),
  DET(1610612765, "Detroit", "Pistons"),
  GSW(1610612744, "Golden State", "Warriors", "GS", "dubs"),
  HOU(1610612745, "Houston", "Rockets"),
  IND(1610612754, "Indiana", "Pacers"),
  LAC(1610612746, "LA", "Clippers", "Los Angeles Clippers"),
  LAL(1610612747, "Los Angeles", "Lakers", "LA Lakers"),
  MEM(1610612763, "Memphis", "Grizzlies", "grizz"),
  MIA(1610612748, "Miami", "Heat"),
  MIL(1610612749, "Milwaukee", "Bucks"),
  MIN(1610612750, "Minnesota", "Timberwolves", "wolves"),
  NOP(1610612740, "New Orleans", "Pelicans", "NO", "pels"),
  NYK(1610612752, "New York", "Knicks", "NY"),
  OKC(1610612760, "Oklahoma City", "Thunder"),
  ORL(1610612753, "Orlando", "Magic"),
  PHI(1610612755, "Philadelphia", "76ers", "sixers"),
  PHX(1610612756, "Phoenix", "Suns", "PHO"),
  POR(1610612757, "Portland", "Trail Blazers", "blazers"),
  SAC(1610612758, "Sacramento", "Kings"),
  SAS(1610612759, "San Antonio", "Spurs", "SA"),
  TOR(1610612761, "Toronto", "Raptors"),
  UTA(1610612762, "Utah", "Jazz", "UTAH"),
  WAS(1610612764, "Washington", "Wizards", "WSH");

  private static final Map<String, TeamCode> BY_NAME = names();
  private static final Map<String, TeamCode> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(TeamCode::name, team -> team));

  private final long leagueId;
  private final String city;
  private final String nickname;
  private final String[] aliases;

  TeamCode(long leagueId, String city, String nickname, String... aliases) {
    this.leagueId = leagueId;
    this.city = city;
    this.nickname = nickname;
    this.aliases = aliases;
  }

  /**
   * The team that a source means by a code, a full name, a nickname or a city, in any case and with
   * any punctuation; empty when no team or more than one could be meant.
   */
  public static Optional<TeamCode> find(String text) {
    TeamCode code = BY_CODE.get(text);
    return Optional.ofNullable(code != null ? code : BY_NAME.get(fold(text)));
  }

  /** The team with exactly this code of ours; null for any other text. */
  static @Nullable TeamCode ofCode(String code) {
    return BY_CODE.get(code);
  }

  /** As {@link #find}, refusing what names no team. */
  public static TeamCode parse(String text) {
    return find(text)
        .orElseThrow(
            () -> new IllegalArgumentException("'" + text + "' names none of the 30 teams"));
  }

  /** The team with the league's numeric id, such as 1610612738. */
  public static Optional<TeamCode> ofLeagueId(long leagueId) {
    for (TeamCode team : values()) {
      if (team.leagueId == leagueId) {
        return Optional.of(team);
      }
    }
    return Optional.empty();
  }

  /** The league's numeric id. */
  public long leagueId() {
    return leagueId;
  }

  /** The city or region the team plays for. */
  public String city() {
    return city;
  }

  /** The team's nickname, such as Celtics. */
  public String nickname() {
    return nickname;
  }

  /** City and nickname, such as Boston Celtics. */
  public String fullName() {
    return city + " " + nickname;
  }

  private static Map<String, TeamCode> names() {
    Map<String, TeamCode> byName = new TreeMap<>();
    for (TeamCode team : values()) {
      byName.put(fold(team.name()), team);
      byName.put(fold(team.nickname), team);
      byName.put(fold(team.fullName()), team);
      // "Los Angeles" and "LA" alone could be either of two teams.
      if (team != LAL && team != LAC) {
        byName.put(fold(team.city), team);
      }
      for (String alias : team.aliases) {
        byName.put(fold(alias), team);
      }
    }
    return byName;
  }

  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        folded.append(c);
      }
    }
    return folded.toString();
  }
}
