// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Plays a lesson without hands and makes its handout in one language: the figures in each theme,
// the tables, the page. Another language is another play: what is pictured does not stand still for
// ever (an orphan in FIN_WAIT2 is gone after a minute). Whatever the windows give lies in a folder
// that is thrown away until the lesson has ended well; only then is the wanted folder written, file
// by file (QSaveFile).

#include "lesson/handout.h"
#include "lesson/player.h"

#include <QDir>
#include <QTemporaryDir>

namespace lesson {

/// Into a file that is there whole or not at all; empty on success, else a sentence.
QString writtenWhole(const QString &file, const QByteArray &bytes);

class FigureRun : public QObject
{
    Q_OBJECT

public:
    struct Order
    {
        QString file; ///< where the lesson was read from, for messages
        QDir folder;  ///< made where it is not there yet
        QString language;
        QStringList themes; ///< "light", "dark"; the first one is shown on the page
        /// Makes this the language of the program.
        std::function<void(const QString &language)> speak;
    };

    /// @p stage must outlive it, and is its own.
    FigureRun(Stage &stage, Lesson lesson, Order order, QObject *parent = nullptr);
    ~FigureRun() override;

    /// finished() tells how it went.
    void start();

Q_SIGNALS:
    /// session::ExitCode, and what is to be said on standard output, or, where the code is not 0,
    /// on standard error. The actors are told to go by then.
    void finished(int code, const QString &text);

private:
    struct Line
    {
        QString actor;
        QString text;
    };
    using Told = std::function<void(const QString &error)>;

    void follow(Player::State state);
    void begin();
    void take(int step);
    void takeTexts();
    void end(int code, const QString &text);
    QString failure() const;
    QStringList standing() const;

    void tellAll(const QList<Line> &lines, const Told &told);
    void tellNext();
    void toldAll(const QString &error);

    QList<Line> linesOf(const Figure &figure) const;
    QString pictureLine(const Figure &figure, const QString &theme, const QString &suffix) const;
    QList<Line> textLines(const QString &actor) const;
    QString tableFile(const Figure &figure) const;
    static QString textFile(const QString &actor, const QString &panel);
    QByteArray taken(const QString &name) const;
    Seen seen() const;
    QString writeAll() const;

    const Order m_order;
    const QTemporaryDir m_taken;
    QTimer m_silence; ///< a window that hangs
    QList<Line> m_lines;
    Told m_told;
    QHash<QString, int> m_right;
    bool m_lost = false;    ///< an actor is gone
    bool m_refused = false; ///< a figure could not be taken
    Stage &m_stage;
    Player m_player;
};

} // namespace lesson
