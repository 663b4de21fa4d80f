// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The server session without a window.
//     bench_session echo|relay

#include "measuredsession.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    bench::raiseDescriptorLimit();
    QCoreApplication application(argc, argv);
    bench::MeasuredSession measured(application.arguments().value(1));
    measured.start();
    return QCoreApplication::exec();
}
