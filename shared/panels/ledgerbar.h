// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Above the ledger's picture: for each direction one sentence that says what happened, a click
// on which shows the place; which direction, which encoding, how large.

#include "panels/ledgertarget.h"
#include "panels/ledgerview.h"

#include <QComboBox>
#include <QPushButton>
#include <QToolButton>
#include <QWidget>

namespace panels {

class LedgerBar : public QWidget
{
    Q_OBJECT

public:
    explicit LedgerBar(QWidget *parent = nullptr);

    void setStreams(const models::LedgerStream &outgoing, const models::LedgerStream &incoming,
                    chat::Encoding encoding);
    void setZoom(LedgerView::Zoom zoom);
    void retranslate();

Q_SIGNALS:
    void placeWanted(const panels::LedgerTarget &target);
    void shownWanted(panels::LedgerView::Shown shown);
    void encodingWanted(chat::Encoding encoding);
    void zoomWanted(panels::LedgerView::Zoom zoom);

private:
    struct Side
    {
        QPushButton *sentence = nullptr;
        QList<models::Mixture> mixed; ///< the places that the sentence can be about
        QString words;                ///< the last one's, or in general
        std::optional<models::Mixture> newest{};
        qsizetype at = 0; ///< the one that was shown last
    };

    void arrange();
    void fill(Side &side, const models::LedgerStream &stream, chat::Encoding encoding);
    void showPlace(Side &side, bool outgoing);
    void step(int by);

    Side m_out;
    Side m_in;
    QComboBox *m_shown;
    QComboBox *m_encoding;
    QToolButton *m_smaller;
    QToolButton *m_larger;
    LedgerView::Zoom m_zoom = LedgerView::Zoom::Bytes;
};

} // namespace panels
