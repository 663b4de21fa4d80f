// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What was chosen in the ledger, in full: which call it is, where its bytes came from or went
// to, which characters were cut, and the bytes themselves in hex and as text.

#include "panels/ledgerwords.h"

#include <QPlainTextEdit>
#include <QWidget>

namespace panels {

class WrapLabel;

class LedgerDetail : public QWidget
{
    Q_OBJECT

public:
    explicit LedgerDetail(QWidget *parent = nullptr);

    /// @p reason: why the far end's calls are not known. Nothing chosen: says what to do.
    void show(const models::LedgerStream &stream, const LedgerTarget &target,
              chat::Encoding encoding, const QString &reason);
    void retranslate();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int bytesInALine() const;
    void fill();
    void markCut(const QList<std::pair<int, int>> &places);

    WrapLabel *m_title;
    WrapLabel *m_partners;
    WrapLabel *m_cuts;
    QPlainTextEdit *m_hex;
    models::LedgerStream m_stream;
    LedgerTarget m_target;
    QString m_reason;
    chat::Encoding m_encoding = chat::Encoding::Utf8;
    int m_inALine = 0;
};

} // namespace panels
