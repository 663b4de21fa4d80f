# SPDX-FileCopyrightText: 2026 The Sockscope authors
# SPDX-License-Identifier: MIT
# shellcheck shell=bash disable=SC2034,SC2154
#
# What `demo`, `check` and scripts/pictures.sh share: install what is missing on a Debian
# machine, and build a preset. Sourced, with the tree's root in $root.

build_packages=(g++ cmake ninja-build qt6-base-dev qt6-tools-dev qt6-l10n-tools)
run_packages=(qt6-translations-l10n fonts-dejavu-core)
test_packages=(net-tools strace ncat netcat-openbsd netcat-traditional socat inetutils-telnet xvfb xdotool poppler-utils)

say()
{
    printf '%s\n' "== $*"
}

die()
{
    printf '%s\n' "$*" >&2
    exit 1
}

# Those of the named packages that are not installed, one a line.
missing_packages()
{
    local installed package
    installed=" $(dpkg-query -W -f='${db:Status-Status}=${Package} ' "$@" 2>/dev/null || true)"
    for package in "$@"; do
        [[ $installed == *" installed=$package "* ]] || printf '%s\n' "$package"
    done
}

# One font with Simplified Chinese letters is enough; if there is none, the small one.
font_package()
{
    if [[ $(missing_packages fonts-noto-cjk fonts-wqy-microhei | wc -l) -eq 2 ]]; then
        printf 'fonts-wqy-microhei\n'
    fi
}

# Runs the command as root: as it is, or through sudo where that is to be had.
as_root()
{
    local sudo=()
    [[ $EUID -eq 0 ]] || sudo=(sudo)
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive "$@"
}

can_be_root()
{
    [[ $EUID -eq 0 ]] && return 0
    command -v sudo >/dev/null || return 1
    sudo -n true 2>/dev/null || [[ -t 0 ]]
}

# Installs what is missing of the named packages, and says so; asks nothing.
install_missing()
{
    local missing
    if ! command -v dpkg-query >/dev/null; then
        say "This is not a Debian system, so nothing is installed. Needed are: $*"
        return 0
    fi
    mapfile -t missing < <(missing_packages "$@"; font_package)
    [[ ${#missing[@]} -gt 0 ]] || return 0
    can_be_root || die "These packages are missing, and only root can install them:
    apt-get install --no-install-recommends ${missing[*]}"
    say "Installing with apt-get: ${missing[*]}"
    as_root apt-get -q -o Acquire::Retries=3 update </dev/null ||
        say "apt-get update failed; going on with the package lists that are here."
    as_root apt-get -q -y -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 \
        -o Dpkg::Use-Pty=0 install --no-install-recommends "${missing[@]}" </dev/null ||
        die "apt-get could not install them: see what it says above."
}

# build PRESET [TARGET …]: quick where nothing changed.
build()
{
    local preset=$1
    say "Building the $preset preset in build/$preset"
    (
        cd "$root" || exit
        cmake --preset "$preset" --log-level=WARNING >/dev/null
        cmake --build --preset "$preset" --target "${@:2}"
    )
}
