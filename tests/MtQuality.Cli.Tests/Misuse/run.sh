#!/usr/bin/env bash
# Runs wrong calls of mtq and prints each with its exit code and what it says, on one page. A person reads the page: does every
# message say what was found, where, what was expected and what to do?
#
#   bash tests/MtQuality.Cli.Tests/Misuse/run.sh            the mtq that was built last
#   MTQ=~/mtq/mtq bash tests/MtQuality.Cli.Tests/Misuse/run.sh
#
# The calls are in calls.txt beside this script, one on each line, as a shell reads them. The script fails if a call succeeds, shows
# the inside of the program, or says nothing.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export MTQ=${MTQ:-$here/../../../src/MtQuality.Cli/bin/Debug/net10.0/mtq}
[ -x "$MTQ" ] || { echo "There is no $MTQ; build it with: dotnet build src/MtQuality.Cli" >&2; exit 1; }
MTQ=$(realpath "$MTQ")
MAX_LINES=6

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
. "$here/prepare.sh" > /dev/null 2>&1

mtq() { "$MTQ" "$@"; }
export -f mtq

number=0 faults=0
fault() { echo "     FAULT: $1"; faults=$((faults + 1)); }
while IFS= read -r call; do
    case $call in '' | '#'*) printf '\n%s\n' "$call"; continue ;; esac
    number=$((number + 1))
    printf '\n%3d  $ %s\n' "$number" "$call"
    said=$(timeout 60 bash -c "$call" 2>&1 < /dev/null | tr -d '\000')
    code=$?
    head -n "$MAX_LINES" <<< "$said" | cut -c 1-400 | sed 's/^/     /'
    echo "     exit code $code"
    [ "$code" = 0 ] && fault "it was to be refused"
    [ "$code" -gt 2 ] && fault "no exit code of a wrong call"
    [ -z "$said" ] && fault "it says nothing"
    grep -qE '^ +at [A-Z]|Unhandled|Exception|Parameter ' <<< "$said" && fault "it shows the inside of the program"
done < "$here/calls.txt"
printf '\n%d calls, %d faults\n' "$number" "$faults"
[ "$faults" = 0 ]
