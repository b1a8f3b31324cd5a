#!/usr/bin/env bash
# Draws shards of a run on all cores of one host with GNU parallel, and merges them.
#
#   docs/cluster/gnu-parallel.sh SCENARIO OUT DATASET...
#
# SCENARIO  scenario file that fits every dataset
# OUT       folder for results: OUT/NAME for the dataset in a folder NAME
# DATASET   dataset folders, one for each authority
#
# SHARDS (4), DRAWS (200), SEED (1), YEARS (10) and JOBS (one a core) are read from the environment.
# A run that was broken off goes on where it stopped when it is started again.
set -euo pipefail

if [ "$#" -lt 3 ]; then
  sed -n '2,11p' "$0" >&2
  exit 2
fi
scenario=$(realpath "$1")
mkdir -p "$2"
out=$(realpath "$2")
shift 2

product=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
shards=${SHARDS:-4}
draws=${DRAWS:-200}
seed=${SEED:-1}
years=${YEARS:-10}
jobs=${JOBS:-100%}
# Threads would only take the cores of other shards.
run=(node "$product/bin/sufficiency.mjs" run --scenario "$scenario" --draws "$draws"
  --seed "$seed" --years "$years" --workers 1)

# A folder is named after its dataset, so two datasets need two names.
twice=$(for dataset in "$@"; do basename "$dataset"; done | sort | uniq -d)
if [ -n "$twice" ]; then
  echo "Two datasets have the folder name $twice; give each a name of its own." >&2
  exit 2
fi

# What is done is on record under all that a run rests on: with another scenario it starts anew.
record=$( (cat "$scenario" && echo "$shards $draws $seed $years" "$@") | sha256sum | cut -c1-12)
# Quoted, so that folders may have spaces in their names.
each=(parallel --quote --jobs "$jobs" --resume-failed --halt "soon,fail=1")
numbers=$(seq 0 $((shards - 1)))
parts=()
for shard in $numbers; do parts+=("$out/shards/{/}/$shard"); done

# shellcheck disable=SC2086 # numbers are words of their own
"${each[@]}" --joblog "$out/draw-$record.log" \
  "${run[@]}" --dataset '{1}' --shard "{2}/$shards" --out "$out/shards/{1/}/{2}" \
  ::: "$@" ::: $numbers

"${each[@]}" --joblog "$out/merge-$record.log" \
  node "$product/bin/sufficiency.mjs" merge --dataset {} --out "$out/{/}" "${parts[@]}" ::: "$@"
