// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// One slim row over the whole width of a window: its history, to walk along. Says without doubt
// whether the window is live or shows a moment gone by. Costs nothing while nothing
// changes or it is hidden. Belongs to a window.

#include "history/shown.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace panels {

class ElidedLabel;
class HistorySlider;

class HistoryBar : public QWidget
{
    Q_OBJECT

public:
    /// It must outlive it.
    explicit HistoryBar(history::Shown &shown, QWidget *parent = nullptr);

    /// By one moment; nothing happens at either end.
    void step(int by);
    void takeFocus();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void arrange();
    void connectAll();
    void retranslate();
    void refresh();
    void refreshSoon();
    void showSign();
    void showWords();
    std::size_t index() const;
    std::size_t count() const;

    history::Shown &m_shown;
    QLabel *m_sign;
    QToolButton *m_back;
    HistorySlider *m_slider;
    QToolButton *m_forward;
    QLabel *m_place;
    ElidedLabel *m_happened;
    QToolButton *m_live;
    QTimer m_soon;
};

} // namespace panels
