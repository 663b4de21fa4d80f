#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Sockscope authors
# SPDX-License-Identifier: MIT
#
# Takes the README's pictures anew from the real programs, into docs/pictures: the three figures
# of the lecture note's lesson, in both languages and themes (note-1-en.png, note-1-en-dark.png …);
# both-LANGUAGE.png is a copy of the first. And, in both languages, light: ledger, explain, queue,
# port-in-use; and of one half-closed connection: half-closed (a figure with callouts), diagram,
# ladder, moment. It takes some four minutes, most of them for port 9999 to become free of
# TIME_WAIT.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/setup.sh
. "$root/scripts/setup.sh"
install_missing "${build_packages[@]}" "${run_packages[@]}" imagemagick
build release gui-server gui-client
# shellcheck source=scripts/windows.sh
. "$root/scripts/windows.sh"
# shellcheck source=scripts/scenes.sh
. "$root/scripts/scenes.sh"

pictures=$root/docs/pictures
mkdir -p "$pictures"

# take PICTURE SIZE WINDOW …: the windows side by side, each at most SIZE.
take()
{
    local window picture=$1 most=$2 files=()
    shift 2
    sleep 2 # until the flash of what changed has faded
    for window in "$@"; do
        ask "$window" "picture $work/$window.png" || die "No picture of the $window: $answer"
        files+=("$work/$window.png")
    done
    convert-im6 "${files[@]}" -resize "$most>" \
        -bordercolor '#808890' -border 1 -background none +smush 12 \
        +dither -colors 255 -strip "PNG8:$picture"
    printf '%s\n' "$picture"
}

# shrink FIGURE PICTURE: as wide as the README needs it.
shrink()
{
    convert-im6 "$1" -resize '1600x>' +dither -colors 255 -strip "PNG8:$2"
    printf '%s\n' "$2"
}

take_note()
{
    local figures=(both-up server-gone client-gone) moment
    "$root/build/release/bin/gui-server" --lesson lecture-note --figures "$work/note" \
        --lang all --theme all
    for language in en zh_CN; do
        for moment in 1 2 3; do
            for suffix in '' -dark; do
                shrink "$work/note/${figures[moment - 1]}-$language$suffix.png" \
                    "$pictures/note-$moment-$language$suffix.png"
            done
        done
        cp -- "$pictures/note-1-$language.png" "$pictures/both-$language.png"
    done
}

at_scene()
{
    local name=$1
    shift
    take "$pictures/$name-$language.png" "${size/ /x}" "$@"
}

# at_figure NAME WINDOW SUBJECT OPTION …: as the verb "picture" has them.
at_figure()
{
    local name=$1 window=$2 subject=$3
    shift 3
    sleep 2
    tell "$window" "picture $subject $work/figure.png scale 2 $*"
    shrink "$work/figure.png" "$pictures/$name-$language.png"
}

# play SCENE WIDTH HEIGHT: each on the note's port.
play()
{
    local size="$2 $3" port=9999
    wait_for_the_notes_port
    "play_$1"
}

# The note's port, once the TIME_WAIT of the play before is over.
wait_for_the_notes_port()
{
    local tries
    for ((tries = 0; tries < 80; ++tries)); do
        [[ $(free_port) -ne 9999 ]] || return 0
        sleep 1
    done
    die "Port 9999 does not become free."
}

take_note
theme=light
for language in en zh_CN; do
    play ledger 1280 800
    play explain 1280 800
    play queue 1024 768
    play half_close 1024 768
    play port_in_use 1280 800
done
