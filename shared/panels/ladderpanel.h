// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The ladder of the chosen connection: calls, kernel states and segments of both ends in time.
// It listens to the far end's process from the choice on, also while it is hidden: what that
// has done could not be asked for any more when it is over.

#include "panels/panel.h"
#include "session/socketsession.h"

#include <QImage>

#include <memory>

class QPainter;

namespace panels {

class LadderView;
class Selection;

/// An event that the person chose in the ladder.
struct LadderChoice
{
    quint64 call = 0; ///< number of the record; 0: a state or a segment
    bool ours = true; ///< whether that is a call of this window's session
    qint64 at = 0;    ///< ns of CLOCK_MONOTONIC
};

class LadderPanel : public Panel
{
    Q_OBJECT

public:
    /// Both must outlive it.
    LadderPanel(session::SocketSession &session, Selection &selection, QWidget *parent = nullptr);
    ~LadderPanel() override;

    QString title() const override;
    /// Each event, in order.
    std::optional<TextTable> textTable() const override;
    LadderView &view();

    /// The whole ladder, not only what is in sight.
    QSize wholeSize() const;
    void paintWhole(QPainter &painter) const;
    QImage wholePicture(int scale) const;

public Q_SLOTS:
    /// Marks this call of ours, where the ladder has it.
    void showCall(quint64 number);
    /// Marks the last event of that moment.
    void showMoment(qint64 at);

Q_SIGNALS:
    void eventChosen(const panels::LadderChoice &choice);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace panels

Q_DECLARE_METATYPE(panels::LadderChoice)
