// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The ladder of the chosen connection, or of all: calls, kernel states and segments of both ends in
// time. It listens to the far end's process from the choice on, also while it is hidden: what that
// has done could not be asked for any more when it is over.

#include "history/shown.h"
#include "panels/momentchoice.h"
#include "panels/panel.h"

#include <QImage>

#include <memory>

class QPainter;

namespace panels {

class LadderView;
class Selection;

class LadderPanel : public Panel
{
    Q_OBJECT

public:
    /// @p session is asked to follow the far ends. All must outlive it.
    LadderPanel(history::Shown &shown, session::SocketSession &session, Selection &selection,
                QWidget *parent = nullptr);
    ~LadderPanel() override;

    QString title() const override;
    /// Each event, in order.
    std::optional<TextTable> textTable() const override;
    QList<TextForm> textForms() const override;
    QString text(TextForm form) const override;
    LadderView &view();
    /// Of all connections of this window, or only that of the chosen one.
    void setAllShown(bool on);
    bool allShown() const;

    /// The whole ladder, not only what is in sight.
    bool paintsWhole() const override;
    QSize wholeSize() const override;
    void paintWhole(QPainter &painter) const override;
    QImage wholePicture(int scale) const;

public Q_SLOTS:
    /// Marks one of its calls, as soon as the ladder has it.
    void showMoment(const panels::MomentChoice &choice);

Q_SIGNALS:
    /// The person chose an event: a segment stands for the call that sent it, and for the one
    /// that took it.
    void momentChosen(const panels::MomentChoice &choice);
    /// By the person.
    void allToggled(bool on);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace panels
