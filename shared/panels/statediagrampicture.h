// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The picture of the state diagram: facts, laid out in the largest letters that the room
// allows, and painted; the same paint on screen and in figures. Knows no widget.

#include "diagrams/statediagram.h"
#include "panels/statediagramwords.h"

#include <QFont>
#include <QPalette>

class QPainter;

namespace panels {

class StateDiagramPicture
{
public:
    struct Scene
    {
        diagrams::StateFacts facts;
        QString title; ///< the two addresses
        QString hint;  ///< instead of a title, where nothing is chosen
        QString here;  ///< the name of the chosen end; plain text, as all
        QString other;

        friend bool operator==(const Scene &, const Scene &) = default;
    };

    /// Which ends a box is lit for.
    struct Lit
    {
        bool here = false;
        bool other = false;

        bool any() const { return here || other; }
    };
    Lit litBy(diagrams::StatePlace place) const;

    void setScene(const Scene &scene) { m_scene = scene; }
    const Scene &scene() const { return m_scene; }

    /// To be called again when scene, room, font or language are others.
    void arrange(const QRectF &room, const QFont &font);
    /// Nothing where the room is too small.
    const std::optional<diagrams::StateDiagram> &diagram() const { return m_diagram; }
    qreal scale() const { return m_scale; } ///< of the letters

    /// @p current: the box with the keyboard's focus.
    void paint(QPainter &painter, const QPalette &palette,
               std::optional<diagrams::StatePlace> current = std::nullopt) const;

private:
    friend class StateDiagramPainter;

    bool tryScale(qreal scale, diagrams::StateWords words);
    diagrams::StateSizes sizes() const;
    QStringList tagsOf(diagrams::StatePlace place) const;
    /// Larger in a box that is lit.
    QFont boxFont(diagrams::StatePlace place) const;
    QFont tagFont() const;
    /// Smaller at an arrow that nobody went.
    QFont labelFont(bool code, bool walked) const;
    QFont titleFont() const;
    QString nameIn(diagrams::StatePlace place) const;
    QSizeF boxSize(diagrams::StatePlace place) const;
    QSizeF sizeOf(const StateDiagramWords::Wording &wording, bool walked) const;

    Scene m_scene;
    QList<diagrams::StateArrow> m_arrows;
    QList<QList<StateDiagramWords::Wording>> m_wordings;
    std::optional<diagrams::StateDiagram> m_diagram;
    QFont m_font;
    QRectF m_room;
    QRectF m_titleRect;
    QRectF m_legendRect;
    qreal m_scale = 1;
    bool m_shortNames = false;
};

} // namespace panels
