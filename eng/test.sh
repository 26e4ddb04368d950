#!/usr/bin/env bash
# The one check of this repository: a developer, the README and CI all run it. Ends with "N passed, N failed".
# On a fresh Debian machine it installs what it needs; anywhere else it says what to install.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
export MSBUILDDISABLENODEREUSE=1 # a build node left behind would hold the output of whoever called us open
results=artifacts/tests
passed=0 failed=0 skipped=0 asked_to_run=0

step() { printf '\n== %s (%d s)\n' "$1" "$SECONDS"; }
refuse() { printf '%s\n' "$1" >&2; exit 1; }
trap 'code=$?; [ "$code" -eq 0 ] || [ "$asked_to_run" -gt 0 ] || printf "\nStopped before any test ran: see the last step above.\n" >&2' EXIT

# The browser tests drive Debian's Chromium; without fonts of its own it would draw no Cyrillic and no signs on their screenshots.
# Plans in .pdf, .doc and the like are opened by poppler and LibreOffice, pictures of results are drawn by librsvg; elsewhere the tests that need them are skipped.
install_what_is_missing() {
    local packages=(chromium chromium-driver fonts-dejavu-core fonts-noto-color-emoji python3-python-telegram-bot python3-icalendar poppler-utils libreoffice-writer-nogui libreoffice-calc-nogui librsvg2-bin) missing=() as_root=()
    command -v npm >/dev/null || packages+=(nodejs npm)
    command -v dotnet >/dev/null || refuse "Install the .NET SDK that global.json names, then run eng/test.sh again."
    if ! command -v dpkg >/dev/null || ! command -v apt-get >/dev/null; then
        command -v chromedriver >/dev/null || refuse "Install Chromium and its chromedriver for the browser tests, then run eng/test.sh again."
        return
    fi
    for package in "${packages[@]}"; do
        dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
    done
    [ "${#missing[@]}" -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || refuse "Install the missing packages, then run eng/test.sh again: sudo apt-get install ${missing[*]}"
        as_root=(sudo -n)
    fi
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

assemblies_of() {
    local project
    for project in "$@"; do printf 'tests/%s/bin/Debug/net10.0/%s.dll\n' "$project" "$project"; done
}

count() { sed -nE "s/.*<Counters .* ?$2=\"([0-9]+)\".*/\1/p" "$1" | head -n 1; }

# run NAME PROJECT...: one run of these test projects in the environment `under`; what it counted is added to the sum.
under=()
only=()
run() {
    local name=$1 trx code=0 total executed bad
    shift
    trx=$results/$name.trx
    asked_to_run=1
    mapfile -t assemblies < <(assemblies_of "$@")
    # Two projects side by side: those that kill processes mostly wait for them. A test that never ends is named and fails the run instead of holding it for ever.
    env "${under[@]}" dotnet test "${assemblies[@]}" "${only[@]}" --blame-hang-timeout 15m --blame-hang-dump-type none --logger "trx;LogFileName=$name.trx" --results-directory "$results" -- RunConfiguration.MaxCpuCount=2 </dev/null || code=$?
    if [ ! -f "$trx" ]; then
        failed=$((failed + 1))
        echo "The run '$name' left no results." >&2
        return
    fi
    total=$(count "$trx" total) executed=$(count "$trx" executed) bad=$((executed - $(count "$trx" passed)))
    # A test host that died has no failed test to show, but its run is no success.
    [ "$code" -eq 0 ] || [ "$bad" -gt 0 ] || bad=1
    passed=$((passed + $(count "$trx" passed)))
    failed=$((failed + bad))
    skipped=$((skipped + total - executed))
}

step "What this machine needs"
install_what_is_missing

step "Packages, exactly as the lock files say"
for project in Shnor.Bot.sln eng/migrations bench/Shnor.Bench; do
    dotnet restore "$project" --locked-mode -v quiet
done
dotnet tool restore >/dev/null
# Clients and readers we did not write, for the tests of the sandbox and of calendars; where npm is missing these are skipped.
for peer in grammy ical.js; do
    if command -v npm >/dev/null && [ ! -d "tests/peers/$peer/node_modules" ]; then
        npm ci --prefix "tests/peers/$peer" --no-audit --no-fund --loglevel=error >/dev/null
    fi
done
./eng/check-locks.sh

step "Build, warnings as errors"
dotnet build Shnor.Bot.sln --no-restore -warnaserror -v quiet -clp:NoSummary
dotnet build eng/migrations --no-restore -warnaserror -v quiet -clp:NoSummary
dotnet build bench/Shnor.Bench --no-restore -warnaserror -v quiet -clp:NoSummary

step "Format"
# Style and analyzers have just run in the build (EnforceCodeStyleInBuild), where a warning is an error; line ends and blanks at ends have not.
dotnet format whitespace Shnor.Bot.sln --verify-no-changes --no-restore

step "Migrations match the model"
dotnet ef migrations has-pending-model-changes --no-build \
    --project src/Shnor.Storage --startup-project eng/migrations --context SqliteShnorDb

rm -rf "$results"
mapfile -t projects < <(find tests -maxdepth 1 -name 'Shnor.*.Tests' ! -name 'Shnor.Browser.Tests' -printf '%f\n' | sort)

step "Tests"
run unit "${projects[@]}"

step "Tests in a browser"
run browser Shnor.Browser.Tests

# The long stories of a whole town, other programs and damaged documents tell nothing new under another culture; screens, words, days and the main job do.
only=(--filter '(FullyQualifiedName!~Bot.Tests.Features|FullyQualifiedName~MainJobSpecs)&FullyQualifiedName!~AccessRights&FullyQualifiedName!~Faults&FullyQualifiedName!~Lives&FullyQualifiedName!~Conversion&FullyQualifiedName!~Mutation&FullyQualifiedName!~MixedRows')

# Decimal commas, day names and dotted dates must not depend on whose machine this is.
step "Again under ru_RU.UTF-8"
under=(LC_ALL=ru_RU.UTF-8 LANG=ru_RU.UTF-8)
run ru Shnor.Domain.Tests Shnor.Documents.Tests Shnor.Bot.Tests

step "Again without any culture data"
under=(DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1)
run invariant Shnor.Domain.Tests Shnor.Bot.Tests

step "Done"
tail=""
[ "$skipped" -eq 0 ] || tail=", $skipped skipped"
[ "$passed" -gt 0 ] || echo "No test passed: that is a failure of the run itself." >&2
printf '%d passed, %d failed%s\n' "$passed" "$failed" "$tail"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
