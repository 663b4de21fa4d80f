// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "clicks.h"

#include "models/tcptablemodel.h"

#include <QAbstractButton>
#include <QTest>
#include <QTimer>

namespace bench {

namespace {

constexpr int patience = 5000; // ms

} // namespace

bool Watcher::notify(QObject *receiver, QEvent *event)
{
    const bool isPaint = event->type() == QEvent::Paint;
    const bool handled = QApplication::notify(receiver, event);
    if (isPaint && painted)
        painted(receiver);
    return handled;
}

bool Clicks::shows(const posix::ConnectionKey &key, kernel::TcpState state) const
{
    const QAbstractItemModel *model = m_view->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        const auto entry = index.data(models::TcpTableModel::EntryRole).value<models::TableEntry>();
        if (entry.tracked.row.key != key)
            continue;
        const bool right = state == kernel::TcpState::Closed
                               ? entry.tracked.gone
                               : !entry.tracked.gone && entry.tracked.row.state == state;
        return right && m_view->viewport()->rect().intersects(m_view->visualRect(index));
    }
    return false;
}

std::optional<double> Clicks::measure(const QString &button, const posix::ConnectionKey &key,
                                      kernel::TcpState state)
{
    m_view = m_window.findChild<QAbstractItemView *>(QStringLiteral("tcpTable"));
    auto *clicked = m_window.findChild<QAbstractButton *>(button);
    if (!clicked || !clicked->isEnabled())
        return std::nullopt;
    QEventLoop loop;
    QElapsedTimer clock;
    std::optional<double> result;
    m_application.painted = [&](QObject *painted) {
        if (result || painted != m_view->viewport() || !shows(key, state))
            return;
        result = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        loop.quit();
    };
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    clock.start();
    QTest::mouseClick(clicked, Qt::LeftButton, {}, QPoint(8, clicked->height() / 2));
    if (!result)
        loop.exec();
    m_application.painted = {};
    return result;
}

} // namespace bench
