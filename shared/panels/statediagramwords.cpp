// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/statediagramwords.h"

#include "explain/calltext.h"
#include "panels/statelook.h"

#include <sys/socket.h>

namespace panels {

using diagrams::StateArrow;
using diagrams::StateCause;
using diagrams::StateFacts;
using diagrams::StatePlace;
using diagrams::StateStep;
using posix::Call;

using Kind = StateCause::Kind;
using Segment = StateCause::Segment;

namespace {

QString segmentName(Segment segment)
{
    switch (segment) {
    case Segment::Syn:
        return QStringLiteral("SYN");
    case Segment::SynAck:
        return QStringLiteral("SYN, ACK");
    case Segment::Ack:
        return QStringLiteral("ACK");
    case Segment::Fin:
        return QStringLiteral("FIN");
    case Segment::Rst:
        return QStringLiteral("RST");
    case Segment::Data:
    case Segment::None:
        break;
    }
    return {};
}

/// "shutdown(7, SHUT_WR)", "listen(5, 128)", "connect(5)", "close(7)"
QString callText(const StateCause &cause)
{
    QString arguments = QString::number(cause.fd);
    if (cause.call == Call::Shutdown)
        arguments += QStringLiteral(", ") + explain::shutdownName(cause.argument);
    if (cause.call == Call::Listen)
        arguments += QStringLiteral(", %1").arg(cause.argument);
    return QStringLiteral("%1(%2)").arg(explain::callName(cause.call), arguments);
}

QString joined(const StateDiagramWords::Wording &wording)
{
    QStringList parts;
    for (const StateDiagramWords::Line &line : wording)
        parts.append(line.text);
    return parts.join(QStringLiteral(" / "));
}

StateDiagramWords::Wording onOneLine(const StateDiagramWords::Wording &wording)
{
    return {{joined(wording), wording.first().isCode}};
}

/// The steps of the two ends along one arrow that were made in different ways.
QList<StateCause> causesOf(const StateArrow &arrow)
{
    QList<StateCause> causes;
    if (arrow.here)
        causes.append(arrow.here->cause);
    if (arrow.other && !(arrow.here && arrow.here->cause == arrow.other->cause))
        causes.append(arrow.other->cause);
    if (causes.isEmpty())
        causes.append(arrow.figure);
    return causes;
}

/// "this end fd 7: connect(7) / send SYN (observed)"
QString stepText(const QString &end, const StateStep &step)
{
    const QString from = QLatin1StringView(kernel::stateName(step.from));
    return QStringLiteral("%1: %2 → %3 (%4)")
        .arg(end, from, StateDiagramWords::cause(step.cause),
             step.inferred ? StateDiagramWords::inferred() : StateDiagramWords::observed());
}

} // namespace

StateDiagramWords::Line StateDiagramWords::trigger(const StateCause &cause, bool walked)
{
    switch (cause.kind) {
    case Kind::Call:
        return {callText(cause), true};
    case Kind::AnyCall:
        // Whoever sent FIN may have called either.
        if (walked && cause.sent == Segment::Fin)
            return {tr("close or shutdown")};
        return {explain::callName(cause.call) + QStringLiteral("()"), true};
    case Kind::Segment:
        if (cause.received == Segment::Data)
            return {tr("receive data")};
        return {tr("receive %1").arg(segmentName(cause.received))};
    case Kind::TwoMsl:
        return {tr("2 MSL are over")};
    case Kind::Timeout:
        return {tr("timeout")};
    case Kind::Reset:
        return {QStringLiteral("RST")};
    case Kind::Unknown:
        break;
    }
    return {tr("RST or timeout")};
}

QString StateDiagramWords::reply(const StateCause &cause)
{
    return cause.sent == Segment::None ? QString() : tr("send %1").arg(segmentName(cause.sent));
}

QString StateDiagramWords::shortTrigger(const StateCause &cause)
{
    if (cause.kind == Kind::Call && cause.call == Call::Shutdown)
        return explain::shutdownName(cause.argument);
    if (cause.kind == Kind::Call)
        return explain::callName(cause.call) + QStringLiteral("()");
    return {};
}

QList<StateDiagramWords::Wording> StateDiagramWords::wordings(const StateArrow &arrow)
{
    Wording full;
    Wording brief;
    Wording least;
    for (const StateCause &cause : causesOf(arrow)) {
        const Line first = trigger(cause, arrow.isWalked());
        const QString second = reply(cause);
        const QString shorter = shortTrigger(cause);
        full.append(first);
        brief.append(shorter.isEmpty() ? first : Line{shorter, true});
        least.append(shorter.isEmpty() && !second.isEmpty() ? Line{second} : brief.last());
        if (second.isEmpty())
            continue;
        full.append({second});
        brief.append({second});
    }
    QList<Wording> all = {full};
    if (full.size() > 1)
        all.append(onOneLine(full));
    if (joined(brief) != joined(full))
        all.append({brief, onOneLine(brief)});
    if (arrow.isWalked() && joined(least) != joined(brief))
        all.append(least);
    return all;
}

QString StateDiagramWords::cause(const StateCause &cause)
{
    Wording words = {trigger(cause, true)};
    if (const QString second = reply(cause); !second.isEmpty())
        words.append({second});
    return joined(words);
}

QString StateDiagramWords::here(int fd)
{
    return fd >= 0 ? tr("this end fd %1").arg(fd) : tr("this end");
}

QString StateDiagramWords::other()
{
    return tr("other end");
}

QString StateDiagramWords::observed()
{
    return tr("observed");
}

QString StateDiagramWords::inferred()
{
    return tr("inferred");
}

QString StateDiagramWords::title(const posix::ConnectionKey &key)
{
    if (key.local.isNull())
        return {};
    const QString local = QString::fromStdString(key.local.text());
    if (key.remote.port() == 0)
        return local;
    return local + QStringLiteral(" → ") + QString::fromStdString(key.remote.text());
}

diagrams::StateTexts StateDiagramWords::texts(const StateFacts &facts, const QString &here)
{
    diagrams::StateTexts texts{title(facts.here.key), here, other(), observed(), inferred(), {}};
    for (const StateArrow &arrow : diagrams::stateArrowsOf(facts)) {
        QStringList causes;
        for (const StateCause &one : causesOf(arrow))
            causes.append(cause(one));
        texts.labels.append(causes.join(QStringLiteral(" · ")));
    }
    return texts;
}

TextTable StateDiagramWords::table(const StateFacts &facts, const QString &here)
{
    TextTable table{{tr("State"), tr("Lit by"), tr("Path")}, {}};
    QList<std::pair<QString, diagrams::StateEnd>> ends = {{here, facts.here}};
    if (facts.other)
        ends.append({other(), *facts.other});
    for (std::size_t i = 0; i + 1 < diagrams::statePlaces; ++i) { // the last is CLOSED again
        const kernel::TcpState state = diagrams::stateAt(static_cast<StatePlace>(i));
        QStringList lit;
        QStringList path;
        for (const auto &[name, end] : ends) {
            if (end.state == state)
                lit.append(name);
            for (const StateStep &step : end.path) {
                if (step.to == state)
                    path.append(stepText(name, step));
            }
        }
        table.rows.append(
            {stateLabel(state), lit.join(QStringLiteral(", ")), path.join(QStringLiteral("; "))});
    }
    return table;
}

} // namespace panels
