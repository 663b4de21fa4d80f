// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/ledgerdetail.h"

#include "panels/hexdump.h"
#include "panels/theme.h"
#include "panels/tones.h"
#include "panels/wraplabel.h"

#include <QEvent>
#include <QVBoxLayout>

namespace panels {

namespace {

constexpr int mostCuts = 3; ///< told in words

int columnsFor(int bytes)
{
    return 7 + 3 * bytes + 1 + bytes + 3; // offset, hex, text; some characters are wide
}

} // namespace

LedgerDetail::LedgerDetail(QWidget *parent)
    : QWidget(parent)
    , m_title(new WrapLabel(this))
    , m_partners(new WrapLabel(this))
    , m_cuts(new WrapLabel(this))
    , m_hex(new QPlainTextEdit(this))
{
    m_title->setObjectName(QStringLiteral("ledgerChosen"));
    m_partners->setObjectName(QStringLiteral("ledgerPartners"));
    m_cuts->setObjectName(QStringLiteral("ledgerCuts"));
    m_hex->setObjectName(QStringLiteral("ledgerHex"));
    m_hex->setReadOnly(true);
    m_hex->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_hex->setFrameShape(QFrame::NoFrame);
    m_hex->setFont(monospace(font()));
    m_hex->setMinimumHeight(QFontMetrics(m_hex->font()).height() * 2);
    m_cuts->setTone(Tone::Refused);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    column->setSpacing(3);
    for (WrapLabel *label : {m_title, m_partners, m_cuts})
        column->addWidget(label);
    column->addWidget(m_hex, 1);
    column->addStretch();
    retranslate();
}

void LedgerDetail::retranslate()
{
    m_hex->setAccessibleName(tr("The chosen bytes in hex and as text"));
    fill();
}

void LedgerDetail::show(const models::LedgerStream &stream, const LedgerTarget &target,
                        chat::Encoding encoding, const QString &reason)
{
    m_stream = stream;
    m_target = target;
    m_encoding = encoding;
    m_reason = reason;
    fill();
}

int LedgerDetail::bytesInALine() const
{
    const qreal column = QFontMetricsF(m_hex->font()).horizontalAdvance(u'0');
    return width() - 40 >= int(column * columnsFor(16)) ? 16 : 8;
}

void LedgerDetail::fill()
{
    m_inALine = bytesInALine();
    m_cuts->hide();
    if (m_target.isNone()) {
        m_title->setText(tr("Click a call or a byte to see where its bytes came from and where "
                            "they went."));
        m_partners->hide();
        m_hex->hide();
        return;
    }
    m_title->setText(LedgerWords::title(m_stream, m_target));
    m_partners->setText(LedgerWords::partners(m_stream, m_target, m_reason));
    m_partners->show();
    const QList<models::KnownBytes> known = m_stream.known();
    QStringList cuts;
    for (const auto &cut :
         models::cutCharacters(m_stream, known, m_target.from, m_target.to, m_encoding, mostCuts))
        cuts.append(LedgerWords::cut(cut));
    m_cuts->setText(cuts.join(u'\n'));
    m_cuts->setVisible(!cuts.isEmpty());
    const HexDump dump = hexDump(known, m_target.from, m_target.to, m_encoding, m_inALine);
    if (m_hex->toPlainText() != dump.text)
        m_hex->setPlainText(dump.text);
    m_hex->show();
    markCut(dump.marked);
}

void LedgerDetail::markCut(const QList<std::pair<int, int>> &places)
{
    QList<QTextEdit::ExtraSelection> marks;
    QColor shade = toneColor(Tone::Refused, palette());
    shade.setAlphaF(0.22F);
    for (const auto &[position, length] : places) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_hex->document());
        mark.cursor.setPosition(position);
        mark.cursor.setPosition(position + length, QTextCursor::KeepAnchor);
        mark.format.setBackground(shade);
        marks.append(mark);
    }
    m_hex->setExtraSelections(marks);
}

void LedgerDetail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (bytesInALine() != m_inALine)
        fill();
}

void LedgerDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_hex->setFont(monospace(font()));
    if (event->type() == QEvent::PaletteChange)
        fill();
}

} // namespace panels
