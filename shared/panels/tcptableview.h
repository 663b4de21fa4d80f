// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The view of the kernel's table. Moves only where something moves: a flash fades at
// 20 pictures a second and ends, a countdown or a row in CLOSE_WAIT ticks once a second while
// it can be seen; otherwise it uses no processor time. Columns grow with what
// they hold and never jump back.

#include <QTimer>
#include <QTreeView>

namespace panels {

class TcpTablePresenter;

class TcpTableView : public QTreeView
{
    Q_OBJECT

public:
    explicit TcpTableView(TcpTablePresenter &presenter, QWidget *parent = nullptr);

    /// Shown where the rows would be while there are none. Plain text.
    void setEmptyText(const QString &text);
    /// After a change of language or font: widths are measured anew.
    void measureAgain();
    /// As wide as what is in them now, whatever was in them before; at once.
    void fitColumns();

Q_SIGNALS:
    /// The model changed, some time ago at most one turn of the event loop; once for many changes.
    void settled();

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void settle();
    void growColumns();
    void runTimers();
    void tick();
    /// Where the row says what it is.
    QRect wordsOf(int row) const;
    bool anyInSight(bool (*moves)(const TcpTablePresenter &, int row)) const;

    TcpTablePresenter &m_presenter;
    QTimer m_settle{this};
    QTimer m_flash{this};
    QTimer m_ticking{this};
    QString m_emptyText;
    bool m_measureAgain = true;
};

} // namespace panels
