// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/markdown.h"
#include "support/behaviourtest.h"

#include <QTextDocument>

using namespace lesson;

class MarkdownTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSaidIsReadAsItWasSaid_data()
    {
        QTest::addColumn<QString>("said");
        const char *all[] = {"CLOSE_WAIT, then TIME_WAIT",
                             "*stars* and **more** _lines_ `code` ~~gone~~",
                             "<b>bold</b> <img src=\"file:///etc/passwd\"> &amp; <!-- -->",
                             "[a link](http://example.org) ![a picture](x.png)",
                             "| a | table |",
                             "# no heading",
                             "- no list",
                             "+ no list",
                             "1. no list",
                             "2) no list",
                             "> no quotation",
                             "=====",
                             "-----",
                             "```",
                             "a \\ backslash \\* \\\\",
                             "$x^2$ @name",
                             "数据还在路上：<接收队列>",
                             "127.0.0.1:9999"};
        for (const char *text : all)
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void whatWasSaidIsReadAsItWasSaid()
    {
        QFETCH(QString, said);
        const QString escaped = escapedMarkdown(said);
        QVERIFY2(!escaped.contains(u'<') && !escaped.contains(u'\n'), qPrintable(escaped));
        QCOMPARE(read(escaped), said);
        QCOMPARE(read(QStringLiteral("**3.** ") + escaped), QStringLiteral("3. ") + said);
    }

    void severalLinesBecomeOneAndControlCharactersAreSeen()
    {
        QCOMPARE(escapedMarkdown(QStringLiteral("a\n\nb\tc")), QStringLiteral("a b c"));
        QVERIFY(!escapedMarkdown(QStringLiteral("\x1b[31m")).contains(QChar(0x1b)));
    }

    void aBlockHoldsWhateverItIsGiven()
    {
        QCOMPARE(fenced(QStringLiteral("a"), QStringLiteral("text")),
                 QStringLiteral("```text\na\n```\n"));
        QCOMPARE(fenced(QStringLiteral("```\n````\n"), QStringLiteral("mermaid")),
                 QStringLiteral("`````mermaid\n```\n````\n`````\n"));
    }

    void aSummaryIsPlainText()
    {
        QVERIFY(folded(QStringLiteral("<b>"), QStringLiteral("x")).contains(u"&lt;b&gt;"));
    }

private:
    // Qt's reader follows CommonMark and GitHub's additions.
    static QString read(const QString &markdown)
    {
        QTextDocument document;
        document.setMarkdown(markdown);
        return document.toPlainText();
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(MarkdownTest)
#include "tst_markdown.moc"
