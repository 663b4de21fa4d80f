// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
//
// Reads the product's sources as text: no include goes against the layers, no Qt socket class
// is named, and the habits that can be counted are kept.
#include "support/behaviourtest.h"

#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>

namespace {

const QString sourceDir = QStringLiteral(SOCKSCOPE_SOURCE_DIR);

QStringList words(const char *names)
{
    return QString::fromLatin1(names).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// What each layer may include beside itself.
const QHash<QString, QStringList> &layers()
{
    static const QStringList all = words(
        "posix net chat kernel timeline session history explain lesson models diagrams panels");
    static const QHash<QString, QStringList> table = {
        {QStringLiteral("posix"), {}},
        {QStringLiteral("net"), words("posix")},
        {QStringLiteral("chat"), words("net posix")},
        {QStringLiteral("kernel"), words("posix")},
        {QStringLiteral("timeline"), words("posix kernel")},
        {QStringLiteral("session"), words("posix net chat kernel timeline")},
        {QStringLiteral("history"), words("posix net chat kernel timeline session")},
        {QStringLiteral("explain"), words("posix net kernel")},
        {QStringLiteral("lesson"), words("posix net chat kernel timeline session history explain")},
        {QStringLiteral("models"), words("posix net chat kernel timeline")},
        {QStringLiteral("diagrams"), words("posix kernel timeline")},
        {QStringLiteral("panels"), all},
        {QStringLiteral("gui-server"), all},
        {QStringLiteral("gui-client"), all},
    };
    return table;
}

bool mayShowWidgets(const QString &layer)
{
    return layer == QLatin1StringView("panels") || layer.startsWith(QLatin1StringView("gui-"));
}

/// Whether the installed module @p module has this header.
bool isOfModule(const char *module, const QString &header)
{
    const QString name = QString::fromLatin1(module);
    const QString folder =
        QLibraryInfo::path(QLibraryInfo::HeadersPath) + QLatin1Char('/') + name + QLatin1Char('/');
    return header.startsWith(name + QLatin1Char('/')) || header == name ||
           QFile::exists(folder + header);
}

QString faultOfOwnInclude(const QString &layer, const QString &header)
{
    if (header.contains(QLatin1StringView("..")))
        return QStringLiteral("goes up by a path");
    const QString target = header.section(QLatin1Char('/'), 0, 0);
    if (target == layer || !layers().contains(target) || layers()[layer].contains(target))
        return {};
    return QStringLiteral("goes against the layers");
}

QString faultOfQtInclude(const QString &layer, const QString &header)
{
    if (layer == QLatin1StringView("posix") && header.startsWith(QLatin1Char('Q')))
        return QStringLiteral("is Qt, in posix");
    if (mayShowWidgets(layer))
        return {};
    for (const char *module : {"QtWidgets", "QtGui"}) {
        if (isOfModule(module, header))
            return QStringLiteral("is of ") + QString::fromLatin1(module);
    }
    return {};
}

/// "include" of <net/if.h> is the system's; of <net/readiness.h> it would be ours.
bool isOurs(const QString &header)
{
    return QFile::exists(sourceDir + QLatin1StringView("/shared/") + header);
}

QStringList includeFaults(const QString &layer, const QString &text)
{
    static const QRegularExpression line(
        QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"),
        QRegularExpression::MultilineOption);
    QStringList faults;
    for (auto found = line.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString header = match.captured(2);
        const bool own = match.captured(1) == QLatin1Char('"') || isOurs(header);
        for (const QString &fault : {own ? faultOfOwnInclude(layer, header) : QString(),
                                     faultOfQtInclude(layer, header)}) {
            if (!fault.isEmpty())
                faults.append(header + QLatin1Char(' ') + fault);
        }
    }
    return faults;
}

QStringList wordFaults(const QString &text)
{
    static const QRegularExpression comment(QStringLiteral("//.*"));
    static const QRegularExpression sockets(
        QStringLiteral("\\bQ(Tcp|Udp|Abstract|Ssl)(Socket|Server)\\b"));
    static const QRegularExpression marks(QStringLiteral("\\b(TODO|FIXME)\\b"));
    QStringList faults;
    if (const auto match = sockets.match(QString(text).remove(comment)); match.hasMatch())
        faults.append(QStringLiteral("uses ") + match.captured());
    if (const auto match = marks.match(text); match.hasMatch())
        faults.append(QStringLiteral("says ") + match.captured());
    return faults;
}

bool hasLicence(const QString &text)
{
    const QString first = QStringLiteral("// SPDX-FileCopyrightText: ");
    const QString second = QStringLiteral("// SPDX-License-Identifier: MIT");
    return text.startsWith(first) && text.section(QLatin1Char('\n'), 1, 1) == second;
}

QStringList faultsOf(const QString &layer, const QString &text)
{
    QStringList faults = includeFaults(layer, text) + wordFaults(text);
    if (text.count(QLatin1Char('\n')) > 300)
        faults.append(QStringLiteral("is longer than 300 lines"));
    if (!hasLicence(text))
        faults.append(QStringLiteral("has no SPDX header"));
    return faults;
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList sourcesIn(const QString &folder)
{
    QStringList paths;
    QDirIterator files(sourceDir + QLatin1Char('/') + folder,
                       {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(files.next());
    return paths;
}

QString folderOf(const QString &layer)
{
    return layer.startsWith(QLatin1StringView("gui-")) ? layer
                                                       : QLatin1StringView("shared/") + layer;
}

} // namespace

class LayersTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void noSourceGoesAgainstTheLayersOrTheHabits_data()
    {
        QTest::addColumn<QString>("layer");
        const QStringList names = layers().keys();
        for (const QString &layer : names)
            QTest::newRow(qPrintable(layer)) << layer;
    }

    void noSourceGoesAgainstTheLayersOrTheHabits()
    {
        QFETCH(QString, layer);
        const QStringList paths = sourcesIn(folderOf(layer));
        QVERIFY(!paths.isEmpty());
        QStringList faults;
        for (const QString &path : paths) {
            const QString name = path.mid(sourceDir.size() + 1);
            const QStringList found = faultsOf(layer, contentOf(path));
            for (const QString &fault : found)
                faults.append(name + QLatin1StringView(": ") + fault);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

    void everyFolderOfSharedIsALayerOfTheTable()
    {
        const QStringList folders = QDir(sourceDir + QLatin1StringView("/shared"))
                                        .entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &folder : folders)
            QVERIFY2(layers().contains(folder), qPrintable(folder));
    }

    void everyTestHasItsLicence()
    {
        const QStringList paths = sourcesIn(QStringLiteral("tests"));
        QVERIFY(!paths.isEmpty());
        for (const QString &path : paths)
            QVERIFY2(hasLicence(contentOf(path)), qPrintable(path));
    }

    void theHeadersOfTheWidgetModuleAreKnown()
    {
        QVERIFY(isOfModule("QtWidgets", QStringLiteral("QLabel")));
        QVERIFY(isOfModule("QtWidgets", QStringLiteral("qlabel.h")));
        QVERIFY(!isOfModule("QtWidgets", QStringLiteral("QString")));
    }

    void aForbiddenLineWouldBeFound_data()
    {
        QTest::addColumn<QString>("layer");
        QTest::addColumn<QString>("line");
        const auto row = [](const char *layer, const char *line) {
            QTest::addRow("%s: %s", layer, line)
                << QString::fromLatin1(layer) << QString::fromLatin1(line);
        };
        row("posix", "#include \"net/readiness.h\"");
        row("posix", "#include <QString>");
        row("net", "#include \"chat/room.h\"");
        row("net", "#include <chat/room.h>");
        row("net", "  #  include \"session/serversession.h\"");
        row("kernel", "#include \"net/readiness.h\"");
        row("timeline", "#include \"chat/message.h\"");
        row("explain", "#include \"models/chatmodel.h\"");
        row("session", "#include \"panels/panel.h\"");
        row("session", "#include \"models/chatmodel.h\"");
        row("models", "#include \"session/serversession.h\"");
        row("models", "#include <QWidget>");
        row("models", "#include <QtWidgets/QLabel>");
        row("models", "#include <QColor>");
        row("diagrams", "#include \"session/serversession.h\"");
        row("diagrams", "#include <QPolygonF>");
        row("session", "#include <QApplication>");
        row("chat", "#include \"../session/step.h\"");
        row("net", "QTcpSocket socket;");
        row("panels", "new QTcpServer(this);");
        row("session", "QAbstractSocket::SocketState state;");
        row("net", "int x; // TODO: more");
        row("net", "/* FIXME */");
    }

    void aForbiddenLineWouldBeFound()
    {
        QFETCH(QString, layer);
        QFETCH(QString, line);
        QCOMPARE(faultsOf(layer, licence() + line + QLatin1Char('\n')).size(), 1);
    }

    void anAllowedLineIsNotRefused_data()
    {
        QTest::addColumn<QString>("layer");
        QTest::addColumn<QString>("line");
        const auto row = [](const char *layer, const char *line) {
            QTest::addRow("%s: %s", layer, line)
                << QString::fromLatin1(layer) << QString::fromLatin1(line);
        };
        row("posix", "#include <net/if.h>");
        row("posix", "#include \"posix/result.h\"");
        row("net", "#include <QHostInfo>");
        row("net", "// never QTcpSocket");
        row("explain", "#include \"net/endpoint.h\"");
        row("panels", "#include <QLabel>");
        row("panels", "#include \"session/serversession.h\"");
        row("gui-server", "#include \"serverwindow.h\"");
        row("gui-client", "#include <QApplication>");
        row("models", "#include <QAbstractTableModel>");
        row("diagrams", "#include \"timeline/timeline.h\"");
    }

    void anAllowedLineIsNotRefused()
    {
        QFETCH(QString, layer);
        QFETCH(QString, line);
        QCOMPARE(faultsOf(layer, licence() + line + QLatin1Char('\n')), QStringList());
    }

    void aLongOrUnlicensedFileWouldBeFound()
    {
        const QString layer = QStringLiteral("net");
        QCOMPARE(faultsOf(layer, QStringLiteral("int x;\n")).size(), 1);
        QCOMPARE(faultsOf(layer, licence() + QString(298, QLatin1Char('\n'))).size(), 0);
        QCOMPARE(faultsOf(layer, licence() + QString(299, QLatin1Char('\n'))).size(), 1);
    }

private:
    static QString licence()
    {
        return QStringLiteral("// SPDX-FileCopyrightText: 2026 The Sockscope authors\n"
                              "// SPDX-License-Identifier: MIT\n");
    }
};

SOCKSCOPE_TEST_MAIN(LayersTest)
#include "tst_layers.moc"
