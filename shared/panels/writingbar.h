// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// How the line that is typed will be written: as text or hex digits, its encoding and line end,
// in pieces of how many bytes, how often; a preview of the bytes; and filling until EAGAIN.
// Lies below the chat's input, which it does not own. Named chatHex, chatLineEnd, chatEncoding,
// chatWriteSize, chatTimes, chatPreview, chatFill, chatFilled.

#include "chat/outgoing.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace panels {

class WrapLabel;

class WritingBar : public QWidget
{
    Q_OBJECT

public:
    explicit WritingBar(QWidget *parent = nullptr);

    /// The choices, with @p typed as their text.
    chat::Outgoing outgoing(const QString &typed) const;
    bool isHex() const;
    /// Shows the bytes of @p typed, or what is wrong with it. Returns the latter; empty: nothing.
    QString preview(const QString &typed);

    /// Whether there is something to fill; if not, @p reason is the tool tip.
    void setCanFill(bool can, const QString &reason);
    /// @p bytes: of the present or last filling.
    void setFilling(bool filling, quint64 bytes);
    void retranslate();

Q_SIGNALS:
    /// Another choice: preview() is to be asked again.
    void changed();
    void encodingChosen(chat::Encoding encoding);
    void fillWanted(bool on);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectAll();
    QComboBox *addChoice(const char *name, int items);
    QSpinBox *addNumber(const char *name, int least, int most);
    void showFilling();

    QComboBox *m_hex;
    QComboBox *m_lineEnd;
    QComboBox *m_encoding;
    QSpinBox *m_writeSize;
    QSpinBox *m_times;
    WrapLabel *m_preview;
    QPushButton *m_fill;
    QLabel *m_filled;
    QString m_reason;
    quint64 m_bytes = 0;
    bool m_filling = false;
};

} // namespace panels
