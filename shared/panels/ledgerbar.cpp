// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/ledgerbar.h"

#include "panels/ledgerwords.h"
#include "panels/tones.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>

namespace panels {

using Zoom = LedgerView::Zoom;

namespace {

QPushButton *sentenceButton(const char *name, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(QLatin1StringView(name));
    button->setFlat(true);
    button->setStyleSheet(QStringLiteral("QPushButton { text-align: left; padding: 1px 6px; }"));
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return button;
}

QToolButton *zoomButton(const char *name, const QString &sign, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1StringView(name));
    button->setText(sign);
    button->setAutoRaise(true);
    return button;
}

using MaybeCut = std::optional<models::CutCharacter>;

MaybeCut firstCut(const models::LedgerStream &stream, const models::Mixture &mixture,
                  chat::Encoding encoding)
{
    const auto cuts = models::cutCharacters(stream, stream.known(), mixture.from + 1,
                                            mixture.to - 1, encoding, 1);
    return cuts.isEmpty() ? MaybeCut() : cuts.constFirst();
}

/// Among the latest bytes of a stream of which one end only is known: its calls cut them too.
MaybeCut newestCut(const models::LedgerStream &stream, chat::Encoding encoding)
{
    constexpr std::uint64_t latest = 4096;
    if (stream.isEmpty() || (stream.writesKnown && stream.readsKnown))
        return {};
    const std::uint64_t end = stream.end();
    const auto cuts = models::cutCharacters(stream, stream.known(), end - std::min(end, latest),
                                            end - 1, encoding, int(latest));
    return cuts.isEmpty() ? MaybeCut() : cuts.constLast();
}

} // namespace

LedgerBar::LedgerBar(QWidget *parent)
    : QWidget(parent)
    , m_shown(new QComboBox(this))
    , m_encoding(new QComboBox(this))
    , m_smaller(zoomButton("ledgerZoomOut", QStringLiteral("−"), this))
    , m_larger(zoomButton("ledgerZoomIn", QStringLiteral("+"), this))
{
    m_out.sentence = sentenceButton("ledgerSentenceOut", this);
    m_in.sentence = sentenceButton("ledgerSentenceIn", this);
    m_shown->setObjectName(QStringLiteral("ledgerDirection"));
    m_encoding->setObjectName(QStringLiteral("ledgerEncoding"));
    m_encoding->addItems({QStringLiteral("UTF-8"), QStringLiteral("GB18030")});
    arrange();
    connect(m_out.sentence, &QPushButton::clicked, this, [this] { showPlace(m_out, true); });
    connect(m_in.sentence, &QPushButton::clicked, this, [this] { showPlace(m_in, false); });
    connect(m_shown, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_out.sentence->setVisible(index != int(LedgerView::Shown::Incoming));
        m_in.sentence->setVisible(index != int(LedgerView::Shown::Outgoing));
        Q_EMIT shownWanted(LedgerView::Shown(index));
    });
    connect(m_encoding, &QComboBox::currentIndexChanged, this,
            [this](int index) { Q_EMIT encodingWanted(chat::Encoding(index)); });
    connect(m_smaller, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_larger, &QToolButton::clicked, this, [this] { step(1); });
}

void LedgerBar::arrange()
{
    auto *sentences = new QVBoxLayout;
    sentences->setSpacing(0);
    sentences->addWidget(m_out.sentence);
    sentences->addWidget(m_in.sentence);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 2, 6, 2);
    row->addLayout(sentences, 1);
    for (QWidget *control : {static_cast<QWidget *>(m_shown), static_cast<QWidget *>(m_encoding),
                             static_cast<QWidget *>(m_smaller), static_cast<QWidget *>(m_larger)})
        row->addWidget(control);
}

void LedgerBar::retranslate()
{
    const QSignalBlocker quiet(m_shown);
    const int shown = std::max(0, m_shown->currentIndex());
    m_shown->clear();
    m_shown->addItems({tr("Both directions"), tr("Sent only"), tr("Received only")});
    m_shown->setCurrentIndex(shown);
    m_shown->setAccessibleName(tr("Which direction the ledger shows"));
    m_encoding->setAccessibleName(tr("Encoding in which the bytes are read as text"));
    m_encoding->setToolTip(plainToolTip(m_encoding->accessibleName()));
    m_smaller->setAccessibleName(tr("Smaller"));
    m_smaller->setToolTip(plainToolTip(tr("Smaller: calls without their bytes (Ctrl+wheel)")));
    m_larger->setAccessibleName(tr("Larger"));
    m_larger->setToolTip(plainToolTip(tr("Larger: every byte that is kept (Ctrl+wheel)")));
    setZoom(m_zoom);
}

void LedgerBar::setStreams(const models::LedgerStream &outgoing,
                           const models::LedgerStream &incoming, chat::Encoding encoding)
{
    const QSignalBlocker quiet(m_encoding);
    m_encoding->setCurrentIndex(int(encoding));
    fill(m_out, outgoing, encoding);
    fill(m_in, incoming, encoding);
    m_out.sentence->setText(tr("→ sent: %1").arg(m_out.words));
    m_in.sentence->setText(tr("← received: %1").arg(m_in.words));
    for (const Side *side : {&m_out, &m_in}) {
        side->sentence->setToolTip(
            plainToolTip(side->sentence->text() + u'\n' + tr("Click to see where.")));
    }
}

void LedgerBar::fill(Side &side, const models::LedgerStream &stream, chat::Encoding encoding)
{
    const QList<models::Mixture> all = models::mixturesOf(stream.passages());
    QList<models::Mixture> mixed;
    for (const models::Mixture &mixture : all) {
        if (mixture.isMixed())
            mixed.append(mixture);
    }
    side.newest = all.isEmpty() ? std::nullopt : std::optional(all.constLast());
    if (mixed != side.mixed) {
        side.mixed = mixed;
        side.at = mixed.size();
    }
    const auto last = mixed.isEmpty() ? std::nullopt : std::optional(mixed.constLast());
    side.words = LedgerWords::sentence(stream, last);
    if (const auto cut = last ? firstCut(stream, *last, encoding) : newestCut(stream, encoding))
        side.words = tr("%1. %2").arg(side.words, LedgerWords::cut(*cut));
    if (mixed.size() > 1)
        side.words += QStringLiteral(" · ") + tr("such places: %1").arg(mixed.size());
}

// The last place first, then at each click the one before; where nothing was mixed, the newest.
void LedgerBar::showPlace(Side &side, bool outgoing)
{
    std::optional<models::Mixture> place = side.newest;
    if (!side.mixed.isEmpty()) {
        side.at = side.at > 0 ? side.at - 1 : side.mixed.size() - 1;
        place = side.mixed[side.at];
    }
    if (place)
        Q_EMIT placeWanted({LedgerTarget::Kind::Bytes, outgoing, place->from, place->to});
}

void LedgerBar::setZoom(Zoom zoom)
{
    m_zoom = zoom;
    m_smaller->setEnabled(zoom != Zoom::Overview);
    m_larger->setEnabled(zoom != Zoom::Everything);
}

void LedgerBar::step(int by)
{
    const int zoom = std::clamp(int(m_zoom) + by, int(Zoom::Overview), int(Zoom::Everything));
    Q_EMIT zoomWanted(Zoom(zoom));
}

} // namespace panels
