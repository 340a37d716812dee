#!/usr/bin/env bash
# Runs a command in a folder with Debian 13, which it makes on first use: TorchSharp, which trains the encoder, needs a newer C++
# library than Debian 12 has. Needs root. The folders named are seen inside as they are outside.
# Usage: debian13.sh ROOT FOLDER... -- COMMAND...
# data/README.md has an example.
set -euo pipefail

# What is mounted below is seen by the command alone, and gone when it ends.
[ -n "${DEBIAN13_APART:-}" ] || exec env DEBIAN13_APART=1 unshare --mount "$0" "$@"

root=$1
shift
folders=()
while [ "$1" != -- ]; do
  folders+=("$(readlink -f "$1")")
  shift
done
shift

if [ ! -e "$root/.made" ]; then
  command -v debootstrap > /dev/null || { apt-get update && apt-get install -y --no-install-recommends debootstrap; }
  mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/debian.sources 2> /dev/null |
    sed -n 's/^URIs: *//p; s/^deb \(\[[^]]*\] \)\?\([^ ]*\) .*/\2/p' | sed -n 1p) || true
  debootstrap --variant=minbase --include=ca-certificates,libgomp1,libicu76,libssl3t64,zlib1g trixie "$root" "$mirror"
  touch "$root/.made"
fi

share() {
  mkdir -p "$root$1"
  mountpoint -q "$root$1" || mount --bind "$1" "$root$1"
}
dotnet=$(dirname "$(readlink -f "$(command -v dotnet)")")
for folder in "$dotnet" "${folders[@]}" /dev; do share "$folder"; done
mkdir -p "$root/proc"
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"

exec chroot "$root" env HOME="$HOME" PATH="$dotnet:/usr/bin:/bin" DOTNET_ROOT="$dotnet" DOTNET_CLI_TELEMETRY_OPTOUT=1 \
  bash -c 'cd "$1" && shift && exec "$@"' _ "$PWD" "$@"
