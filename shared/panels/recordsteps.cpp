// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/recordsteps.h"

#include "lesson/verbs.h"

#include <QSignalBlocker>

namespace panels {

using lesson::Recorder;

namespace {

QString indented(const QString &text)
{
    return QStringLiteral("      ") + text;
}

} // namespace

RecordSteps::RecordSteps(Recorder &recorder, QWidget *parent)
    : QListWidget(parent)
    , m_recorder(recorder)
{
    setObjectName(QStringLiteral("recordSteps"));
    setUniformItemSizes(true);
    setAlternatingRowColors(true);
    setTextElideMode(Qt::ElideRight);
    connect(&m_recorder, &Recorder::changed, this, &RecordSteps::showItems);
    connect(this, &QListWidget::itemChanged, this, [this](const QListWidgetItem *row) {
        m_recorder.setTaken(this->row(row), row->checkState() == Qt::Checked);
    });
}

void RecordSteps::setLanguage(const QString &language)
{
    m_language = language;
    showItems();
}

// Who follows the recording sees its end; who looks at an earlier step keeps it.
void RecordSteps::showItems()
{
    const QList<Recorder::Item> &items = m_recorder.items();
    const bool follows = currentRow() < 0 || currentRow() == count() - 1;
    const bool grows = items.size() > count();
    {
        const QSignalBlocker quiet(this);
        while (count() > items.size())
            delete takeItem(count() - 1);
        while (count() < items.size())
            addItem(new QListWidgetItem);
        for (int i = 0; i < count(); ++i)
            show(*item(i), items[i]);
    }
    if (grows && follows)
        setCurrentRow(count() - 1);
}

void RecordSteps::show(QListWidgetItem &row, const Recorder::Item &item) const
{
    row.setText(textOf(item));
    row.setToolTip(item.offered() ? tr("Seen in the window: ticked, the lesson expects it here.")
                                  : QString());
    if (item.offered()) {
        row.setFlags(row.flags() | Qt::ItemIsUserCheckable);
        row.setCheckState(item.taken ? Qt::Checked : Qt::Unchecked);
    } else {
        row.setFlags(row.flags() & ~Qt::ItemIsUserCheckable);
        row.setData(Qt::CheckStateRole, {});
    }
    row.setForeground(item.taken ? palette().brush(QPalette::Text)
                                 : palette().brush(QPalette::PlaceholderText));
}

QString RecordSteps::textOf(const Recorder::Item &item) const
{
    const QString what = whatOf(item.step);
    const QString text = item.offered() ? indented(what) : what;
    const QString said = lesson::inBoth(item.step.say).in(m_language);
    return said.isEmpty() ? text : tr("%1   “%2”").arg(text, said);
}

QString RecordSteps::whatOf(const lesson::Step &step) const
{
    if (const auto *act = std::get_if<lesson::Act>(&step.what))
        return lesson::sentence(*act);
    if (const auto *expected = std::get_if<lesson::Expectation>(&step.what))
        return lesson::sentence(*expected);
    if (const auto *question = std::get_if<lesson::Question>(&step.what))
        return tr("Question: %1").arg(lesson::inBoth(question->text).in(m_language));
    if (std::holds_alternative<lesson::Answer>(step.what))
        return tr("The answer to the question");
    if (const auto *figure = std::get_if<lesson::Figure>(&step.what))
        return tr("Figure %1 of %2").arg(figure->name, figure->actors.join(QStringLiteral(" + ")));
    return tr("Words");
}

} // namespace panels
