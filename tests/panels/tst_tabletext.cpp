// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/tabletext.h"
#include "support/behaviourtest.h"

#include <QStandardItemModel>

using namespace panels;

namespace {

TextTable sample()
{
    return {{QStringLiteral("State"), QStringLiteral("Recv-Q")},
            {{QStringLiteral("LISTEN"), QStringLiteral("0")},
             {QStringLiteral("CLOSE_WAIT"), QStringLiteral("14336")}}};
}

TextTable oneCell(const QString &cell)
{
    return {{QStringLiteral("x")}, {{cell}}};
}

} // namespace

class TableTextTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void textHasItsColumnsUnderOneAnotherAndNumbersAtTheRight()
    {
        QCOMPARE(asText(sample()), QStringLiteral("State       Recv-Q\n"
                                                  "LISTEN           0\n"
                                                  "CLOSE_WAIT   14336\n"));
    }

    void aChineseCharacterTakesTwoPlaces()
    {
        const TextTable table = {{QStringLiteral("a"), QStringLiteral("b")},
                                 {{QStringLiteral("监听"), QStringLiteral("x")},
                                  {QStringLiteral("abcd"), QStringLiteral("y")}}};
        QCOMPARE(asText(table), QStringLiteral("a     b\n监听  x\nabcd  y\n"));
    }

    void markdownIsATableThatSaysWhichColumnsAreNumbers()
    {
        QCOMPARE(asMarkdown(sample()), QStringLiteral("| State | Recv-Q |\n"
                                                      "| --- | ---: |\n"
                                                      "| LISTEN | 0 |\n"
                                                      "| CLOSE_WAIT | 14336 |\n"));
    }

    void whatLooksLikeMarkupIsShownAsTypedInMarkdown()
    {
        const QString text = asMarkdown(oneCell(QStringLiteral("a|b <img> *x* [l](u) `c`")));
        QVERIFY(text.contains(QStringLiteral("| a\\|b \\<img\\> \\*x\\* \\[l\\](u) \\`c\\` |")));
    }

    void csvQuotesWhatNeedsIt()
    {
        const TextTable table = {{QStringLiteral("a"), QStringLiteral("b")},
                                 {{QStringLiteral("x,y"), QStringLiteral("say \"hi\"")},
                                  {QStringLiteral("plain"), QString()}}};
        QCOMPARE(asCsv(table), QStringLiteral("a,b\r\n\"x,y\",\"say \"\"hi\"\"\"\r\nplain,\r\n"));
    }

    void aCellThatASpreadsheetWouldTakeForAFormulaGetsAQuote_data()
    {
        QTest::addColumn<QString>("cell");
        for (const char *cell : {"=1+1", "+1", "-x", "@SUM(A1)"})
            QTest::newRow(cell) << QString::fromLatin1(cell);
    }

    void aCellThatASpreadsheetWouldTakeForAFormulaGetsAQuote()
    {
        QFETCH(QString, cell);
        QCOMPARE(asCsv(oneCell(cell)), QStringLiteral("x\r\n'") + cell + QStringLiteral("\r\n"));
    }

    void aRowStaysOneLineWhateverItsCellsHold()
    {
        const TextTable table = oneCell(QStringLiteral("a\nb\r\x1b[31mc"));
        QCOMPARE(asText(table).count(QLatin1Char('\n')), 2);
        QCOMPARE(asMarkdown(table).count(QLatin1Char('\n')), 3);
        QCOMPARE(asCsv(table).count(QLatin1Char('\n')), 2);
        for (const QString &text : {asText(table), asMarkdown(table), asCsv(table)})
            QVERIFY(!text.contains(QLatin1Char('\x1b')));
    }

    void rowsOfAModelAreTakenAsTheyAreShown()
    {
        QStandardItemModel model(3, 2);
        model.setHorizontalHeaderLabels({QStringLiteral("a"), QStringLiteral("b")});
        model.setItem(2, 1, new QStandardItem(QStringLiteral("last")));
        QCOMPARE(tableOf(model).rows.size(), 3);
        QCOMPARE(tableOf(model).headers, QStringList({QStringLiteral("a"), QStringLiteral("b")}));
        const TextTable chosen = tableOf(model, {2});
        QCOMPARE(chosen.rows, QList<QStringList>({{QString(), QStringLiteral("last")}}));
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(TableTextTest)
#include "tst_tabletext.moc"
