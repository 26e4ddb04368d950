#!/usr/bin/env bash
# ./bench/run.sh NAME [--quick]: runs one workload on a Release build and prints one line of JSON. See bench/README.md.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

usage() { printf '%s Use: ./bench/run.sh startup|updates|sweep|reminders|reader|survey|announcements [--quick]\n' "$1" >&2; exit 2; }
[ "$#" -ge 1 ] || usage "Name a workload."
case "$1" in startup | updates | sweep | reminders | reader | survey | announcements) ;; *) usage "There is no workload '$1'." ;; esac
beside=
for option in "${@:2}"; do
    case "$1 $option" in
        *" --quick" | "announcements --storms" | "announcements --afterwards") ;;
        "announcements --beside-grammy") beside=yes ;;
        *) usage "There is no option '$option' of '$1'." ;;
    esac
done

grammy=()
if [ "$beside" ]; then
    missing=()
    for program in node npm; do command -v "$program" > /dev/null || missing+=("$program"); done
    [ "${#missing[@]}" -eq 0 ] || { printf 'grammY needs node and npm; missing here: %s. Install Node.js 18 or later, or leave --beside-grammy out.\n' "${missing[*]}" >&2; exit 2; }
    npm ci --prefix "$root/bench/grammy" --no-audit --no-fund --loglevel=error >&2 || { echo "npm could not install the packages of bench/grammy." >&2; exit 2; }
    grammy=(--grammy "$root/bench/grammy")
fi

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
# Builds the service too, into its own folder: the bench refers to it.
dotnet build "$root/bench/Shnor.Bench" -c Release -v quiet -p:RunAnalyzers=false >&2
exec dotnet "$root/bench/Shnor.Bench/bin/Release/net10.0/Shnor.Bench.dll" "$@" "${grammy[@]}" \
    --service "${SHNOR_SERVICE:-$root/src/Shnor.Bot/bin/Release/net10.0/Shnor.Bot.dll}"
