// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The two directions of a connection as two half-arrows: alive, ended by a FIN, shut by
// shutdown(2), or cut by a reset. Painted the same on screen and in figures.

#include <QWidget>

namespace panels {

enum class HalfLife : std::uint8_t {
    None, ///< no connection
    Alive,
    Fin,     ///< a FIN ended it
    Shut,    ///< SHUT_RD: the program no longer reads, nothing was sent
    Reset,   ///< a RST, or an error, ended it
    TimedOut ///< no answer came any more: ETIMEDOUT
};

class HalfArrows : public QWidget
{
    Q_OBJECT

public:
    explicit HalfArrows(QWidget *parent = nullptr);

    /// @p us and @p them are what stands at the two ends. Plain text.
    void setNames(const QString &us, const QString &them);
    void setHalves(HalfLife sending, HalfLife receiving);
    HalfLife sending() const { return m_sending; }
    HalfLife receiving() const { return m_receiving; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();
    static QString sentence(bool sending, HalfLife life);

    QString m_us;
    QString m_them;
    HalfLife m_sending = HalfLife::None;
    HalfLife m_receiving = HalfLife::None;
};

} // namespace panels
