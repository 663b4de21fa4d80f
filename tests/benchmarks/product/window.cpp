// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The server session in its real window, with every panel open, on a platform without a
// display unless told otherwise.
//     bench_window relay [tabs]
// "tabs": as it comes, the panels behind one another; else all of them side by side.

#include "clicks.h"
#include "lagprobe.h"
#include "measuredsession.h"
#include "panels/language.h"
#include "person.h"
#include "serverwindow.h"

#include <QDockWidget>
#include <QSettings>
#include <QTemporaryDir>

namespace {

constexpr QSize roomForAll(1920, 1200);
constexpr QSize usual(1280, 800);

class MeasuredWindow
{
public:
    MeasuredWindow(bench::Watcher &application, const QString &room)
        : m_measured(room)
        , m_clicks(application, m_window)
    {
        addVerbs();
    }

    void start(bool asTabs);

private:
    void openAll(bool asTabs);
    void addVerbs();
    QString click(const QString &button);
    std::optional<chat::Peer> nextPeer() const;

    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    panels::Language m_language;
    bench::MeasuredSession m_measured;
    ServerWindow m_window{m_measured.session, m_measured.shown, m_language, m_settings};
    bench::LagProbe m_lag;
    bench::Person m_person{m_window};
    bench::Clicks m_clicks;
};

void MeasuredWindow::openAll(bool asTabs)
{
    bool below = false;
    for (QDockWidget *dock : m_window.findChildren<QDockWidget *>()) {
        dock->show();
        if (asTabs || dock->objectName() == QLatin1StringView("stepsPanelDock"))
            continue;
        m_window.addDockWidget(below ? Qt::BottomDockWidgetArea : Qt::RightDockWidgetArea, dock,
                               below ? Qt::Horizontal : Qt::Vertical);
        below = !below;
    }
    m_window.resize(asTabs ? usual : roomForAll);
}

void MeasuredWindow::start(bool asTabs)
{
    openAll(asTabs);
    m_window.show();
    m_measured.start();
}

void MeasuredWindow::addVerbs()
{
    bench::Commands &commands = m_measured.commands;
    commands.add(QStringLiteral("lag-start"), [this](const QString &) {
        m_lag.start();
        return QStringLiteral("ok");
    });
    commands.add(QStringLiteral("lag"), [this](const QString &share) {
        return QString::number(m_lag.wait(share.toDouble()));
    });
    commands.add(QStringLiteral("person"), [this](const QString &way) {
        way == QLatin1StringView("on") ? m_person.sitDown() : m_person.leave();
        return QStringLiteral("ok");
    });
    commands.add(QStringLiteral("picture"), [this](const QString &file) {
        return m_window.grab().save(file) ? QStringLiteral("ok") : QStringLiteral("failed");
    });
    commands.add(QStringLiteral("choose"), [this](const QString &) {
        const auto peer = nextPeer();
        m_window.selection().choose(peer ? std::optional(peer->key) : std::nullopt);
        return QStringLiteral("ok");
    });
    commands.add(QStringLiteral("click"), [this](const QString &button) { return click(button); });
}

/// Of those whose connection stands.
std::optional<chat::Peer> MeasuredWindow::nextPeer() const
{
    for (const chat::Peer &peer : m_measured.session.connections()) {
        const kernel::TrackedRow *row = m_measured.session.tableRow(peer.key);
        if (row && !row->gone && row->row.state == kernel::TcpState::Established)
            return peer;
    }
    return std::nullopt;
}

QString MeasuredWindow::click(const QString &button)
{
    const auto chosen = m_window.selection().key();
    if (!chosen)
        return QStringLiteral("-1");
    const bool resets = button == QLatin1StringView("closeReset");
    const auto took = m_clicks.measure(
        button, *chosen, resets ? kernel::TcpState::Closed : kernel::TcpState::FinWait2);
    return QString::number(took.value_or(-1));
}

} // namespace

int main(int argc, char **argv)
{
    bench::raiseDescriptorLimit();
    bench::Watcher application(argc, argv);
    const QStringList arguments = application.arguments();
    MeasuredWindow measured(application, arguments.value(1));
    measured.start(arguments.value(2) == QLatin1StringView("tabs"));
    return QApplication::exec();
}
