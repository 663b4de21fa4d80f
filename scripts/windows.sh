# SPDX-FileCopyrightText: 2026 The Sockscope authors
# SPDX-License-Identifier: MIT
# shellcheck shell=bash disable=SC2034
#
# Starts the programs, with settings that are thrown away, and speaks to them over --control:
# a verb goes in as one line, its answer comes back as one line. Sourced after setup.sh. When
# the script that sourced it ends, for whatever reason, the windows end too.

declare -A pid_of input_of output_of
work=$(mktemp -d "${TMPDIR:-/tmp}/sockscope.XXXXXX")
trap 'end_everything $?' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# end_everything CODE: what the programs said on standard error is shown where they failed.
end_everything()
{
    local name
    for name in "${!pid_of[@]}"; do
        end_program "$name"
    done
    if (($1 != 0 && $1 < 128)); then
        cat "$work"/*.err >&2 2>/dev/null || true
    fi
    rm -rf -- "$work"
}

# open_program NAME COMMAND …: NAME is the caller's word for it, as server or client.
open_program()
{
    local name=$1 input output
    shift
    mkfifo "$work/$name.in" "$work/$name.out"
    exec {input}<>"$work/$name.in" {output}<>"$work/$name.out"
    (
        # The child keeps no end of a pipe but its own, so that it sees when this script ends.
        for fd in "${input_of[@]}" "${output_of[@]}" "$input" "$output"; do
            exec {fd}>&-
        done
        exec "$@" --config "$work/$name.ini" --control \
            <"$work/$name.in" >"$work/$name.out" 2>"$work/$name.err"
    ) &
    pid_of[$name]=$!
    input_of[$name]=$input
    output_of[$name]=$output
}

is_running()
{
    kill -0 "${pid_of[$1]}" 2>/dev/null
}

# Waits until it is over, and gives its exit code.
wait_program()
{
    local code=0 input=${input_of[$1]} output=${output_of[$1]}
    wait "${pid_of[$1]}" || code=$?
    exec {input}>&- {output}>&-
    rm -f -- "$work/$1.in" "$work/$1.out"
    unset "pid_of[$1]" "input_of[$1]" "output_of[$1]"
    return "$code"
}

# Asks it to end, and ends it if it has not done so within 3 s.
end_program()
{
    local name=$1 tries
    kill -TERM "${pid_of[$name]}" 2>/dev/null || true
    for ((tries = 0; tries < 30; ++tries)); do
        is_running "$name" || break
        sleep 0.1
    done
    kill -KILL "${pid_of[$name]}" 2>/dev/null || true
    wait_program "$name" || true
}

# ask NAME VERB: leaves what it answered in $answer; fails where the program refused.
ask()
{
    local name=$1 line tries
    shift
    answer=
    printf '%s\n' "$*" >&"${input_of[$name]}"
    for ((tries = 0; tries < 40; ++tries)); do
        if IFS= read -r -t 0.5 line <&"${output_of[$name]}"; then
            answer=${line#ok}
            answer=${answer# }
            [[ $line == ok || $line == "ok "* ]]
            return
        fi
        is_running "$name" || break
    done
    answer="no answer to \"$*\""
    return 1
}

# The first port from 9999 upwards that no row of the kernel's table knows, so that a
# TIME_WAIT left by an earlier run does not mix with the new rows.
free_port()
{
    local port hex
    for ((port = 9999; port < 10999; ++port)); do
        printf -v hex ':%04X ' "$port"
        if ! grep -qF -- "$hex" /proc/net/tcp /proc/net/tcp6 2>/dev/null; then
            printf '%s\n' "$port"
            return
        fi
    done
    die "No port from 9999 to 10998 is free."
}
