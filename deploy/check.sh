#!/usr/bin/env bash
# Runs every recipe for which the machine has the engine, and compares what it made with a single run, byte for byte.
#
#   deploy/check.sh CORPUS          WARTA="node bin/warta.js" PYTHON=python3 HOSTS=: by default
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
corpus=$1
export WARTA=${WARTA:-node $here/bin/warta.js}
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
faults=0

say() { # name, exit code of the comparison
  if [[ $2 == 0 ]]; then echo "$1: equal"; else echo "$1: DIFFERENT"; faults=1; fi
}
same() { cmp -s "$1" "$2" && echo 0 || echo 1; }
tree() { (cd "$1" && find . -type f | sort | xargs sha256sum); }

$WARTA run "$corpus" --store "$work/single" > /dev/null
$WARTA extract "$corpus" > "$work/single.ndjson"
$WARTA sources "$corpus" > "$work/sources.ndjson"
tree "$work/single" > "$work/single.tree"
echo "$(wc -l < "$work/single.ndjson") records"

if command -v parallel > /dev/null; then
  "$here/deploy/gnu-parallel.sh" "$corpus" "$work/parallel" 5 "${HOSTS:-:}" > /dev/null
  tree "$work/parallel" > "$work/parallel.tree"
  say "GNU parallel, shards" "$(same "$work/single.tree" "$work/parallel.tree")"
  parallel --pipe --keep-order --block 256K "$WARTA extract --stdin-records" < "$work/sources.ndjson" > "$work/pipe.ndjson"
  say "GNU parallel, pipe" "$(same "$work/single.ndjson" "$work/pipe.ndjson")"
else echo "GNU parallel: not here"; fi

if command -v sbatch > /dev/null && sinfo > /dev/null 2>&1; then
  export CORPUS=$corpus STORE=$work/slurm
  array=$(sbatch --parsable --output="$work/%A_%a.out" --array=1-3 "$here/deploy/slurm.sh")
  sbatch --wait --dependency="afterok:$array" --output="$work/merge.out" --wrap "$WARTA merge $STORE.parts/* --store $STORE" > /dev/null
  tree "$work/slurm" > "$work/slurm.tree"
  say "Slurm job array" "$(same "$work/single.tree" "$work/slurm.tree")"
else echo "Slurm: not here"; fi

if "$python" -c 'import pyspark' 2> /dev/null; then
  "$python" "$here/deploy/spark.py" "$work/sources.ndjson" "$work/spark" 2> /dev/null
  cat "$work"/spark/part-* > "$work/spark.ndjson"
  say "Spark pipe, $(ls "$work"/spark/part-* | wc -l) partitions" "$(same "$work/single.ndjson" "$work/spark.ndjson")"
else echo "Spark: not here"; fi

for candidate in "$python" /usr/bin/python3; do
  "$candidate" -c 'import dask.bag, distributed' 2> /dev/null || continue
  "$candidate" "$here/deploy/dask_bag.py" "$work/sources.ndjson" "$work/dask" > /dev/null
  cat "$work"/dask/*.part > "$work/dask.ndjson"
  say "Dask, $(ls "$work"/dask/*.part | wc -l) partitions" "$(same "$work/single.ndjson" "$work/dask.ndjson")"
  dask=ran
  break
done
[[ -n ${dask:-} ]] || echo "Dask: not here"
exit $faults
