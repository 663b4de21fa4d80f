// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The words of the call log: a SyscallLogModel's records as C and as sentences.

#include "explain/topic.h"
#include "models/syscalllogmodel.h"

#include <QIdentityProxyModel>

namespace panels {

class SyscallLogPresenter : public QIdentityProxyModel
{
    Q_OBJECT

public:
    enum Role {
        ErrnoRole = models::SyscallLogModel::SortRole + 1, ///< "EADDRINUSE" or empty
        SentenceRole,                                      ///< what the outcome means, or empty
    };

    /// @p model must outlive it.
    explicit SyscallLogPresenter(models::SyscallLogModel &model, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// nullptr where it was dropped meanwhile.
    const posix::SyscallRecord *record(int row) const { return m_model.record(row); }
    /// The wall clock at 0 of CLOCK_MONOTONIC, ms since the epoch, where that is not this
    /// process's own.
    void setWallOffset(std::int64_t ms) { m_wallOffsetMs = ms; }
    /// The columns of times are empty.
    void setTimeless(bool on) { m_timeless = on; }
    /// Every word anew.
    void retranslate();

private:
    QString words(const posix::SyscallRecord &record, int column) const;
    static explain::Topic topic(const posix::SyscallRecord &record, int column);
    static QString topicWords(const posix::SyscallRecord &record, int column);
    static explain::Topic columnTopic(int column);
    QString clock(std::int64_t monotonicNs) const;

    models::SyscallLogModel &m_model;
    std::int64_t m_wallOffsetMs; // wall clock less CLOCK_MONOTONIC, taken once: no jumps
    bool m_timeless = false;
};

/// A refusal; not EAGAIN, EINPROGRESS and EINTR, which are part of normal life.
bool isRefused(const posix::SyscallRecord &record);

} // namespace panels
