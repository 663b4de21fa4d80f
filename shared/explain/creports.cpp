// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/creports.h"

#include <QCoreApplication>

#include <algorithm>

namespace explain {

namespace {

constexpr const char *ended = R"c(static void ended(long result, int error, long logged)
{
    const long now = result < 0 ? -(long)error : result;

    if (result < 0)
        printf(" = -1 %s\n", strerrorname_np(error));
    else
        printf(" = %ld\n", result);
    fflush(stdout);
    if (now == logged)
        return;
    ++differences;
    if (logged < 0)
        fprintf(stderr, "the log has: = -1 %s\n", strerrorname_np((int)-logged));
    else
        fprintf(stderr, "the log has: = %ld\n", logged);
}
)c";

constexpr const char *said = R"c(__attribute__((format(printf, 3, 4)))
static void said(long result, long logged, const char *call, ...)
{
    const int error = errno;
    va_list arguments;

    va_start(arguments, call);
    vprintf(call, arguments);
    va_end(arguments);
    ended(result, error, logged);
}
)c";

constexpr const char *made = R"c(static void made(int fd, const char *name, const char *call)
{
    const int error = errno;

    printf("%s", call);
    if (fd < 0) {
        ended(fd, error, 0);
        return;
    }
    printf(" = %s\n", name);
    fflush(stdout);
}
)c";

constexpr const char *quoted = R"c(static size_t length_of(const unsigned char *text)
{
    if (text[0] == 0xf0)
        return 4;
    if (text[0] == 0xe2)
        return text[1] > 0x81 || (text[1] == 0x80 && text[2] >= 0x90 && text[2] < 0xa8) ? 3 : 0;
    if (text[0] == 0xef)
        return text[1] == 0xbc || text[1] == 0xbd ? 3 : 0;
    if (text[0] >= 0xe3 && text[0] < 0xed)
        return 3;
    if (text[0] >= 0xc3 && text[0] < 0xcc)
        return 2;
    return text[0] >= 0x20 && text[0] < 0x7f && text[0] != '"' && text[0] != '\\';
}

static size_t readable(const unsigned char *bytes, size_t left)
{
    unsigned char text[4] = {0};
    size_t i;

    memcpy(text, bytes, left < 4 ? left : 4);
    const size_t length = length_of(text);
    for (i = 1; i < length; ++i)
        if ((text[i] & 0xc0) != 0x80)
            return 0;
    return length;
}

static void print_quoted(const char *bytes, size_t size)
{
    const unsigned char *next = (const unsigned char *)bytes;
    size_t left = size < 32 ? size : 32;

    putchar('"');
    while (left > 0) {
        const size_t length = readable(next, left);
        const size_t taken = length > 1 ? length : 1;
        if (size > 32 && length == 0 && next[0] >= 0xc2 && left < 4)
            break;
        if (length > 0)
            fwrite(next, 1, length, stdout);
        else if (*next == '\n')
            fputs("\\n", stdout);
        else if (*next == '\r')
            fputs("\\r", stdout);
        else if (*next == '\t')
            fputs("\\t", stdout);
        else if (*next == '"' || *next == '\\')
            printf("\\%c", *next);
        else
            printf("\\%03o", *next);
        next += taken;
        left -= taken;
    }
    fputs(size > 32 ? "\"…" : "\"", stdout);
}
)c";

constexpr const char *transferred = R"c(static void transferred(const char *call, const char *name,
                        const char *bytes, size_t asked, long result, long logged)
{
    const int error = errno;

    printf("%s(%s, ", call, name);
    if (result < 0 && strcmp(call, "read") == 0)
        printf("buffer");
    else
        print_quoted(bytes, result < 0 || strcmp(call, "write") == 0 ? asked : (size_t)result);
    printf(", %zu)", asked);
    ended(result, error, logged);
}
)c";

constexpr const char *readAll = R"c(static long read_all(int fd, size_t wanted)
{
    size_t got = 0;

    while (got < wanted) {
        const ssize_t more = read(fd, buffer + got, wanted - got);
        if (more < 0)
            return -1;
        if (more == 0)
            break;
        got += (size_t)more;
    }
    return (long)got;
}
)c";

constexpr const char *filled =
    R"c(static const char *filled(const char *known, size_t size, size_t whole)
{
    memset(block, '.', whole);
    memcpy(block, known, size);
    block[whole - 1] = '\n';
    return block;
}
)c";

constexpr const char *pause = R"c(static void pause_ms(long ms)
{
    const struct timespec time = {.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000};

    nanosleep(&time, NULL);
}
)c";

constexpr const char *ipv4 = R"c(static struct sockaddr_in ipv4(const char *text, int port)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((in_port_t)port)};

    inet_pton(AF_INET, text, &address.sin_addr);
    return address;
}
)c";

constexpr const char *ipv6 = R"c(static struct sockaddr_in6 ipv6(const char *text, int port)
{
    struct sockaddr_in6 address = {.sin6_family = AF_INET6, .sin6_port = htons((in_port_t)port)};

    inet_pton(AF_INET6, text, &address.sin6_addr);
    return address;
}
)c";

class Writer
{
public:
    explicit Writer(const CNeeds &needs)
    {
        addBlock(QStringLiteral("buffer"), needs.buffer ? std::max(needs.largestRead, one) : 0);
        addBlock(QStringLiteral("block"), needs.largestFilled);
        if (needs.reports())
            m_reports.declarations += QStringLiteral("static int differences = 0;\n");
    }
    /// Functions that only stand before the one that calls them are not declared.
    void add(bool needed, const char *text, const QString &about, bool declares = true)
    {
        if (!needed)
            return;
        const QString function = QString::fromUtf8(text);
        const QString comment = about.isEmpty() ? QString() : cComment(about).join(u'\n') + u'\n';
        if (declares)
            m_reports.declarations +=
                function.section(QStringLiteral("\n{\n"), 0, 0) + QStringLiteral(";\n");
        m_reports.definitions += u'\n' + comment + function;
    }
    CReports reports() const { return m_reports; }

private:
    static constexpr std::uint64_t one = 1;

    void addBlock(const QString &name, std::uint64_t size)
    {
        if (size > 0)
            m_reports.declarations += QStringLiteral("static char %1[%2];\n").arg(name).arg(size);
    }

    CReports m_reports;
};

} // namespace

CReports cReports(const CNeeds &needs)
{
    Writer writer(needs);
    writer.add(needs.said, said,
               QCoreApplication::translate("explain", "Prints a call and its result."));
    writer.add(needs.made, made,
               QCoreApplication::translate("explain", "A call that returns a descriptor: printed "
                                                      "by the name of its variable."));
    writer.add(needs.transferred, quoted,
               QCoreApplication::translate("explain", "Bytes as a C string, the first 32: text "
                                                      "as it is, all else in octal."),
               false);
    writer.add(needs.transferred, transferred, {});
    writer.add(needs.reports(), ended,
               QCoreApplication::translate("explain", "Prints the result of a call, and counts "
                                                      "it where the log has another."));
    writer.add(needs.readAll, readAll,
               QCoreApplication::translate(
                   "explain", "TCP is a stream of bytes: read() may hand over in several pieces "
                              "what came in one at that time, or the other way round. So as many "
                              "bytes are read as the log's call returned."));
    writer.add(
        needs.filled, filled,
        QCoreApplication::translate("explain", "The known bytes, then dots, then a newline."));
    writer.add(needs.pause, pause,
               QCoreApplication::translate("explain", "A person waited here; at most 1 s of it "
                                                      "is waited again."));
    writer.add(needs.ipv4, ipv4, {});
    writer.add(needs.ipv6, ipv6, {});
    return writer.reports();
}

} // namespace explain
