#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Sockscope authors
# SPDX-License-Identifier: MIT
#
# Installs the programs of Debian that the benchmarks compare with, where they are missing, and
# checks that each is there: a missing one is an error.
set -euo pipefail
export LC_ALL=C.UTF-8
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/setup.sh
. "$root/scripts/setup.sh"

install_missing ncat iproute2 net-tools
for program in ncat ss netstat; do
    command -v "$program" >/dev/null || die "$program is missing; the benchmarks compare with it."
done
