#!/usr/bin/env bash
# Takes the pictures of the README and the guides anew, from the sandbox on a fixed morning: eng/screenshots.sh [FOLDER]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
export SHNOR_SCREENSHOTS=${1:-docs/screenshots}
dotnet test tests/Shnor.Browser.Tests -p:RunAnalyzers=false --filter 'FullyQualifiedName~Shnor.Browser.Tests.Pictures.'
git status --short -- "$SHNOR_SCREENSHOTS"
