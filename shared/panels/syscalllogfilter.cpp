// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/syscalllogfilter.h"

#include "explain/calltext.h"
#include "explain/sentences.h"
#include "panels/connectionwords.h"

#include <algorithm>

namespace panels {

SyscallLogFilter::SyscallLogFilter(SyscallLogPresenter &presenter, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_presenter(presenter)
{
    setDynamicSortFilter(true);
    setSourceModel(&presenter);
}

void SyscallLogFilter::setWords(const QString &words)
{
    const QStringList parts = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (parts == m_words)
        return;
    m_words = parts;
    invalidateFilter();
}

void SyscallLogFilter::setKind(const Kind &kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    invalidateFilter();
}

const posix::SyscallRecord *SyscallLogFilter::record(int row) const
{
    return m_presenter.record(mapToSource(index(row, 0)).row());
}

bool SyscallLogFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const posix::SyscallRecord *record = m_presenter.record(row);
    if (!record)
        return false;
    if (m_kind.refusedOnly && !isRefused(*record))
        return false;
    if (m_kind.call && record->call != *m_kind.call)
        return false;
    return m_words.isEmpty() || holdsWords(*record);
}

bool SyscallLogFilter::holdsWords(const posix::SyscallRecord &record) const
{
    QString text = explain::callText(record) + u' ' + explain::resultText(record);
    if (record.simulated)
        text += u' ' + simulatedWords();
    const auto inText = [&text](const QString &word) {
        return text.contains(word, Qt::CaseInsensitive);
    };
    if (std::all_of(m_words.cbegin(), m_words.cend(), inText))
        return true;
    const QString sentence = explain::outcomeSentence(record);
    return !sentence.isEmpty() &&
           std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString &word) {
               return inText(word) || sentence.contains(word, Qt::CaseInsensitive);
           });
}

} // namespace panels
