#!/bin/sh
# Walks the tour and writes down what is said: docs/walk.sh > docs/walk.md
# From the repository's root; takes some minutes. Run ids and times differ from walk to walk.
set -u
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
BACKCOURT_WAREHOUSE="duckdb:$folder/walk.duckdb"
export BACKCOURT_WAREHOUSE
league="--seasons 2023-24 --teams 6 --until 2023-12-12"

say() { printf '\n%s\n' "$1"; }

run() {
  printf '\n```console\n$ backcourt'
  for word in "$@"; do
    case $word in *' '*) printf " '%s'" "$word" ;; *) printf ' %s' "$word" ;; esac
  done | sed "s#$folder/##g"
  printf '\n'
  ./backcourt "$@" --quiet 2>&1 | sed "s#$folder/##g"
  printf '```\n'
}

./backcourt --help >/dev/null
cat <<'END'
# A walk: an incident, its cause, its mending

Made by `docs/walk.sh` from what the command really said.
END
say 'Seven weeks of a season. On three dates no source but the schedule says anything.'
# shellcheck disable=SC2086 # several options
run simulate --out "$folder/broken" $league --fault blackout=2023-11-28..2023-11-30
run import "$folder/broken"
say 'The backfill stops at the gate, before anything is computed, and says what is missing.'
run backfill
say 'What can be computed is computed; what stands on the lost dates is left out.'
run backfill --keep-going
say 'The gaps, with the cause and what mends them.'
run gaps
player=$(./backcourt query "SELECT min(player_lookup) FROM nba_analytics.player_game_summary WHERE is_active AND team_abbr = (SELECT home_team_tricode FROM nba_raw.nbac_schedule WHERE game_date = DATE '2023-11-29' ORDER BY 1 LIMIT 1)" --csv | tail -1)
say 'One of the players who has no row on such a date: how far up is the cause?'
run explain ml_feature_store_v2 --player "$player" --date 2023-11-29
say 'And the date by its games.'
run gaps team_offense_game_summary --dates 2023-11-29 --level game
say 'The sources deliver again, whole this time.'
# shellcheck disable=SC2086 # several options
run simulate --out "$folder/whole" $league
run import "$folder/whole"
say 'The plan names what is missing and what has become stale by the delivery.'
run plan
run backfill
date=$(./backcourt query "SELECT max(game_date) FROM nba_predictions.ml_feature_store_v2 WHERE player_lookup = '$player'" --csv | tail -1)
say 'The same player in his last game, and one figure down to its games.'
run explain ml_feature_store_v2 --player "$player" --date "$date" --column points_avg_last_5
run status
run show --critical-path
run report --out "$folder/report"
