#!/usr/bin/env bash
# ./bench/run.sh NAME [--quick]: runs one workload on a Release build and prints one line of JSON. See bench/README.md.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

usage() { printf '%s Use: ./bench/run.sh startup|updates|sweep|reminders|reader|survey [--quick]\n' "$1" >&2; exit 2; }
[ "$#" -ge 1 ] || usage "Name a workload."
case "$1" in startup | updates | sweep | reminders | reader | survey) ;; *) usage "There is no workload '$1'." ;; esac
[ "$#" -eq 1 ] || { [ "$#" -eq 2 ] && [ "$2" = --quick ]; } || usage "The only option is --quick."

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
for project in src/Shnor.Bot bench/Shnor.Bench; do
    dotnet build "$root/$project" -c Release -v quiet -p:RunAnalyzers=false >&2
done
exec dotnet "$root/bench/Shnor.Bench/bin/Release/net10.0/Shnor.Bench.dll" "$@" \
    --service "${SHNOR_SERVICE:-$root/src/Shnor.Bot/bin/Release/net10.0/Shnor.Bot.dll}"
