// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/cframe.h"

#include "explain/creports.h"

#include <QCoreApplication>

namespace explain {

namespace {

QString comment(const QString &text, const QString &indentation = {})
{
    QString lines;
    for (const QString &line : cComment(text))
        lines += indentation + line + u'\n';
    return lines;
}

QString head()
{
    return comment(QCoreApplication::translate(
               "explain", "Written by Sockscope: the socket calls of its log, in their order.")) +
           comment(QCoreApplication::translate(
               "explain",
               "The sockets block, so the waits of a program with a window (EAGAIN, EINPROGRESS) "
               "are left out. Each call prints itself and its result. Exit status 1: some result "
               "was another than in the log.")) +
           comment(QStringLiteral("cc -Wall -Wextra -o again again.c && ./again")) + u'\n';
}

QString includes(const CNeeds &needs)
{
    QStringList lines = {QStringLiteral("#define _GNU_SOURCE")};
    const auto add = [&lines](bool used, const char *header) {
        if (used)
            lines.append(QStringLiteral("#include <%1>").arg(QLatin1StringView(header)));
    };
    add(needs.ipv4 || needs.ipv6, "arpa/inet.h");
    add(true, "errno.h");
    add(needs.descriptorFlags, "fcntl.h");
    add(true, "netinet/in.h");
    add(true, "netinet/tcp.h");
    add(true, "signal.h");
    add(needs.said, "stdarg.h");
    add(true, "stdio.h");
    add(true, "stdlib.h");
    add(true, "string.h");
    add(true, "sys/socket.h");
    add(needs.pause, "time.h");
    add(true, "unistd.h");
    return lines.join(u'\n') + QStringLiteral("\n\n");
}

QString variables(const CScript &script, const CNeeds &needs)
{
    QStringList lines;
    for (const QString &variable : script.variables)
        lines.append(QStringLiteral("int %1 = -1;").arg(variable));
    const auto add = [&lines](bool used, const char *line) {
        if (used)
            lines.append(QLatin1StringView(line));
    };
    add(needs.result, "long result = 0;");
    add(needs.value, "int value = 0;");
    add(needs.lingerValue, "struct linger linger = {0};");
    add(needs.length, "socklen_t length = 0;");
    add(needs.anyAddress, "struct sockaddr_storage any;");
    add(needs.ipv4, "struct sockaddr_in address4;");
    add(needs.ipv6, "struct sockaddr_in6 address6;");
    add(needs.data, "const char *data = NULL;");
    QString text;
    for (const QString &line : std::as_const(lines))
        text += QStringLiteral("    ") + line + u'\n';
    return text.isEmpty() ? text : text + u'\n';
}

QString omissions(const CScript &script)
{
    const QString indentation(4, u' ');
    QString text;
    if (script.leftOut > 0)
        text += comment(QCoreApplication::translate(
                            "explain", "%1 older calls are left out: only the last ones are here, "
                                       "and those that made their sockets.")
                            .arg(script.leftOut),
                        indentation) +
                u'\n';
    if (script.homeless > 0)
        text += comment(QCoreApplication::translate(
                            "explain", "%1 calls are left out: the log no longer holds those that "
                                       "made their sockets.")
                            .arg(script.homeless),
                        indentation) +
                u'\n';
    return text;
}

QString ending(const CScript &script, bool reports)
{
    const QString indentation(4, u' ');
    QString text;
    if (!script.openAtEnd.isEmpty())
        text += comment(QCoreApplication::translate(
                            "explain", "The log ends here with %1 still open; the end of this "
                                       "program closes what is open.")
                            .arg(script.openAtEnd.join(QStringLiteral(", "))),
                        indentation);
    return text + (reports ? QStringLiteral("    return differences == 0 ? EXIT_SUCCESS : "
                                            "EXIT_FAILURE;\n}\n")
                           : QStringLiteral("    return EXIT_SUCCESS;\n}\n"));
}

} // namespace

QString framed(const CScript &script, const CNeeds &needs, const QStringList &calls)
{
    const QString ignored = QCoreApplication::translate(
        "explain", "A write to a connection that is gone returns EPIPE; without this line it "
                   "would end the program.");
    const CReports reports = cReports(needs);
    QString text = head() + includes(needs);
    if (!reports.declarations.isEmpty())
        text += reports.declarations + u'\n';
    text += QStringLiteral("int main(void)\n{\n") + variables(script, needs) +
            comment(ignored, QStringLiteral("    ")) +
            QStringLiteral("    signal(SIGPIPE, SIG_IGN);\n\n") + omissions(script);
    if (!calls.isEmpty())
        text += calls.join(u'\n') + QStringLiteral("\n\n");
    return text + ending(script, needs.reports()) + reports.definitions;
}

} // namespace explain
