// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// One row of groups that becomes several where it is too narrow for one. A group that can grow
// takes what a row leaves. Owns its items; the widgets are their parent's.

#include <QLayout>

namespace panels {

class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    /// Of the groups where all stand in one row and none can grow.
    enum class Spread : std::uint8_t { Together, Apart };

    /// @p spacing: px between widgets, groups and rows.
    explicit FlowLayout(int spacing, Spread spread = Spread::Together);
    ~FlowLayout() override;

    /// Side by side in every width.
    void addGroup(const QList<QWidget *> &widgets);

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Row
    {
        QList<QLayoutItem *> items;
        int width = 0; ///< px, with the spaces between
        int height = 0;
    };
    QList<Row> rows(int width) const;
    QSize margins() const; ///< px, of both sides
    void place(const Row &row, const QRect &room, bool apart) const;

    QList<QLayoutItem *> m_items;
    int m_spacing;
    int m_needed = 0; ///< px, of its rows in its present width: what stands around may not ask
    Spread m_spread;
};

} // namespace panels
