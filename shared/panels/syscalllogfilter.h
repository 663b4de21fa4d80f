// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Which calls are shown: all, the refused ones or one kind of call, and of these the ones in
// which every typed word is found. Reads records, not cells: quick with 100,000 of them.

#include "panels/syscalllogpresenter.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace panels {

class SyscallLogFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    struct Kind
    {
        bool refusedOnly = false;
        std::optional<posix::Call> call; ///< nothing: every call

        friend bool operator==(const Kind &, const Kind &) = default;
    };

    /// @p presenter must outlive it.
    explicit SyscallLogFilter(SyscallLogPresenter &presenter, QObject *parent = nullptr);

    /// Letters in the call, its result, errno's name or sentence; upper and lower case alike.
    void setWords(const QString &words);
    void setKind(const Kind &kind);
    /// nullptr where it was dropped meanwhile.
    const posix::SyscallRecord *record(int row) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool holdsWords(const posix::SyscallRecord &record) const;

    SyscallLogPresenter &m_presenter;
    QStringList m_words;
    Kind m_kind;
};

} // namespace panels
