# SPDX-FileCopyrightText: 2026 The Sockscope authors
# SPDX-License-Identifier: MIT
# shellcheck shell=bash disable=SC2154,SC2034
#
# Plays the lecture note's experiment with two real processes: both up; server gone; client
# gone. Sourced after windows.sh. At each moment the caller's at_moment NUMBER TABLE NETSTAT
# is called, TABLE being the client window's rows, NETSTAT what the real one printed.

# The rows of a table without what differs from run to run: columns squeezed, the client's
# port and both process ids named, sorted.
in_the_notes_words()
{
    awk -v port="$port" -v server="${pid_of[server]}/" -v client="${pid_of[client]}/" '
        {
            for (i = 4; i <= 5; ++i)
                if ($i ~ /^127\.0\.0\.1:[0-9]+$/ && $i != "127.0.0.1:" port)
                    $i = "127.0.0.1:CLIENT"
            sub("^" server, "SERVER/", $7)
            sub("^" client, "CLIENT/", $7)
            print $1, $2, $3, $4, $5, $6, $7
        }' <<<"$1" | sort
}

# What the note says that moment NUMBER looks like.
notes_table()
{
    local server="127.0.0.1:$port" client="127.0.0.1:CLIENT"
    case $1 in
    1)
        printf '%s\n' "tcp 0 0 $client $server ESTABLISHED CLIENT/gui-client" \
            "tcp 0 0 $server 0.0.0.0:* LISTEN SERVER/gui-server" \
            "tcp 0 0 $server $client ESTABLISHED SERVER/gui-server"
        ;;
    2)
        printf '%s\n' "tcp 0 0 $server $client FIN_WAIT2 -" \
            "tcp 1 0 $client $server CLOSE_WAIT CLIENT/gui-client"
        ;;
    3) printf '%s\n' "tcp 0 0 $server $client TIME_WAIT -" ;;
    esac
}

netstat_lines()
{
    if command -v netstat >/dev/null; then
        netstat -anp 2>/dev/null | grep -E "^tcp.*:$port " || true
    fi
}

# show_moment NUMBER STATE …: waits for the states, then for the note's rows.
show_moment()
{
    local number=$1 tries table
    shift
    ask client "await $*" || die "Moment $number did not come: the rows are \"$answer\"."
    ask server "await $*" || die "Moment $number did not come: the rows are \"$answer\"."
    for ((tries = 0; tries < 20; ++tries)); do
        ask client table || die "The client gives no table: $answer"
        table=${answer%$'\t'}
        table=${table//$'\t'/$'\n'}
        [[ $(in_the_notes_words "$table") == "$(notes_table "$number" | sort)" ]] && break
        sleep 0.1
    done
    ((tries < 20)) || die "Moment $number is not as the note says:
$table"
    at_moment "$number" "$table" "$(netstat_lines)"
}

# play_note SIZE LANGUAGE THEME: SIZE is "WIDTH HEIGHT" of each window.
play_note()
{
    local size=$1 look=(--lang "$2" --theme "$3") bin=$root/build/release/bin
    port=$(free_port)
    export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
    open_program server "$bin/gui-server" --start "127.0.0.1:$port" "${look[@]}"
    ask server "size $size" || die "The server does not listen: $answer"
    open_program client "$bin/gui-client" --connect "127.0.0.1:$port" "${look[@]}"
    ask client "size $size" || die "The client does not connect: $answer"
    show_moment 1 LISTEN ESTABLISHED ESTABLISHED
    # The client does not read on: so the server's FIN stays counted in Recv-Q, as in the note.
    ask client pause || die "The client does not pause: $answer"
    ask server close-all || die "The server does not close: $answer"
    show_moment 2 FIN_WAIT2 CLOSE_WAIT
    ask client close || die "The client does not close: $answer"
    show_moment 3 TIME_WAIT
    end_program client
    end_program server
}
