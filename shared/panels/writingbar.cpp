// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/writingbar.h"

#include "explain/sentences.h"
#include "net/streamconnection.h"
#include "panels/bytepreview.h"
#include "panels/connectionwords.h"
#include "panels/flowlayout.h"
#include "panels/theme.h"
#include "panels/wraplabel.h"

#include <QEvent>
#include <QHBoxLayout>

namespace panels {

namespace {

constexpr int mostInWrite = int(net::StreamConnection::writeBudget);

} // namespace

WritingBar::WritingBar(QWidget *parent)
    : QWidget(parent)
    , m_hex(addChoice("chatHex", 2))
    , m_lineEnd(addChoice("chatLineEnd", 3))
    , m_encoding(addChoice("chatEncoding", 2))
    , m_writeSize(addNumber("chatWriteSize", 0, mostInWrite))
    , m_times(addNumber("chatTimes", 1, chat::Outgoing::mostTimes))
    , m_preview(new WrapLabel(this))
    , m_fill(new QPushButton(this))
    , m_filled(new QLabel(this))
{
    build();
    connectAll();
    retranslate();
}

QComboBox *WritingBar::addChoice(const char *name, int items)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(QLatin1StringView(name));
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (int item = 0; item < items; ++item)
        choice->addItem(QString());
    return choice;
}

QSpinBox *WritingBar::addNumber(const char *name, int least, int most)
{
    auto *number = new QSpinBox(this);
    number->setObjectName(QLatin1StringView(name));
    number->setRange(least, most);
    number->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    return number;
}

void WritingBar::build()
{
    m_lineEnd->setCurrentIndex(int(chat::LineEnd::Lf));
    m_preview->setObjectName(QStringLiteral("chatPreview"));
    m_preview->setFont(monospace(font()));
    m_fill->setObjectName(QStringLiteral("chatFill"));
    m_fill->setAutoDefault(false);
    m_filled->setObjectName(QStringLiteral("chatFilled"));
    m_filled->setTextFormat(Qt::PlainText);
    m_filled->setFont(monospace(font()));

    auto *choices = new FlowLayout(6);
    choices->addGroup({m_hex, m_lineEnd, m_encoding});
    choices->addGroup({m_writeSize, m_times});
    auto *filling = new QHBoxLayout;
    filling->setSpacing(6);
    filling->addWidget(m_fill);
    filling->addWidget(m_filled, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_preview);
    layout->addLayout(choices);
    layout->addLayout(filling);
}

void WritingBar::connectAll()
{
    for (QComboBox *choice : {m_hex, m_lineEnd, m_encoding})
        connect(choice, &QComboBox::currentIndexChanged, this, &WritingBar::changed);
    for (QSpinBox *number : {m_writeSize, m_times})
        connect(number, &QSpinBox::valueChanged, this, &WritingBar::changed);
    connect(m_encoding, &QComboBox::currentIndexChanged, this,
            [this](int index) { Q_EMIT encodingChosen(chat::Encoding(index)); });
    connect(m_fill, &QPushButton::clicked, this, [this] { Q_EMIT fillWanted(!m_filling); });
}

chat::Outgoing WritingBar::outgoing(const QString &typed) const
{
    return {.text = typed,
            .hex = isHex(),
            .encoding = chat::Encoding(m_encoding->currentIndex()),
            .lineEnd = chat::LineEnd(m_lineEnd->currentIndex()),
            .writeSize = m_writeSize->value(),
            .times = m_times->value()};
}

bool WritingBar::isHex() const
{
    return m_hex->currentIndex() == 1;
}

QString WritingBar::preview(const QString &typed)
{
    const chat::Outgoing wanted = outgoing(typed);
    const auto bytes = chat::bytesOf(wanted);
    const QString fault = bytes
                              ? QString()
                              : explain::inputSentence(wanted.hex ? net::InputError::HexMalformed
                                                                  : net::InputError::NotEncodable);
    m_preview->setTone(bytes ? Tone::Plain : Tone::Refused);
    m_preview->setText(bytes ? bytePreview(*bytes, wanted) : fault);
    return fault;
}

void WritingBar::setCanFill(bool can, const QString &reason)
{
    m_reason = can ? QString() : reason;
    m_fill->setEnabled(can);
    showFilling();
}

void WritingBar::setFilling(bool filling, quint64 bytes)
{
    if (filling == m_filling && bytes == m_bytes)
        return;
    m_filling = filling;
    m_bytes = bytes;
    showFilling();
}

void WritingBar::showFilling()
{
    m_fill->setText(m_filling ? tr("Stop filling") : tr("Fill until EAGAIN"));
    m_fill->setToolTip(plainToolTip(
        m_fill->isEnabledTo(this)
            ? tr("write() of lines of filler, one 64 KiB after the other, until the kernel takes "
                 "no more: EAGAIN. A peer that reads keeps up: pause its reading.")
            : m_reason));
    m_filled->setText(m_bytes == 0 ? QString() : tr("%1 bytes").arg(countText(m_bytes)));
}

void WritingBar::retranslate()
{
    m_hex->setItemText(0, tr("Text"));
    m_hex->setItemText(1, tr("Hex"));
    m_hex->setAccessibleName(tr("text or hex digits"));
    m_hex->setToolTip(plainToolTip(tr("Hex digits: any byte can be written. 68 69 0a is “hi” and "
                                      "a line end.")));
    m_lineEnd->setItemText(0, tr("no end"));
    m_lineEnd->setItemText(1, QStringLiteral("LF"));
    m_lineEnd->setItemText(2, QStringLiteral("CRLF"));
    m_lineEnd->setAccessibleName(tr("line end"));
    m_lineEnd->setToolTip(plainToolTip(tr("Put behind what was typed. Without one the peer's chat "
                                          "waits for the rest of the line.")));
    m_encoding->setItemText(0, QStringLiteral("UTF-8"));
    m_encoding->setItemText(1, QStringLiteral("GB18030"));
    m_encoding->setAccessibleName(tr("encoding"));
    m_encoding->setToolTip(plainToolTip(tr("The bytes of a character, written and shown: what came "
                                           "before is read anew.")));
    m_writeSize->setSpecialValueText(tr("one write()"));
    m_writeSize->setSuffix(tr(" B each write()"));
    m_writeSize->setAccessibleName(tr("bytes in each write"));
    m_writeSize->setToolTip(plainToolTip(tr("Bytes that each write() is given; 0: all in one.")));
    m_times->setPrefix(QStringLiteral("× "));
    m_times->setAccessibleName(tr("how often it is written"));
    m_times->setToolTip(plainToolTip(tr("So often, one write() after the other.")));
    m_preview->setAccessibleName(tr("bytes to write"));
    m_filled->setAccessibleName(tr("bytes that filling has written"));
    showFilling();
}

void WritingBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    for (QLabel *label : std::initializer_list<QLabel *>{m_preview, m_filled})
        label->setFont(monospace(font()));
}

} // namespace panels
