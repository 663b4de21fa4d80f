// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// A plug-in that any Qt program loads at its start (QT_QPA_GENERIC_PLUGINS=paintwatch): says
// on standard output when its first window was painted, in ns of CLOCK_MONOTONIC. So the real
// programs are measured as they are.

#include <QCoreApplication>
#include <QEvent>
#include <QGenericPlugin>

#include <cstdio>
#include <ctime>

namespace {

class PaintWatch : public QObject
{
public:
    PaintWatch()
        : QObject(QCoreApplication::instance())
    {
        QCoreApplication::instance()->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            QCoreApplication::instance()->removeEventFilter(this);
            // The rest of the window is painted in this turn of the event loop.
            QMetaObject::invokeMethod(this, &PaintWatch::tell, Qt::QueuedConnection);
        }
        return false;
    }

private:
    static void tell()
    {
        timespec now = {};
        clock_gettime(CLOCK_MONOTONIC, &now);
        std::printf("painted %lld\n", now.tv_sec * 1'000'000'000LL + now.tv_nsec);
        std::fflush(stdout);
    }
};

} // namespace

class PaintWatchPlugin : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "paintwatch.json")

public:
    QObject *create(const QString &, const QString &) override { return new PaintWatch; }
};

#include "paintwatch.moc"
