// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The peers as they are shown: words, glyphs, colours and fonts over the facts of
// PeerModel. What a peer named itself is plain text.

#include "panels/panel.h"

#include "models/peermodel.h"

#include <QIdentityProxyModel>

namespace panels {

/// "Alice", or "peer 3"
QString peerName(chat::PeerId id, const QString &nick);

class PeerPresenter : public QIdentityProxyModel
{
    Q_OBJECT

public:
    /// @p model must outlive it; @p widget gives palette and font.
    PeerPresenter(models::PeerModel &model, const QWidget &widget, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    TextTable textTable() const;
    /// Palette, font or language are different.
    void restyle();

private:
    QString text(const models::PeerEntry &entry, int column) const;

    models::PeerModel &m_model;
    const QWidget &m_widget;
};

} // namespace panels
