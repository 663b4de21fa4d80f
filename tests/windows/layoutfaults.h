// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What is wrong with the look of a window, found by walking its visible widgets: words that do
// not fit, siblings that overlap, children outside their parent; and a picture with nothing in it.

#include "panels/topiclink.h"
#include "panels/wraplabel.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QRadioButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTextDocument>

namespace layoutfaults {

inline QString named(const QWidget &widget)
{
    QString name;
    for (const QWidget *part = &widget; part && !part->isWindow(); part = part->parentWidget()) {
        if (!part->objectName().isEmpty())
            name.prepend(QLatin1Char('/') + part->objectName());
    }
    return QLatin1StringView(widget.metaObject()->className()) + name;
}

/// Qt's own parts of a widget are its own affair.
inline bool isInnards(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return widget.objectName().startsWith(QLatin1String("qt_")) ||
           qobject_cast<const QAbstractScrollArea *>(parent) ||
           qobject_cast<const QComboBox *>(parent) || qobject_cast<const QLineEdit *>(parent) ||
           qobject_cast<const QAbstractSpinBox *>(parent) ||
           qobject_cast<const QTabBar *>(parent) || qobject_cast<const QHeaderView *>(parent);
}

/// A scroll area moves what is in its viewport.
inline bool isScrolled(const QWidget &widget)
{
    const auto *area =
        widget.parentWidget()
            ? qobject_cast<const QAbstractScrollArea *>(widget.parentWidget()->parentWidget())
            : nullptr;
    return area && area->viewport() == widget.parentWidget();
}

inline int wordsWidth(const QWidget &widget, const QString &words)
{
    return widget.fontMetrics().size(Qt::TextShowMnemonic, words).width();
}

/// The words that do not fit, and the room for them; nothing where they do.
inline QString cutOff(const QWidget &widget)
{
    const auto judge = [](const QString &words, int needed, int room) {
        return needed > room
                   ? QStringLiteral("“%1” needs %2 of %3").arg(words).arg(needed).arg(room)
                   : QString();
    };
    const bool told = !widget.toolTip().isEmpty(); // what is elided is said there in full
    if (const auto *label = qobject_cast<const panels::WrapLabel *>(&widget))
        return judge(label->text(), label->heightForWidth(label->width()), label->height());
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        const QRect room = label->contentsRect();
        if (label->wordWrap())
            return judge(label->text(), label->heightForWidth(label->width()), label->height());
        if (label->text().isEmpty() || told)
            return {};
        const bool rich =
            label->textFormat() != Qt::PlainText && Qt::mightBeRichText(label->text());
        return rich ? QString()
                    : judge(label->text(), wordsWidth(*label, label->text()), room.width());
    }
    if (const auto *box = qobject_cast<const QCheckBox *>(&widget))
        return judge(box->text(), box->sizeHint().width(), box->width());
    if (const auto *radio = qobject_cast<const QRadioButton *>(&widget))
        return judge(radio->text(), radio->sizeHint().width(), radio->width());
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        const QString words = button->text();
        if (told && qobject_cast<const panels::TopicLink *>(button))
            return {};
        return judge(words, wordsWidth(*button, words) + 4, button->width());
    }
    if (const auto *combo = qobject_cast<const QComboBox *>(&widget)) {
        QStyleOptionComboBox option;
        option.initFrom(combo);
        option.editable = combo->isEditable();
        const QRect field = combo->style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                           QStyle::SC_ComboBoxEditField, combo);
        const QString words = combo->currentText();
        return told || combo->isEditable() ? QString()
                                           : judge(words, wordsWidth(*combo, words), field.width());
    }
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget)) {
        const QString words = line->text().isEmpty() ? line->placeholderText() : line->text();
        const bool isShort = words.size() <= 6;
        return told && !isShort ? QString()
                                : judge(words, wordsWidth(*line, words) + 4, line->width());
    }
    return {};
}

inline QStringList cutTabs(const QTabBar &bar)
{
    QStringList faults;
    for (int tab = 0; tab < bar.count(); ++tab) {
        if (wordsWidth(bar, bar.tabText(tab)) > bar.tabRect(tab).width())
            faults << QStringLiteral("tab “%1” is cut").arg(bar.tabText(tab));
    }
    return faults;
}

inline QStringList cutSections(const QHeaderView &header)
{
    QStringList faults;
    const QAbstractItemModel *model = header.model();
    for (int section = 0; header.orientation() == Qt::Horizontal && section < header.count();
         ++section) {
        const QString words = model->headerData(section, Qt::Horizontal).toString();
        const bool told = model->headerData(section, Qt::Horizontal, Qt::ToolTipRole).isValid();
        const int room = header.sectionSize(section);
        if (!header.isSectionHidden(section) && !told && wordsWidth(header, words) + 4 > room)
            faults << QStringLiteral("column “%1” is cut at %2").arg(words).arg(room);
    }
    return faults;
}

inline QStringList overlaps(const QWidget &parent)
{
    QStringList faults;
    QList<const QWidget *> seen;
    for (const QObject *object : parent.children()) {
        const auto *widget = qobject_cast<const QWidget *>(object);
        if (!widget || !widget->isVisible() || widget->isWindow() || isInnards(*widget) ||
            widget->testAttribute(Qt::WA_TransparentForMouseEvents) ||
            widget->visibleRegion().isEmpty())
            continue;
        for (const QWidget *other : std::as_const(seen)) {
            const QRect both = other->geometry() & widget->geometry();
            if (both.width() > 1 && both.height() > 1)
                faults << QStringLiteral("%1 lies on %2").arg(named(*widget), named(*other));
        }
        seen.append(widget);
    }
    return faults;
}

/// Of every visible widget of @p root, @p root included.
inline QStringList in(const QWidget &root)
{
    QStringList faults;
    QList<const QWidget *> all = {&root};
    for (const QWidget *widget : root.findChildren<QWidget *>())
        all.append(widget);
    for (const QWidget *widget : std::as_const(all)) {
        if (widget->visibleRegion().isEmpty() || isInnards(*widget)) // hidden, or a tab behind
            continue;
        if (const QString words = cutOff(*widget); !words.isEmpty())
            faults << named(*widget) + QStringLiteral(": ") + words;
        if (const auto *bar = qobject_cast<const QTabBar *>(widget))
            faults << cutTabs(*bar);
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(widget)) {
            for (const QHeaderView *header : area->findChildren<QHeaderView *>())
                faults << cutSections(*header);
        }
        const auto *steps = qobject_cast<const QScrollArea *>(widget);
        if (steps && steps->widget() &&
            steps->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff &&
            steps->widget()->width() > steps->viewport()->width())
            faults << named(*widget) + QStringLiteral(": cut at its side");
        if (widget != &root && !widget->isWindow() && !isScrolled(*widget) &&
            !widget->parentWidget()->rect().adjusted(-1, -1, 1, 1).contains(widget->geometry()))
            faults << named(*widget) + QStringLiteral(": outside its parent");
        faults << overlaps(*widget);
    }
    return faults;
}

/// How many pixels of its picture at @p scale are of another colour than its corner.
inline qsizetype inkOf(QWidget &widget, int scale)
{
    QImage picture(widget.size() * scale, QImage::Format_RGB32);
    picture.setDevicePixelRatio(scale);
    picture.fill(widget.palette().color(QPalette::Window));
    widget.render(&picture);
    const auto *pixels = reinterpret_cast<const QRgb *>(picture.constBits());
    const auto count = qsizetype(picture.width()) * picture.height();
    return std::count_if(pixels, pixels + count, [pixels](QRgb pixel) { return pixel != *pixels; });
}

} // namespace layoutfaults
