// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/ladderwords.h"

#include "explain/calltext.h"
#include "panels/statelook.h"

#include <sys/socket.h>

namespace panels {

using namespace diagrams;

namespace {

constexpr qsizetype longest = 48; // characters of a call

QString cutInTheMiddle(const QString &text)
{
    constexpr qsizetype end = 10;
    if (text.size() <= longest)
        return text;
    return text.left(longest - end - 1) + QStringLiteral("…") + text.right(end);
}

bool isSocketError(const posix::SyscallRecord &record)
{
    return record.call == posix::Call::Getsockopt && record.arguments[1] == SO_ERROR;
}

} // namespace

QString LadderWords::call(const posix::SyscallRecord &record)
{
    if (isSocketError(record))
        return QStringLiteral("getsockopt(%1, SO_ERROR)").arg(record.fd);
    QString text = explain::lectureText(record);
    if (record.call == posix::Call::Setsockopt) // the name tells the level
        text.remove(explain::levelName(record.arguments[0]) + QStringLiteral(", "));
    return cutInTheMiddle(text);
}

QString LadderWords::result(const posix::SyscallRecord &record)
{
    if (!isSocketError(record) || record.failed())
        return explain::resultText(record);
    const int error = record.arguments[2];
    return error == 0 ? QStringLiteral("→ 0") : QStringLiteral("→ ") + explain::errnoName(error);
}

QString LadderWords::segment(const LadderSegment &segment)
{
    switch (segment.kind) {
    case LadderSegment::Kind::Syn:
        return QStringLiteral("SYN");
    case LadderSegment::Kind::SynAck:
        return QStringLiteral("SYN+ACK");
    case LadderSegment::Kind::Ack:
        return QStringLiteral("ACK");
    case LadderSegment::Kind::Fin:
        return QStringLiteral("FIN");
    case LadderSegment::Kind::Reset:
        return QStringLiteral("RST");
    case LadderSegment::Kind::Data:
        break;
    }
    return tr("data %1 B").arg(segment.bytes);
}

QString LadderWords::label(const LadderEvent &event)
{
    if (const LadderCall *one = event.call())
        return call(one->record) + u' ' + result(one->record);
    if (const LadderState *one = event.state())
        return stateLabel(one->state);
    return segment(*event.segment());
}

QString LadderWords::side(const LadderLifeline &line)
{
    return line.listened ? tr("server") : line.connected ? tr("client") : tr("socket");
}

QString LadderWords::header(const LadderLifeline &line)
{
    const QString address = QString::fromStdString(line.key.local.text());
    if (line.sameSocket)
        return tr("the same socket · its segments are not drawn") + u'\n' + address;
    QString text = side(line);
    if (line.fd >= 0)
        text += QStringLiteral(" fd %1").arg(line.fd);
    if (line.ours)
        text += QStringLiteral(" · ") + tr("this window");
    else if (!line.callsKnown)
        text += QStringLiteral(" · ") + tr("its calls are not known");
    return text + u'\n' + address;
}

QString LadderWords::time(std::int64_t ns)
{
    return ns == 0 ? QStringLiteral("0") : explain::durationText(ns);
}

QString LadderWords::fold(std::int64_t ns)
{
    return QStringLiteral("… %1 …").arg(explain::durationText(ns));
}

QString LadderWords::bracket(LadderBracket::Kind kind)
{
    return kind == LadderBracket::Kind::Handshake ? tr("three-way\nhandshake")
                                                  : tr("four-way\nclose");
}

QString LadderWords::wait(const LadderWait &wait)
{
    const QString name =
        wait.call == posix::Call::Accept4 ? QStringLiteral("accept") : explain::callName(wait.call);
    return tr("waiting in %1()").arg(name);
}

QString LadderWords::waitSentence(const LadderWait &waited)
{
    if (waited.to < 0)
        return tr("%1, still").arg(wait(waited));
    return tr("%1: %2").arg(wait(waited), explain::durationText(waited.lasted));
}

QString LadderWords::grade(const LadderEvent &event)
{
    if (event.simulated)
        return tr("simulated");
    return event.inferred ? tr("inferred") : tr("observed");
}

QString LadderWords::because(const LadderFacts &facts, int event)
{
    const LadderSegment *what = facts.events[event].segment();
    if (!what || what->cause < 0)
        return {};
    const QString cause = label(facts.events[what->cause]);
    return what->cause == what->effect ? tr("shown by %1").arg(cause)
                                       : tr("caused by %1").arg(cause);
}

QString LadderWords::sentence(const LadderFacts &facts, int event)
{
    const LadderEvent &what = facts.events[event];
    QStringList parts = {label(what), grade(what)};
    if (const QString reason = because(facts, event); !reason.isEmpty())
        parts.append(reason);
    if (what.isTimed)
        parts.append(tr("%1 after the first event").arg(time(what.at - facts.begin)));
    return tr("%1: %2").arg(side(facts.lifelineOf(event)), parts.join(QStringLiteral(" · ")));
}

QString LadderWords::standing(const LadderFacts &facts)
{
    QStringList parts;
    for (const LadderSide side : {LadderSide::Left, LadderSide::Right}) {
        for (int event = int(facts.events.size()) - 1; event >= 0; --event) {
            if (facts.events[event].side != side || !facts.events[event].state())
                continue;
            parts.append(tr("%1: %2").arg(LadderWords::side(facts.lifelineOf(event)),
                                          label(facts.events[event])));
            break;
        }
    }
    return parts.join(QStringLiteral(" · "));
}

QString LadderWords::lacking(const LadderFacts &facts)
{
    QStringList parts;
    if (facts.dropped > 0)
        parts.append(tr("older events left out: %1").arg(facts.dropped));
    if (facts.unshown > 0)
        parts.append(tr("older connections left out: %1").arg(facts.unshown));
    if (facts.lifeline(LadderSide::Right).sameSocket)
        parts.append(tr("Both ends are one socket: what it sends comes back to itself "
                        "(simultaneous open), and is not drawn."));
    for (const LadderLifeline &line : facts.parts.constFirst().lifelines) {
        const bool known = line.callsKnown || line.sameSocket || line.key.local.isNull();
        if (!known && facts.parts.size() == 1)
            parts.append(tr("the calls of the %1 are not known").arg(side(line)));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace panels
