#!/usr/bin/env bash
# What the GitHub Action runs. Its inputs come as WARTA_* variables; paths and expectations are lists, one entry a line.
set -uo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
args=()

while IFS= read -r path; do
  [[ -n $path ]] && args+=("$path")
done <<< "${WARTA_PATHS:-}"
while IFS= read -r file; do
  [[ -n $file ]] && args+=(--expect "$file")
done <<< "${WARTA_EXPECT:-}"

[[ -n ${WARTA_GOLD:-} ]] && args+=(--gold "$WARTA_GOLD")
[[ -n ${WARTA_FAIL_UNDER:-} ]] && args+=(--fail-under "$WARTA_FAIL_UNDER")
[[ -n ${WARTA_FLOORS:-} ]] && args+=(--floors "$WARTA_FLOORS")
[[ -n ${WARTA_BASELINE:-} ]] && args+=(--baseline "$WARTA_BASELINE")
[[ -n ${WARTA_FAIL_ON:-} ]] && args+=(--fail-on "$WARTA_FAIL_ON")
[[ ${WARTA_RECORDS:-} == true ]] && args+=(--records)
[[ ${WARTA_VERIFY:-} == true ]] && args+=(--verify)
[[ -n ${WARTA_JUNIT:-} ]] && args+=(--format "junit=$WARTA_JUNIT")
[[ -n ${WARTA_SARIF:-} ]] && args+=(--format "sarif=$WARTA_SARIF")

summary="$(mktemp)"
node "$here/bin/warta.js" validate "${args[@]}" --format github --format "markdown=$summary"
code=$?
[[ -n ${GITHUB_STEP_SUMMARY:-} ]] && cat "$summary" >> "$GITHUB_STEP_SUMMARY"
rm -f "$summary"
exit "$code"
