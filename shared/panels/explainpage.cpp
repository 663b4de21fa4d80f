// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/explainpage.h"

#include "panels/theme.h"
#include "panels/tones.h"
#include "panels/topiclink.h"

#include <QEvent>
#include <QScrollBar>

namespace panels {

using explain::Topic;

namespace {

constexpr qreal titleSize = 1.5;
constexpr qreal textSize = 1.15;
constexpr int betweenParts = 14;

QFont scaled(const QFont &font, qreal factor, bool bold)
{
    QFont result = font;
    result.setPointSizeF(font.pointSizeF() * factor);
    result.setBold(bold);
    return result;
}

} // namespace

ExplainPage::ExplainPage(QWidget *parent)
    : QScrollArea(parent)
{
    auto *inner = new QWidget;
    m_page = new QVBoxLayout(inner);
    m_page->setContentsMargins(12, 6, 12, 12);
    m_page->setSpacing(4);
    m_title = addText(QStringLiteral("explainTitle"));
    m_what = addPart("What");
    m_before = addPart("Before");
    m_after = addPart("After");
    m_reference = addPart("Reference");
    m_seeAlso = addText(QStringLiteral("explainSeeAlso"));
    m_seeAlso->setContentsMargins(0, betweenParts, 0, 0);
    m_links = new QVBoxLayout;
    m_links->setSpacing(0);
    m_page->addLayout(m_links);
    m_page->addStretch(1);
    setWidget(inner);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QLabel *ExplainPage::addText(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(1);
    m_page->addWidget(label);
    return label;
}

ExplainPage::Part ExplainPage::addPart(const char *name)
{
    const QString stem = QStringLiteral("explain") + QLatin1StringView(name);
    QLabel *heading = addText(stem + QStringLiteral("Heading"));
    heading->setContentsMargins(0, betweenParts, 0, 0);
    return {heading, addText(stem)};
}

void ExplainPage::fill(const Part &part, const QString &heading, const QString &text)
{
    part.heading->setText(heading);
    part.text->setText(text);
    part.heading->setVisible(!heading.isEmpty() && !text.isEmpty());
    part.text->setVisible(!text.isEmpty());
}

void ExplainPage::showWords(const ExplainWords &words)
{
    m_isCode = words.isCode;
    m_title->setText(words.article.title);
    m_title->setVisible(!words.article.title.isEmpty());
    fill(m_what, {}, words.article.what);
    fill(m_before, words.before, words.article.before);
    fill(m_after, words.after, words.article.after);
    fill(m_reference, words.reference, words.article.reference);
    m_seeAlso->setText(words.seeAlso);
    showLinks(words.article.related);
    setFonts();
    verticalScrollBar()->setValue(0);
}

void ExplainPage::showLinks(const QList<Topic> &topics)
{
    while (QLayoutItem *item = m_links->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was clicked
        delete item;
    }
    for (const Topic &topic : topics) {
        auto *link = new TopicLink(topic, widget());
        connect(link, &TopicLink::clicked, this, [this, topic] { Q_EMIT wanted(topic); });
        m_links->addWidget(link, 0, Qt::AlignLeft);
        link->show();
    }
}

void ExplainPage::setFonts()
{
    const QFont title = scaled(font(), titleSize, true);
    m_title->setFont(m_isCode ? monospace(title) : title);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, toneColor(Tone::Quiet, quiet));
    for (QLabel *label : {m_before.heading, m_after.heading, m_reference.heading, m_seeAlso}) {
        label->setFont(scaled(font(), 1, true));
        label->setPalette(quiet);
    }
    for (QLabel *label : {m_what.text, m_before.text, m_after.text})
        label->setFont(scaled(font(), textSize, false));
    m_reference.text->setFont(monospace(font()));
    for (auto *link : widget()->findChildren<TopicLink *>())
        link->setFont(scaled(font(), textSize, false));
}

void ExplainPage::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::FontChange || type == QEvent::StyleChange || type == QEvent::PaletteChange)
        setFonts();
}

} // namespace panels
