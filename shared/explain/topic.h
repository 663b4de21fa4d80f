// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What can be explained: a state, an option, a call, a column, an errno, a figure of TCP_INFO.
// A topic has a name of its own ("state:TIME_WAIT", "errno:EPIPE"), so that a widget, a cell
// or a lesson can carry it; article() turns it into words in the person's language.

#include "kernel/tcpstate.h"
#include "posix/syscallrecord.h"

#include <QList>
#include <QString>

#include <optional>

namespace explain {

struct Topic
{
    enum class Kind : std::uint8_t {
        State,  ///< name: as netstat prints it, "FIN_WAIT2"; also "BOUND", a socket only bound
        Option, ///< name: "SO_REUSEADDR"
        Call,   ///< name: "shutdown"
        Errno,  ///< name: "EADDRINUSE"
        Column, ///< name: "Recv-Q", "Local-Address", "Program", "Duration", "backlog" …
        Info,   ///< name: a field of struct tcp_info, "tcpi_rtt"
        Idea,   ///< name: "half-close", "accept-queue", "two-msl", "byte-stream" …
    };
    Kind kind = Kind::State;
    QString name;

    /// "state:FIN_WAIT2"; what topicOf() reads back
    QString text() const;

    friend bool operator==(const Topic &, const Topic &) = default;
};

Topic stateTopic(kernel::TcpState state);
Topic callTopic(posix::Call call);
Topic errnoTopic(int error);
Topic optionTopic(const char *name);
/// A column of a table, or a figure of the accept queue.
Topic columnTopic(const char *name);
/// Nothing where @p text is no topic's text(); whether it has an article, article() tells.
std::optional<Topic> topicOf(const QString &text);

/// Every topic that has an article, kind by kind, in the order of a course.
QList<Topic> allTopics();

struct Article
{
    QString title;     ///< "TIME_WAIT", "Recv-Q"
    QString what;      ///< what it is: one short paragraph
    QString before;    ///< what led here, or when it appears; may be empty
    QString after;     ///< what can follow, or what helps; may be empty
    QString reference; ///< "RFC 9293 §3.6.1; tcp(7)"
    QList<Topic> related;
};

/// Plain text in the language of the program. An empty title: there is no such topic.
Article article(const Topic &topic);

} // namespace explain
