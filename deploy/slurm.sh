#!/usr/bin/env bash
#SBATCH --job-name=warta
#SBATCH --cpus-per-task=1
#SBATCH --mem=600M
#SBATCH --requeue
#SBATCH --signal=B:TERM@60
# A corpus as a Slurm job array: each task makes the store of one shard. At the end of its time a task stops cleanly; submitted again it goes on.
#
#   export CORPUS=/data/archive STORE=/data/news
#   array=$(sbatch --parsable --array=1-32 deploy/slurm.sh)
#   sbatch --dependency=afterok:$array --wrap 'warta merge '$STORE'.parts/* --store '$STORE
set -euo pipefail
warta=${WARTA:-warta}
# exec: the signal of the queue reaches the program itself
exec $warta run "$CORPUS" --store "$STORE.parts/$SLURM_ARRAY_TASK_ID" --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT"
