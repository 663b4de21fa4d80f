# SPDX-FileCopyrightText: 2026 The Sockscope authors
# SPDX-License-Identifier: MIT
# shellcheck shell=bash disable=SC2154
#
# Plays, with real processes, what the README shows beside the lecture note: the ledger, an
# explanation, a full accept queue, a half-closed connection, a port in use. Sourced after
# windows.sh. At each moment the caller's at_scene NAME WINDOW … is called, which takes a picture
# of these windows, or its at_figure NAME WINDOW SUBJECT OPTION ….

# tell NAME VERB: as ask, but what is refused ends everything.
tell()
{
    ask "$@" || die "The $1 does not do \"${*:2}\": $answer"
}

# in_words ENGLISH CHINESE
in_words()
{
    if [[ $language == zh_CN ]]; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi
}

# open_windows NAME …: programs of $size, in $language and $theme; client-1 is a gui-client.
open_windows()
{
    local name
    export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
    for name in "$@"; do
        open_program "$name" "$root/build/release/bin/gui-${name%%-*}" \
            --lang "$language" --theme "$theme"
        tell "$name" "size $size"
    done
}

# end_windows NAME …: the next scene begins with settings and an arrangement of its own.
end_windows()
{
    local name
    for name in "$@"; do
        end_program "$name"
        rm -f -- "$work/$name.ini"
    done
}

# Three writes come out of one read, one write out of two; characters are cut in half. Then a
# reset, so that nothing is left in TIME_WAIT.
play_ledger()
{
    open_windows server client
    tell server "start 127.0.0.1:$port"
    tell client "connect 127.0.0.1:$port"
    tell server "await-peers 1"
    tell server "choose 1"
    tell server "pause 1"
    tell client "write end=none times=3 text=你好"
    tell server "await-row ESTABLISHED recvq=18"
    tell server "read 1"
    tell client "write size=5 text=世界和平"
    tell server "await-row ESTABLISHED recvq=13"
    tell server "read-size 1 7"
    tell server "read 1"
    tell server "read 1"
    tell server "show ledgerPanel"
    at_scene ledger server
    tell client reset
    end_windows client server
}

# The client has said that it sends no more; the server has not closed.
play_explain()
{
    open_windows server client
    tell server "start 127.0.0.1:$port"
    tell client "connect 127.0.0.1:$port"
    tell server "await-peers 1"
    tell server "choose 1"
    tell client "shutdown WR"
    tell server "await-row CLOSE_WAIT"
    tell server "explain state:CLOSE_WAIT"
    at_scene explain server
    tell server "reset 1"
    end_windows client server
}

# A backlog of 1 admits two; the third client's SYN is dropped.
play_queue()
{
    local name
    open_windows server client-1 client-2 client
    tell server "accept-mode hand"
    tell server socket
    tell server "bind 127.0.0.1 $port"
    tell server "listen 1"
    for name in client-1 client-2; do
        tell "$name" "connect 127.0.0.1:$port"
    done
    tell server "await-queue 2"
    tell client socket
    tell client "connect-step 127.0.0.1:$port"
    tell client "await-row SYN_SENT timer=retransmit"
    tell client choose
    tell server "show queuePanel"
    at_scene queue server client
    tell client cancel
    for name in client-1 client-2; do
        tell "$name" reset
    done
    end_windows client client-1 client-2 server
}

# After SHUT_WR one direction is cut, the other still carries lines: both windows in one figure,
# the connection's state diagram and ladder, and the server as it was before.
play_half_close()
{
    local before
    open_windows server client
    tell server "start 127.0.0.1:$port"
    tell client "connect 127.0.0.1:$port"
    tell server "await-peers 1"
    tell server "choose 1"
    tell client choose
    tell client "send $(in_words Hello 你好)"
    tell server "await-facts 1 in>=6"
    tell client "await-facts sendq=0"
    sleep 1 # until the last moment has been taken
    tell server history
    before=${answer#moments=}
    before=${before%% *}
    tell client "shutdown WR"
    tell server "await-row CLOSE_WAIT"
    tell server "await-row FIN_WAIT2"
    tell server "send-to 1 $(in_words "I can still write." 我还可以写。)"
    tell client "await-facts in>=19"
    at_figure half-closed client both size 1024x768 \
        title "$(in_words "A half-closed connection" 半关闭的连接)" \
        caption "$(in_words "The client has called shutdown(SHUT_WR)." \
            "客户端调用了 shutdown(SHUT_WR)。")" \
        callout 985,608 "$(in_words "The server has read 0: the client sends no more." \
            "服务器的 read() 返回 0：客户端不再发送。")" \
        callout 1650,155 "$(in_words "The FIN has cut this direction; the other one still carries lines." \
            "FIN 切断了这个方向；另一个方向照样能传数据。")"
    at_figure diagram server diagramPanel size 720x520
    at_figure ladder server ladderPanel size 720x520
    tell server "moment $before"
    at_scene moment server
    tell server live
    tell server "reset 1"
    end_windows client server
}

# The trap: SO_REUSEADDR on the new socket, but the old one had been made without it.
play_port_in_use()
{
    open_windows server client
    tell server socket
    tell server "bind 127.0.0.1 $port"
    tell server "listen 128"
    tell client "connect 127.0.0.1:$port"
    tell server "await-peers 1"
    tell server "close 1"
    tell client close
    tell server "await-row TIME_WAIT"
    tell server stop
    tell server socket
    tell server "option 0 SO_REUSEADDR 1"
    ask server "bind 127.0.0.1 $port" && die "Port $port is not in use: there is no trap to see."
    at_scene port-in-use server
    end_windows client server
}
