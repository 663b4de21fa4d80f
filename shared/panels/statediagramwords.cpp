// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/statediagramwords.h"

#include "explain/calltext.h"
#include "panels/statelook.h"

#include <algorithm>

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

/// The steps of both ends into @p state.
QStringList wayTo(kernel::TcpState state, const StateFacts &facts, const QString &here)
{
    QStringList steps;
    const auto add = [&](const diagrams::StateEnd &end, const QString &name) {
        for (const StateStep &step : end.path) {
            if (step.to == state)
                steps.append(stepText(name, step));
        }
    };
    add(facts.here, here);
    if (facts.other)
        add(*facts.other, StateDiagramWords::other());
    return steps;
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

/// The replies below their triggers; one that is the same for all of them once, at the end.
StateDiagramWords::Wording StateDiagramWords::withReplies(const QList<StateCause> &causes,
                                                          const QList<Line> &triggers)
{
    const auto sentAlike = [&](const StateCause &cause) {
        return cause.sent == causes.first().sent;
    };
    const bool alike = std::all_of(causes.begin(), causes.end(), sentAlike);
    Wording words;
    for (qsizetype i = 0; i < causes.size(); ++i) {
        words.append(triggers[i]);
        const QString sent = reply(causes[i]);
        if (!sent.isEmpty() && (!alike || i + 1 == causes.size()))
            words.append({sent});
    }
    return words;
}

QList<StateDiagramWords::Wording> StateDiagramWords::wordings(const StateArrow &arrow)
{
    const QList<StateCause> causes = causesOf(arrow);
    QList<Line> triggers;
    QList<Line> shorter;
    Wording least;
    for (const StateCause &cause : causes) {
        triggers.append(trigger(cause, arrow.isWalked()));
        const QString brief = shortTrigger(cause);
        shorter.append(brief.isEmpty() ? triggers.last() : Line{brief, true});
        const QString sent = reply(cause);
        const bool byWhatCame = cause.kind == Kind::Segment;
        least.append(brief.isEmpty() && !byWhatCame && !sent.isEmpty() ? Line{sent}
                                                                       : shorter.last());
    }
    const Wording full = withReplies(causes, triggers);
    const Wording brief = withReplies(causes, shorter);
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

QStringList StateDiagramWords::story(const StateFacts &facts, const QString &here, StatePlace place)
{
    // No step leads to where a socket begins.
    return place == StatePlace::Start ? QStringList()
                                      : wayTo(diagrams::stateAt(place), facts, here);
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
        for (const auto &[name, end] : ends) {
            if (end.state == state)
                lit.append(name);
        }
        const QStringList path = wayTo(state, facts, here);
        table.rows.append(
            {stateLabel(state), lit.join(QStringLiteral(", ")), path.join(QStringLiteral("; "))});
    }
    return table;
}

} // namespace panels
