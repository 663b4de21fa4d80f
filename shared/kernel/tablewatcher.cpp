// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/tablewatcher.h"

#include "kernel/tablereader.h"

namespace kernel {

TableWatcher::TableWatcher(QObject *parent)
    : QObject(parent)
    , m_reader(new TableReader)
{
    m_reader->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
    connect(m_reader, &TableReader::snapshotTaken, this, &TableWatcher::snapshotTaken);
    m_thread.setObjectName(QStringLiteral("kernel-table"));
    m_thread.start();
}

TableWatcher::~TableWatcher()
{
    m_thread.quit();
    m_thread.wait();
}

void TableWatcher::setPorts(const QSet<std::uint16_t> &ports)
{
    if (ports == m_ports)
        return;
    m_ports = ports;
    QMetaObject::invokeMethod(m_reader, [reader = m_reader, ports] { reader->setPorts(ports); });
    look();
}

void TableWatcher::look()
{
    if (!m_ports.isEmpty())
        m_reader->requestLook();
}

} // namespace kernel
