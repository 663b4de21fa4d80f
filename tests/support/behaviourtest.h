// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The base of every test class: any Qt warning during a test function fails it, and
// SOCKSCOPE_TEST_MAIN gives the program its main(). A class that needs widgets uses
// SOCKSCOPE_WIDGET_TEST_MAIN.

#include <QObject>
#include <QTest>

class BehaviourTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
};

#define SOCKSCOPE_TEST_MAIN(TestClass) QTEST_GUILESS_MAIN(TestClass)
#define SOCKSCOPE_WIDGET_TEST_MAIN(TestClass) QTEST_MAIN(TestClass)
