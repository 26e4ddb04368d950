#!/usr/bin/env bash
# Takes the pictures of the README and the guides anew, from the sandbox on a fixed morning: eng/screenshots.sh [FOLDER]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

command -v pngquant > /dev/null || { echo "Install pngquant: the guides' pictures are read from phones and must be small." >&2; exit 1; }
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
export SHNOR_SCREENSHOTS=${1:-docs/screenshots}
dotnet test tests/Shnor.Browser.Tests -p:RunAnalyzers=false --filter 'FullyQualifiedName~Shnor.Browser.Tests.Pictures.'
dotnet test tests/Shnor.Bot.Tests -p:RunAnalyzers=false --filter 'FullyQualifiedName~ResultsPictures' # charts of results, drawn by librsvg
pngquant --force --ext .png --strip "$SHNOR_SCREENSHOTS"/*.png
git status --short -- "$SHNOR_SCREENSHOTS"
