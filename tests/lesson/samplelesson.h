// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A lesson that has everything the format has, to be spoilt in one place by a test.

#include "lesson/reader.h"

namespace samplelesson {

/// Each line once; "@" stands where a test puts something.
inline QByteArray text()
{
    return R"({
  "sockscope-lesson": 1,
  "id": "sample",
  "title": {"en": "Title", "zh_CN": "标题"},
  "about": {"en": "About", "zh_CN": "简介"},
  "actors": [{"name": "server", "program": "server"}, {"name": "client", "program": "client"}],
  "steps": [
    {"say": {"en": "Port {port 9999}.", "zh_CN": "端口 {port 9999}。"}},
    {"do": "start", "by": "server", "address": "127.0.0.1", "port": 9999},
    {"do": "connect", "by": "client", "host": "localhost", "port": 9998, "fails": "ECONNREFUSED"},
    {"do": "connect", "by": "client", "host": "::1", "port": 9999},
    {"expect": "row", "by": "server", "state": "LISTEN", "end": "server", "recv-queue": 0,
     "send-queue-at-least": 1, "owned": true, "timer": "off", "within": 2.5},
    {"expect": "rows", "by": "server", "states": ["LISTEN", "ESTABLISHED", "ESTABLISHED"]},
    {"ask": "what-now",
     "text": {"en": "What now?", "zh_CN": "接下来呢？"},
     "choices": [
       {"text": {"en": "a", "zh_CN": "甲"},
        "expect": {"expect": "row", "by": "client", "state": "FIN_WAIT2"}},
       {"text": {"en": "b", "zh_CN": "乙"},
        "expect": {"expect": "rows", "by": "client", "states": []}}],
     "then": [{"do": "shutdown", "by": "client", "how": "WR"}],
     "because": {"en": "c", "zh_CN": "丙"}},
    {"do": "write", "by": "server", "peer": 1, "end": "none", "text": " a  b "},
    {"do": "fault", "by": "client", "call": "read", "error": "one-byte", "when": "next"},
    {"do": "option", "by": "server", "peer": 0, "name": "SO_LINGER", "value": "on 5"},
    {"do": "explain", "by": "client", "topic": "state:CLOSE_WAIT"},
    {"expect": "call", "by": "client", "call": "shutdown", "result": 0},
    {"expect": "socket", "by": "server", "peer": 1, "eof": true, "in-at-least": 0},
    {"figure": "both", "of": ["server", "client"], "size": [1280, 800],
     "title": {"en": "t", "zh_CN": "图"}, "caption": {"en": "c", "zh_CN": "说明"},
     "callouts": [{"by": "client", "on": "row:FIN_WAIT2", "text": {"en": "d", "zh_CN": "丁"}}]},
    {"figure": "table", "of": "client", "panel": "tablePanel",
     "caption": {"en": "c", "zh_CN": "说明"}},
    {"do": "quit", "by": "client"}
  ],
  "remember": {"en": "Remember", "zh_CN": "记住"}
}
)";
}

} // namespace samplelesson
