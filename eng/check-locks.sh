#!/usr/bin/env bash
# Every package we name resolved to the very version that Directory.Packages.props asks for.
# With lock files on, NuGet takes a higher version without the warning NU1603, so the lock files are read instead.
set -euo pipefail
root=${1:-$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)}

asked=$(sed -nE 's/.*<PackageVersion Include="([^"]+)" Version="([^"]+)".*/\1 \2/p' "$root/Directory.Packages.props")
locks=$(find "$root" -name packages.lock.json -not -path '*/bin/*' -not -path '*/obj/*' | sort)
[ -n "$locks" ] || { echo "check-locks: no packages.lock.json under $root; run 'dotnet restore' first." >&2; exit 1; }

# shellcheck disable=SC2086 # paths of this repository have no spaces in them
awk -v asked="$asked" '
    BEGIN {
        count = split(asked, line, "\n")
        for (i = 1; i <= count; i++) { split(line[i], part, " "); want[tolower(part[1])] = part[2] }
    }
    function value(text) { sub(/^[^:]*: *"/, "", text); sub(/",?$/, "", text); return text }
    /^      "[^"]+": \{/ { name = $1; gsub(/[":]/, "", name); type = "" }
    /^        "type":/ { type = value($0) }
    /^        "resolved":/ && (type == "Direct" || type == "CentralTransitive") {
        seen++
        key = tolower(name)
        if (!(key in want)) report_unknown(name)
        else if (want[key] != value($0)) {
            printf "%s: %s is asked for as %s and resolved to %s\n", FILENAME, name, want[key], value($0)
            bad = 1
        }
    }
    function report_unknown(name) {
        printf "%s: %s has no version in Directory.Packages.props\n", FILENAME, name
        bad = 1
    }
    END {
        if (!seen) { print "check-locks: the lock files name no package; their format may have changed."; bad = 1 }
        exit bad
    }
' $locks >&2
