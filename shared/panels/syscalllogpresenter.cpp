// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/syscalllogpresenter.h"

#include "chat/printable.h"
#include "explain/calltext.h"
#include "explain/sentences.h"
#include "panels/tones.h"
#include "panels/topicrole.h"
#include "posix/syscalls.h"

#include <QDateTime>

#include <cerrno>

namespace panels {

using models::SyscallLogModel;

namespace {

bool isNumber(int column)
{
    return column == SyscallLogModel::Result || column == SyscallLogModel::Duration;
}

/// What the outcome means; says of a simulated one that it is.
QString sentenceOf(const posix::SyscallRecord &record)
{
    const QString sentence = explain::outcomeSentence(record);
    return record.simulated ? SyscallLogPresenter::tr("(simulated) %1").arg(sentence).trimmed()
                            : sentence;
}

QString errorWords(const posix::SyscallRecord &record)
{
    const QString name = explain::errnoName(record.error);
    const QString sentence = sentenceOf(record);
    return name.isEmpty() || sentence.isEmpty() ? name + sentence : name + u' ' + sentence;
}

QString stateWords(std::uint8_t number)
{
    return number == 0 ? QString()
                       : QLatin1StringView(kernel::stateName(kernel::tcpStateFromNumber(number)));
}

} // namespace

SyscallLogPresenter::SyscallLogPresenter(SyscallLogModel &model, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_model(model)
    , m_wallOffsetMs(QDateTime::currentMSecsSinceEpoch() - posix::monotonicNow() / 1'000'000)
{
    setSourceModel(&model);
}

QVariant SyscallLogPresenter::data(const QModelIndex &index, int role) const
{
    const posix::SyscallRecord *shown = index.isValid() ? record(index.row()) : nullptr;
    if (!shown)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return words(*shown, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(words(*shown, index.column()));
    case Qt::TextAlignmentRole:
        return int((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case TopicRole:
        return topic(*shown, index.column()).text();
    case TopicWordsRole:
        return topicWords(*shown, index.column());
    case ErrnoRole:
        return explain::errnoName(shown->error);
    case SentenceRole:
        return sentenceOf(*shown);
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QVariant SyscallLogPresenter::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == TopicRole)
        return columnTopic(section).text();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) // in full where it is cut
        return {};
    switch (SyscallLogModel::Column(section)) {
    case SyscallLogModel::Time:
        return tr("Time");
    case SyscallLogModel::Call:
        return tr("Call");
    case SyscallLogModel::Result:
        return tr("Result");
    case SyscallLogModel::Error:
        return tr("errno and what it means");
    case SyscallLogModel::Duration:
        return tr("Duration");
    case SyscallLogModel::State:
        return tr("State after");
    case SyscallLogModel::ColumnCount:
        break;
    }
    return {};
}

void SyscallLogPresenter::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

explain::Topic SyscallLogPresenter::topic(const posix::SyscallRecord &record, int column)
{
    if (column == SyscallLogModel::Call)
        return explain::callTopic(record.call);
    const auto error = explain::errnoTopic(record.error);
    if (column == SyscallLogModel::Error && !explain::article(error).title.isEmpty())
        return error;
    if (column == SyscallLogModel::State && record.stateAfter != 0)
        return explain::stateTopic(kernel::tcpStateFromNumber(record.stateAfter));
    return columnTopic(column);
}

QString SyscallLogPresenter::topicWords(const posix::SyscallRecord &record, int column)
{
    switch (column) {
    case SyscallLogModel::Call:
        return explain::callName(record.call);
    case SyscallLogModel::Error:
        return explain::errnoName(record.error);
    case SyscallLogModel::State:
        return stateWords(record.stateAfter);
    default:
        return {};
    }
}

explain::Topic SyscallLogPresenter::columnTopic(int column)
{
    static constexpr std::array<const char *, SyscallLogModel::ColumnCount> names = {
        "Time", "Call", "Result", "errno", "Duration", "State-after"};
    return explain::columnTopic(names.at(std::size_t(column)));
}

QString SyscallLogPresenter::words(const posix::SyscallRecord &record, int column) const
{
    switch (SyscallLogModel::Column(column)) {
    case SyscallLogModel::Time:
        return m_timeless ? QString() : clock(record.startedAt);
    case SyscallLogModel::Call:
        return chat::printable(explain::callText(record));
    case SyscallLogModel::Result:
        return QString::number(record.result);
    case SyscallLogModel::Error:
        return errorWords(record);
    case SyscallLogModel::Duration:
        return m_timeless ? QString() : explain::durationText(record.duration);
    case SyscallLogModel::State:
        return stateWords(record.stateAfter);
    case SyscallLogModel::ColumnCount:
        break;
    }
    return {};
}

QString SyscallLogPresenter::clock(std::int64_t monotonicNs) const
{
    return QDateTime::fromMSecsSinceEpoch(m_wallOffsetMs + monotonicNs / 1'000'000)
        .toString(QStringLiteral("HH:mm:ss.zzz"));
}

bool isRefused(const posix::SyscallRecord &record)
{
    return record.failed() && record.error != EAGAIN && record.error != EINPROGRESS &&
           record.error != EINTR;
}

} // namespace panels
