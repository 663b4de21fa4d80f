// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/sentences.h"
#include "support/behaviourtest.h"

#include <QCoreApplication>
#include <QTranslator>

#include <cstring>

using namespace explain;
using kernel::RowNature;
using kernel::TcpState;
using Kind = RowNature::Kind;

namespace {

/// Puts a mark before every string of the layer, so that one that is not its own is seen.
class MarkingTranslator : public QTranslator
{
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (std::strcmp(context, "explain") != 0)
            return {};
        return QStringLiteral("译:") + QString::fromUtf8(source);
    }
};

bool isTranslated(const QString &sentence)
{
    return sentence.startsWith(QStringLiteral("译:")) && sentence.size() > 4;
}

kernel::TcpRow rowIn(TcpState state)
{
    kernel::TcpRow row;
    row.state = state;
    row.key.local = posix::SocketAddress::loopback(AF_INET, 9999);
    row.key.remote = posix::SocketAddress::loopback(AF_INET, 36012);
    return row;
}

RowNature natureOf(Kind kind, int fd = -1, const QString &name = {})
{
    return {kind, fd, name, false};
}

} // namespace

class SentencesTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void noStateLacksASentenceOfItsOwn()
    {
        const MarkedSpell spell;
        QSet<QString> seen;
        for (int number = 0; number <= int(TcpState::Closing); ++number)
            seen.insert(stateSentence(TcpState(number)));
        seen.insert(boundOnlySentence());
        QCOMPARE(seen.size(), int(TcpState::Closing) + 2);
        for (const QString &sentence : seen)
            QVERIFY2(isTranslated(sentence), qPrintable(sentence));
    }

    void noNatureLacksATextAndASentence()
    {
        const MarkedSpell spell;
        for (int number = 0; number <= int(Kind::Gone); ++number) {
            const RowNature nature = natureOf(Kind(number), 7);
            QVERIFY(isTranslated(natureText(nature)));
            for (int state = 0; state <= int(TcpState::Closing); ++state)
                QVERIFY(isTranslated(natureSentence(nature, rowIn(TcpState(state)))));
        }
    }

    void noMistakeInWhatIsTypedLacksASentenceOfItsOwn()
    {
        const MarkedSpell spell;
        QCOMPARE(inputSentence(net::InputError::None), QString());
        QSet<QString> seen;
        for (int number = 1; number <= int(net::InputError::NotOpen); ++number) {
            seen.insert(inputSentence(net::InputError(number)));
            QVERIFY(isTranslated(inputSentence(net::InputError(number))));
        }
        QCOMPARE(seen.size(), int(net::InputError::NotOpen));
    }

    void noButtonLacksASentenceOfItsOwn()
    {
        const MarkedSpell spell;
        QSet<QString> seen;
        for (int number = 0; number <= int(Action::ConnectNow); ++number) {
            seen.insert(actionSentence(Action(number)));
            QVERIFY(isTranslated(actionSentence(Action(number))));
        }
        QCOMPARE(seen.size(), int(Action::ConnectNow) + 1);
    }

    void everyErrnoThatTheManPagesNameIsTranslated()
    {
        const MarkedSpell spell;
        for (const int error :
             {EACCES,    EADDRINUSE,   EADDRNOTAVAIL,  EAFNOSUPPORT,    EAGAIN,
              EALREADY,  EBADF,        ECONNABORTED,   ECONNREFUSED,    ECONNRESET,
              EDEADLK,   EDESTADDRREQ, EDQUOT,         EFAULT,          EFBIG,
              EHOSTDOWN, EHOSTUNREACH, EINPROGRESS,    EINTR,           EINVAL,
              EIO,       EISCONN,      EISDIR,         ELOOP,           EMFILE,
              EMSGSIZE,  ENAMETOOLONG, ENETDOWN,       ENETUNREACH,     ENFILE,
              ENOBUFS,   ENOENT,       ENOLCK,         ENOLINK,         ENOMEM,
              ENONET,    ENOPROTOOPT,  ENOSPC,         ENOSR,           ENOTCONN,
              ENOTDIR,   ENOTSOCK,     ENXIO,          EOPNOTSUPP,      EPERM,
              EPIPE,     EPROTO,       EPROTOTYPE,     EPROTONOSUPPORT, ERANGE,
              EROFS,     ETIMEDOUT,    ESOCKTNOSUPPORT}) {
            const QString sentence = errnoSentence(error);
            QCOMPARE(sentence, QStringLiteral("译:") + QString::fromLatin1(strerror(error)));
        }
        QCOMPARE(errnoSentence(0), QString());
        QCOMPARE(errnoSentence(EXDEV), QString::fromLatin1(strerror(EXDEV)));
    }

    void whatARowIsNamesTheDescriptorAndThePeer()
    {
        QCOMPARE(natureText(natureOf(Kind::Listener, 5)), QStringLiteral("listener fd 5"));
        QCOMPARE(natureText(natureOf(Kind::Accepted, 7)), QStringLiteral("accepted fd 7"));
        QCOMPARE(natureText(natureOf(Kind::Accepted, 7, QStringLiteral("%1 %2"))),
                 QStringLiteral("accepted fd 7 (%1 %2)"));
        RowNature closer = natureOf(Kind::Orphan);
        closer.closedFirst = true;
        QCOMPARE(natureText(closer), QStringLiteral("orphan, active closer"));
    }

    void aRowWithoutAnOwnerSaysWhy()
    {
        for (const Kind kind :
             {Kind::InAcceptQueue, Kind::Handshake, Kind::Orphan, Kind::TimeWait}) {
            const QString sentence = natureSentence(natureOf(kind), rowIn(TcpState::FinWait2));
            QVERIFY2(sentence.contains(QStringLiteral("owner (-)")) ||
                         sentence.contains(QStringLiteral("owns it (-)")),
                     qPrintable(sentence));
        }
        kernel::TcpRow row = rowIn(TcpState::Listen);
        row.owner.kind = kernel::Owner::Kind::Unreadable;
        QVERIFY(natureSentence(natureOf(Kind::OtherListener), row)
                    .contains(QStringLiteral("another user's process")));
    }

    void aBlockingRowIsNamedWithItsStateAndOwner()
    {
        kernel::TcpRow row = rowIn(TcpState::Listen);
        row.owner = {kernel::Owner::Kind::Process, 812, QStringLiteral("nc")};
        QCOMPARE(blockerSentence(row),
                 QStringLiteral("127.0.0.1:9999 is in LISTEN, held by 812/nc."));
        row.owner.program = QStringLiteral("%1<b>");
        QCOMPARE(blockerSentence(row),
                 QStringLiteral("127.0.0.1:9999 is in LISTEN, held by 812/%1<b>."));
        row = rowIn(TcpState::TimeWait);
        row.timerMs = 40'200;
        QCOMPARE(blockerSentence(row),
                 QStringLiteral("127.0.0.1:9999 is in TIME_WAIT for another 41 s, held by no "
                                "process any more."));
    }

private:
    /// The mark is on while this lives.
    struct MarkedSpell
    {
        MarkedSpell() { QCoreApplication::installTranslator(&translator); }
        ~MarkedSpell() { QCoreApplication::removeTranslator(&translator); }
        MarkingTranslator translator;
    };
};

SOCKSCOPE_TEST_MAIN(SentencesTest)
#include "tst_sentences.moc"
