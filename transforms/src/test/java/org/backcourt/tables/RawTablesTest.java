package org.backcourt.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backcourt.contract.CanonicalGame;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The columns of raw tables, written down a second time: name, type, and ! where required. */
class RawTablesTest {

  private static final Pattern BETWEEN_COLUMNS = Pattern.compile(";\\s+");

  static Stream<Arguments> columnsOfEveryTable() {
    return Stream.of(
        Arguments.of(
            RawTables.SCHEDULE,
            """
            game_id STRING!; game_code STRING; season STRING; season_nba_format STRING; season_year
            INT64!; game_date DATE!; game_date_est TIMESTAMP; game_status INT64; game_status_text
            STRING; home_team_id INT64; home_team_tricode STRING!; home_team_name STRING;
            away_team_id INT64; away_team_tricode STRING!; away_team_name STRING; arena_name STRING;
            arena_city STRING; arena_state STRING; is_primetime BOOL; has_national_tv BOOL;
            primary_network STRING; traditional_networks STRING; streaming_platforms STRING;
            is_regular_season BOOL; is_playoffs BOOL; is_all_star BOOL; is_emirates_cup BOOL;
            playoff_round STRING; is_christmas BOOL; is_mlk_day BOOL; day_of_week STRING; is_weekend
            BOOL; time_slot STRING; neutral_site_flag BOOL; international_game BOOL; arena_timezone
            STRING; home_team_score INT64; away_team_score INT64; winning_team_tricode STRING;
            data_source STRING; source_updated_at TIMESTAMP; source_file_path STRING;
            scrape_timestamp TIMESTAMP
            """),
        Arguments.of(
            RawTables.TEAM_BOXSCORE,
            """
            game_id STRING!; nba_game_id STRING; game_date DATE!; season_year INT64!; team_id INT64;
            team_abbr STRING!; team_name STRING; team_city STRING; is_home BOOL!; minutes STRING;
            fg_made INT64; fg_attempted INT64; fg_percentage FLOAT64; three_pt_made INT64;
            three_pt_attempted INT64; three_pt_percentage FLOAT64; ft_made INT64; ft_attempted
            INT64; ft_percentage FLOAT64; offensive_rebounds INT64; defensive_rebounds INT64;
            total_rebounds INT64; assists INT64; steals INT64; blocks INT64; turnovers INT64;
            personal_fouls INT64; points INT64; plus_minus INT64; source_file_path STRING
            """),
        Arguments.of(
            RawTables.GAMEBOOK_PLAYERS,
            """
            game_id STRING!; game_code STRING; game_date DATE!; season_year INT64!; home_team_abbr
            STRING; away_team_abbr STRING; player_name STRING; player_name_original STRING!;
            player_lookup STRING; team_abbr STRING; player_status STRING!; dnp_reason STRING;
            name_resolution_status STRING; name_resolution_confidence FLOAT64;
            name_resolution_method STRING; br_team_abbr_used STRING; minutes STRING; minutes_decimal
            FLOAT64; points INT64; field_goals_made INT64; field_goals_attempted INT64;
            field_goal_percentage FLOAT64; three_pointers_made INT64; three_pointers_attempted
            INT64; three_point_percentage FLOAT64; free_throws_made INT64; free_throws_attempted
            INT64; free_throw_percentage FLOAT64; offensive_rebounds INT64; defensive_rebounds
            INT64; total_rebounds INT64; assists INT64; steals INT64; blocks INT64; turnovers INT64;
            personal_fouls INT64; plus_minus INT64; source_file_path STRING; data_quality_flags
            ARRAY<STRING>!; requires_manual_review BOOL
            """),
        Arguments.of(
            RawTables.LEAGUE_PLAYERS,
            """
            game_id STRING!; nba_game_id STRING; game_date DATE!; season_year INT64!; game_status
            STRING; period INT64; is_playoff_game BOOL; home_team_id INT64; home_team_abbr STRING!;
            home_team_score INT64; away_team_id INT64; away_team_abbr STRING!; away_team_score
            INT64; team_id INT64; team_abbr STRING!; nba_player_id INT64!; player_full_name STRING!;
            player_lookup STRING!; starter BOOL; minutes STRING; minutes_decimal FLOAT64; points
            INT64; field_goals_made INT64; field_goals_attempted INT64; field_goal_percentage
            FLOAT64; three_pointers_made INT64; three_pointers_attempted INT64;
            three_point_percentage FLOAT64; free_throws_made INT64; free_throws_attempted INT64;
            free_throw_percentage FLOAT64; offensive_rebounds INT64; defensive_rebounds INT64;
            total_rebounds INT64; assists INT64; steals INT64; blocks INT64; turnovers INT64;
            personal_fouls INT64; plus_minus INT64; flagrant_fouls INT64; technical_fouls INT64;
            source_file_path STRING
            """),
        Arguments.of(
            RawTables.BDL_PLAYERS,
            """
            game_id STRING!; game_date DATE!; season_year INT64!; game_status STRING; period INT64;
            is_postseason BOOL; home_team_abbr STRING!; away_team_abbr STRING!; home_team_score
            INT64; away_team_score INT64; team_abbr STRING!; player_full_name STRING!; player_lookup
            STRING!; bdl_player_id INT64; jersey_number STRING; position STRING; minutes STRING;
            points INT64; assists INT64; rebounds INT64; offensive_rebounds INT64;
            defensive_rebounds INT64; steals INT64; blocks INT64; turnovers INT64; personal_fouls
            INT64; field_goals_made INT64; field_goals_attempted INT64; field_goal_pct FLOAT64;
            three_pointers_made INT64; three_pointers_attempted INT64; three_point_pct FLOAT64;
            free_throws_made INT64; free_throws_attempted INT64; free_throw_pct FLOAT64;
            source_file_path STRING
            """),
        Arguments.of(
            RawTables.BIG_DATA_BALL_EVENTS,
            """
            game_id STRING!; bdb_game_id INT64; game_date DATE!; season_year INT64!; data_set
            STRING; home_team_abbr STRING!; away_team_abbr STRING!; event_id STRING; event_sequence
            INT64!; period INT64; game_clock STRING; game_clock_seconds FLOAT64; elapsed_time
            STRING; elapsed_seconds FLOAT64; play_length STRING; play_length_seconds FLOAT64;
            event_type STRING; event_subtype STRING; event_description STRING; score_home INT64;
            score_away INT64; player_1_name STRING; player_1_lookup STRING; player_1_team_abbr
            STRING; player_2_name STRING; player_2_lookup STRING; player_2_team_abbr STRING;
            player_2_role STRING; player_3_name STRING; player_3_lookup STRING; player_3_team_abbr
            STRING; player_3_role STRING; shot_made BOOL; shot_type STRING; shot_distance FLOAT64;
            points_scored INT64; original_x FLOAT64; original_y FLOAT64; converted_x FLOAT64;
            converted_y FLOAT64; away_player_1_lookup STRING; away_player_2_lookup STRING;
            away_player_3_lookup STRING; away_player_4_lookup STRING; away_player_5_lookup STRING;
            home_player_1_lookup STRING; home_player_2_lookup STRING; home_player_3_lookup STRING;
            home_player_4_lookup STRING; home_player_5_lookup STRING; possession_player_name STRING;
            possession_player_lookup STRING; reason STRING; opponent STRING; num STRING; outof
            STRING; source_file_path STRING; csv_filename STRING; csv_row_number INT64; data_source
            STRING
            """),
        Arguments.of(
            RawTables.LEAGUE_EVENTS,
            """
            game_id STRING!; nba_game_id STRING!; game_date DATE!; season_year INT64!;
            home_team_abbr STRING; away_team_abbr STRING; event_id STRING; event_sequence INT64!;
            period INT64!; game_clock STRING; game_clock_seconds FLOAT64; time_elapsed_seconds
            FLOAT64; event_type STRING; event_action_type STRING; event_description STRING;
            score_home INT64; score_away INT64; player_1_id INT64; player_1_lookup STRING;
            player_1_team_abbr STRING; player_2_id INT64; player_2_lookup STRING; player_2_team_abbr
            STRING; player_3_id INT64; player_3_lookup STRING; player_3_team_abbr STRING; shot_made
            BOOL; shot_type STRING; shot_x FLOAT64; shot_y FLOAT64; shot_distance FLOAT64;
            video_available BOOL; video_url STRING; source_file_path STRING
            """),
        Arguments.of(
            RawTables.INJURY_REPORT,
            """
            report_date DATE!; report_hour INT64; season STRING; game_date DATE; game_time STRING;
            game_id STRING; matchup STRING; away_team STRING; home_team STRING; team STRING;
            player_name_original STRING; player_full_name STRING; player_lookup STRING;
            injury_status STRING; reason STRING; reason_category STRING; confidence_score FLOAT64;
            overall_report_confidence FLOAT64; scrape_time STRING; source_file_path STRING
            """),
        Arguments.of(
            RawTables.GAME_LINES,
            """
            snapshot_timestamp TIMESTAMP!; previous_snapshot_timestamp TIMESTAMP;
            next_snapshot_timestamp TIMESTAMP; game_id STRING!; sport_key STRING; sport_title
            STRING; commence_time TIMESTAMP!; game_date DATE!; home_team STRING!; away_team STRING!;
            home_team_abbr STRING; away_team_abbr STRING; bookmaker_key STRING!; bookmaker_title
            STRING; bookmaker_last_update TIMESTAMP!; market_key STRING!; market_last_update
            TIMESTAMP; outcome_name STRING!; outcome_price FLOAT64!; outcome_point FLOAT64;
            source_file_path STRING; data_source STRING
            """),
        Arguments.of(
            RawTables.POINTS_PROPS,
            """
            game_id STRING!; odds_api_event_id STRING!; game_date DATE!; game_start_time TIMESTAMP;
            home_team_abbr STRING!; away_team_abbr STRING!; snapshot_timestamp TIMESTAMP!;
            snapshot_tag STRING; capture_timestamp TIMESTAMP; minutes_before_tipoff INT64; bookmaker
            STRING!; player_name STRING!; player_lookup STRING; points_line FLOAT64!; over_price
            FLOAT64; over_price_american INT64; under_price FLOAT64; under_price_american INT64;
            bookmaker_last_update TIMESTAMP; source_file_path STRING; data_source STRING
            """),
        Arguments.of(
            RawTables.BETTING_PROS_PROPS,
            """
            game_date DATE!; market_type STRING!; market_id INT64!; bp_event_id INT64!; offer_id
            STRING!; bet_side STRING!; bp_player_id INT64!; player_name STRING!; player_lookup
            STRING!; player_team STRING; player_position STRING; team_source STRING; has_team_issues
            BOOL; validated_team STRING; validation_confidence FLOAT64; validation_method STRING;
            validation_notes STRING; player_complications STRING; book_id INT64!; bookmaker STRING!;
            line_id STRING; points_line FLOAT64!; odds_american INT64!; is_active BOOL!;
            is_best_line BOOL; bookmaker_last_update TIMESTAMP!; opening_line FLOAT64; opening_odds
            INT64; opening_book_id INT64; opening_timestamp TIMESTAMP; source_file_path STRING!
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("columnsOfEveryTable")
  void columnsAreThoseOfTheReferenceInItsOrder(TableContract<?> table, String expected) {
    assertThat(table.shape().columns())
        .extracting(column -> column.name() + " " + column.typeName() + required(column))
        .isEqualTo(
            BETWEEN_COLUMNS.splitAsStream(expected.replaceAll("\\s+", " ").strip()).toList());
  }

  private static String required(ColumnSpec column) {
    return column.nullable() ? "" : "!";
  }

  @Test
  void noTableEscapesTheListAbove() {
    assertThat(columnsOfEveryTable().map(table -> table.get()[0]))
        .containsExactlyInAnyOrderElementsOf(RawTables.all());
  }

  static List<TableContract<?>> tables() {
    return RawTables.all();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theKeyHoldsThePartition(TableContract<?> table) {
    assertThat(table.key()).contains(table.partition());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void thePartitionIsAlwaysKnown(TableContract<?> table) {
    assertThat(table.column(table.partition())).get().matches(column -> !column.nullable());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void clusteringDoesNotRepeatThePartition(TableContract<?> table) {
    assertThat(table.clustering()).isNotEmpty().doesNotContain(table.partition());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theColumnsThatNameAGameAreThere(TableContract<?> table) {
    List<String> needed = table.canonicalGame().map(CanonicalGame::columns).orElse(List.of());
    assertThat(table.shape().columns()).extracting(ColumnSpec::name).containsAll(needed);
  }

  @Test
  void onlyBettingProsNamesNoGame() {
    assertThat(RawTables.all())
        .filteredOn(table -> table.canonicalGame().isEmpty())
        .extracting(TableContract::name)
        .hasToString("[nba_raw.bettingpros_player_points_props]");
  }
}
