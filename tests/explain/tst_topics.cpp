// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
//
// Nothing that a window can show is without an explanation, in English and in Chinese.
#include "explain/calltext.h"
#include "explain/outcome.h"
#include "explain/topic.h"
#include "net/socketoption.h"
#include "support/behaviourtest.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QTranslator>

#include <array>
#include <cerrno>

using namespace explain;
using Kind = Topic::Kind;

namespace {

/// Every errno that the man pages of the calls name, with those that accept(2) passes on.
constexpr auto errnos = std::to_array({EPERM,
                                       ENOENT,
                                       EINTR,
                                       EIO,
                                       EBADF,
                                       EAGAIN,
                                       ENOMEM,
                                       EACCES,
                                       EFAULT,
                                       EBUSY,
                                       ENODEV,
                                       ENOTDIR,
                                       EISDIR,
                                       EINVAL,
                                       ENFILE,
                                       EMFILE,
                                       EFBIG,
                                       ENOSPC,
                                       EROFS,
                                       EPIPE,
                                       EDOM,
                                       ENAMETOOLONG,
                                       ENOSYS,
                                       ELOOP,
                                       ENOSR,
                                       ENONET,
                                       EPROTO,
                                       ENOTSOCK,
                                       EDESTADDRREQ,
                                       EMSGSIZE,
                                       EPROTOTYPE,
                                       ENOPROTOOPT,
                                       EPROTONOSUPPORT,
                                       ESOCKTNOSUPPORT,
                                       EOPNOTSUPP,
                                       EAFNOSUPPORT,
                                       EADDRINUSE,
                                       EADDRNOTAVAIL,
                                       ENETDOWN,
                                       ENETUNREACH,
                                       ENETRESET,
                                       ECONNABORTED,
                                       ECONNRESET,
                                       ENOBUFS,
                                       EISCONN,
                                       ENOTCONN,
                                       ESHUTDOWN,
                                       ETIMEDOUT,
                                       ECONNREFUSED,
                                       EHOSTDOWN,
                                       EHOSTUNREACH,
                                       EALREADY,
                                       EINPROGRESS,
                                       EDQUOT,
                                       ENXIO,
                                       EDEADLK,
                                       ENOLCK,
                                       ERANGE,
                                       ENOLINK});

const QStringList infoFields =
    QStringLiteral(
        "state ca_state retransmits probes backoff options snd_wscale rcv_wscale "
        "delivery_rate_app_limited fastopen_client_fail rto ato snd_mss rcv_mss unacked sacked "
        "lost retrans fackets last_data_sent last_ack_sent last_data_recv last_ack_recv pmtu "
        "rcv_ssthresh rtt rttvar snd_ssthresh snd_cwnd advmss reordering rcv_rtt rcv_space "
        "total_retrans pacing_rate max_pacing_rate bytes_acked bytes_received segs_out segs_in "
        "notsent_bytes min_rtt data_segs_in data_segs_out delivery_rate busy_time rwnd_limited "
        "sndbuf_limited delivered delivered_ce bytes_sent bytes_retrans dsack_dups reord_seen "
        "rcv_ooopack snd_wnd rcv_wnd rehash total_rto total_rto_recoveries total_rto_time")
        .split(QLatin1Char(' '));

bool isExplained(const Topic &topic)
{
    return !article(topic).title.isEmpty();
}

QString wordsOf(const Article &article)
{
    return article.title + article.what + article.before + article.after;
}

bool isChinese(const QString &text)
{
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    return text.contains(han);
}

} // namespace

class TopicsTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateIsExplained()
    {
        for (int number = 1; number <= 11; ++number) {
            const auto state = kernel::tcpStateFromNumber(number);
            QVERIFY2(isExplained(stateTopic(state)), kernel::stateName(state));
        }
        QVERIFY(isExplained({Kind::State, QStringLiteral("BOUND")}));
    }

    void everyOptionThatCanBeSetIsExplained()
    {
        for (const net::SocketOption &option : net::socketOptions())
            QVERIFY2(isExplained({Kind::Option, QLatin1StringView(option.name)}), option.name);
        QVERIFY(isExplained({Kind::Option, QStringLiteral("SO_ERROR")}));
        QVERIFY(isExplained({Kind::Option, QStringLiteral("TCP_INFO")}));
    }

    void everyCallIsExplained()
    {
        for (int call = 0; call <= int(posix::Call::Close); ++call)
            QVERIFY2(isExplained(callTopic(posix::Call(call))),
                     qPrintable(callName(posix::Call(call))));
    }

    void everyErrnoThatCanAppearIsExplained()
    {
        for (const int error : errnos)
            QVERIFY2(isExplained(errnoTopic(error)), qPrintable(errnoName(error)));
        for (const auto &table : {setupOutcomes(), connectionOutcomes(), transferOutcomes()})
            for (const Outcome &outcome : table)
                QVERIFY2(isExplained(errnoTopic(outcome.error)),
                         qPrintable(errnoName(outcome.error)));
    }

    void everyFieldOfTcpInfoIsExplained()
    {
        for (const QString &field : infoFields)
            QVERIFY2(isExplained({Kind::Info, QStringLiteral("tcpi_") + field}), qPrintable(field));
    }

    void noArticleIsEmpty()
    {
        QVERIFY(allTopics().size() > 190);
        for (const Topic &topic : allTopics()) {
            const Article found = article(topic);
            QVERIFY2(!found.title.isEmpty(), qPrintable(topic.text()));
            QVERIFY2(found.what.size() > 10, qPrintable(topic.text()));
            QVERIFY2(!found.reference.isEmpty(), qPrintable(topic.text()));
            QVERIFY2(!found.related.isEmpty(), qPrintable(topic.text()));
        }
    }

    void everyStateOptionAndCallSaysWhatLedHere()
    {
        for (const Topic &topic : allTopics()) {
            if (topic.kind == Kind::State || topic.kind == Kind::Call || topic.kind == Kind::Errno)
                QVERIFY2(!article(topic).before.isEmpty(), qPrintable(topic.text()));
            if (topic.kind == Kind::State || topic.kind == Kind::Idea)
                QVERIFY2(!article(topic).after.isEmpty(), qPrintable(topic.text()));
        }
    }

    void noTitleIsRepeatedWithinAKind()
    {
        QSet<QString> seen;
        for (const Topic &topic : allTopics()) {
            const QString key = QString::number(int(topic.kind)) + article(topic).title;
            QVERIFY2(!seen.contains(key), qPrintable(topic.text()));
            seen.insert(key);
        }
    }

    void everyRelatedTopicHasAnArticleOfItsOwn()
    {
        for (const Topic &topic : allTopics()) {
            for (const Topic &other : article(topic).related) {
                QVERIFY2(isExplained(other),
                         qPrintable(topic.text() + QStringLiteral(" → ") + other.text()));
                QVERIFY2(other != topic, qPrintable(topic.text()));
            }
        }
    }

    void aTopicIsReadBackFromItsText()
    {
        for (const Topic &topic : allTopics())
            QVERIFY2(topicOf(topic.text()) == topic, qPrintable(topic.text()));
        QCOMPARE(stateTopic(kernel::TcpState::FinWait2).text(), QStringLiteral("state:FIN_WAIT2"));
        QVERIFY(!topicOf(QStringLiteral("weather:rain")));
        QVERIFY(!topicOf(QStringLiteral("state:")));
        QVERIFY(!topicOf(QString()));
    }

    void whatHasNoArticleIsNotExplained()
    {
        QVERIFY(!isExplained({Kind::State, QStringLiteral("SO_LINGER")}));
        QVERIFY(!isExplained(errnoTopic(EXDEV)));
        QVERIFY(!isExplained(errnoTopic(0)));
    }

    void anErrnosTitleAlsoSaysWhatStrerrorSays()
    {
        QCOMPARE(article(errnoTopic(EADDRINUSE)).title,
                 QStringLiteral("EADDRINUSE · Address already in use"));
    }

    void everyArticleIsThereInChinese()
    {
        QTranslator chinese;
        QVERIFY(chinese.load(QStringLiteral(":/i18n/sockscope_zh_CN.qm")));
        QCoreApplication::installTranslator(&chinese);
        for (const Topic &topic : allTopics()) {
            const Article found = article(topic);
            QVERIFY2(isChinese(found.what), qPrintable(topic.text()));
            QVERIFY2(found.before.isEmpty() || isChinese(found.before), qPrintable(topic.text()));
            QVERIFY2(found.after.isEmpty() || isChinese(found.after), qPrintable(topic.text()));
            QVERIFY2(!wordsOf(found).contains(QRegularExpression(QStringLiteral("\\p{Han}[,;:]"))),
                     qPrintable(topic.text()));
        }
    }
};

SOCKSCOPE_TEST_MAIN(TopicsTest)
#include "tst_topics.moc"
