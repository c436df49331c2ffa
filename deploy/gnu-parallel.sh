#!/usr/bin/env bash
# A corpus over the cores of several hosts, by GNU parallel: each job makes the store of one shard, then they are merged.
#
#   deploy/gnu-parallel.sh CORPUS STORE [SHARDS] [HOSTS]
#
# HOSTS as parallel takes them: "2/:,4/anna,8/budi" is two jobs here, four and eight elsewhere by ssh. All see CORPUS and STORE at the same
# path and run this folder. A job that dies is started again, and goes on where it was. Without HOSTS: one job a core, here.
set -euo pipefail
corpus=$1 store=$2 shards=${3:-8} hosts=${4:-:}
warta=${WARTA:-warta}

mkdir -p "$store.parts"
parallel --sshlogin "$hosts" --workdir "$PWD" --retries 3 --halt soon,fail=1 \
  "$warta run $(printf %q "$corpus") --store $(printf %q "$store.parts")/{} --shard {}/$shards" ::: $(seq "$shards")
$warta merge "$store.parts"/* --store "$store"
rm -r "$store.parts"
