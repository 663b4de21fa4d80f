// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// One window asks that of another process of the same person for its picture, over an abstract
// local socket: FigureServer answers for its window, FigureLink asks. Trusts the kernel's word of
// who is there (SO_PEERCRED in socket(7)), and nothing that is told; every frame is bounded.

#include "panels/figuresitting.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTimer>

#include <functional>
#include <memory>

namespace panels {

struct FigureQuestion
{
    static constexpr int mostElements = 32;
    static constexpr int longestElement = 80;

    QSize size{};
    FigureTheme theme = FigureTheme::Light;
    QString language{};
    bool stableNames = false;
    QStringList elements{}; ///< whose places are asked for; see elementplace.h
};

struct FigureAnswer
{
    bool isServer = false; ///< the window of a chat server
    Sitting sitting;       ///< with a place for each element of the question
};

class FigureServer : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostAskers = 8;
    using Answer = std::function<FigureAnswer(const FigureQuestion &)>;

    /// Where the name is taken nobody can ask; all else works.
    explicit FigureServer(Answer answer, QObject *parent = nullptr);

private:
    void admit();
    void hear(QLocalSocket *socket);

    Answer m_answer;
    QLocalServer m_server;
    int m_askers = 0;
};

class FigureLink : public QObject
{
    Q_OBJECT

public:
    enum class Refusal : std::uint8_t { NoWindow, NoAnswer };

    FigureLink(int pid, const FigureQuestion &question, QObject *parent = nullptr);
    ~FigureLink() override;
    static constexpr int patienceMs = 5000;

Q_SIGNALS:
    // One of these, once
    void answered(const panels::FigureAnswer &answer);
    void refused(panels::FigureLink::Refusal why);

private:
    void greet();
    void hear();
    void refuse(Refusal why);
    bool isOver();

    int m_pid;
    FigureQuestion m_question;
    QLocalSocket m_socket;
    QTimer m_patience;
    bool m_over = false;
};

} // namespace panels
