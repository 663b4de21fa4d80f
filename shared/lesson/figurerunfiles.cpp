// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The files of a handout: what each window is told to write, and what is written of it where the
// person wants it.

#include "lesson/figurerun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace lesson {

namespace {

constexpr qint64 mostBytes = 64 * 1024 * 1024; ///< of one file that a window gives
constexpr int pixelScale = 2;

QJsonObject calloutOf(const Figure &figure, const Figure::Callout &callout, const QString &language)
{
    QJsonObject wish{{QStringLiteral("on"), callout.on},
                     {QStringLiteral("text"), filled(callout.text.in(language), {})}};
    if (figure.actors.size() > 1) {
        const bool here = callout.actor == figure.actors.constFirst();
        wish[QStringLiteral("in")] = here ? QStringLiteral("here") : QStringLiteral("other");
    }
    return wish;
}

QJsonObject wishOf(const Figure &figure, const QString &language, const QString &theme)
{
    QJsonObject wish{{QStringLiteral("scale"), pixelScale},
                     {QStringLiteral("theme"), theme},
                     {QStringLiteral("stable"), true}};
    if (!figure.size.isEmpty())
        wish[QStringLiteral("size")] = QJsonArray{figure.size.width(), figure.size.height()};
    if (!figure.title.isEmpty())
        wish[QStringLiteral("title")] = filled(figure.title.in(language), {});
    QJsonArray callouts;
    for (const Figure::Callout &callout : figure.callouts)
        callouts.append(calloutOf(figure, callout, language));
    if (!callouts.isEmpty())
        wish[QStringLiteral("callouts")] = callouts;
    return wish;
}

} // namespace

QString writtenWhole(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    if (written && file.commit())
        return {};
    return FigureRun::tr("%1 could not be written: %2").arg(name, file.errorString());
}

// What its window gives is put into the folder under the name that it has in the handout.
QString FigureRun::pictureLine(const Figure &figure, const QString &theme,
                               const QString &suffix) const
{
    const bool both = figure.actors.size() > 1;
    const QString window = both ? QStringLiteral("both") : QStringLiteral("window");
    QJsonObject wish = wishOf(figure, m_order.language, theme);
    if (both)
        wish[QStringLiteral("with")] = m_stage.pid(figure.actors.constLast());
    return QStringLiteral("picture %1 %2 options %3")
        .arg(figure.panel.isEmpty() ? window : figure.panel,
             m_taken.filePath(pictureFile(figure.name, m_order.language, theme, suffix)),
             QString::fromUtf8(QJsonDocument(wish).toJson(QJsonDocument::Compact)));
}

QList<FigureRun::Line> FigureRun::linesOf(const Figure &figure) const
{
    QList<Line> lines;
    const QString first = figure.actors.constFirst();
    for (const QString &theme : m_order.themes) {
        for (const QString &suffix : {QStringLiteral("png"), QStringLiteral("pdf")})
            lines.append({first, pictureLine(figure, theme, suffix)});
    }
    lines.append({first, QStringLiteral("text-file tablePanel text %1 stable")
                             .arg(m_taken.filePath(tableFile(figure)))});
    return lines;
}

QList<FigureRun::Line> FigureRun::textLines(const QString &actor) const
{
    QList<Line> lines;
    QStringList forms = {QStringLiteral("tablePanel markdown"),
                         QStringLiteral("logPanel markdown")};
    // A client's ladder is the server's seen from the other side.
    if (m_player.lesson().actor(actor)->program == Program::Server)
        forms.append(QStringLiteral("ladderPanel mermaid"));
    for (const QString &text : forms) {
        const QString panel = text.section(QLatin1Char(' '), 0, 0);
        lines.append({actor, QStringLiteral("text-file %1 %2 stable")
                                 .arg(text, m_taken.filePath(textFile(actor, panel)))});
    }
    return lines;
}

QString FigureRun::tableFile(const Figure &figure) const
{
    return pictureFile(figure.name, m_order.language, {}, QStringLiteral("txt"));
}

QString FigureRun::textFile(const QString &actor, const QString &panel)
{
    return QStringLiteral("%1 %2.md").arg(actor, panel);
}

QByteArray FigureRun::taken(const QString &name) const
{
    QFile file(m_taken.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.read(mostBytes) : QByteArray();
}

Seen FigureRun::seen() const
{
    Seen seen{m_right, {}, {}};
    for (const Step &step : m_player.lesson().steps) {
        if (const auto *figure = std::get_if<Figure>(&step.what)) {
            const QString table = QString::fromUtf8(taken(tableFile(*figure)));
            seen.tables[figure->name] = table;
        }
    }
    for (const QString &actor : standing()) {
        const auto text = [&](const char *panel) {
            return QString::fromUtf8(taken(textFile(actor, QLatin1StringView(panel))));
        };
        seen.windows.append({actor, text("tablePanel"), text("ladderPanel"), text("logPanel")});
    }
    return seen;
}

QString FigureRun::writeAll() const
{
    const QStringList kinds = {QStringLiteral("*.png"), QStringLiteral("*.pdf"),
                               QStringLiteral("*.txt")};
    const QStringList names = QDir(m_taken.path()).entryList(kinds, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (const QString error = writtenWhole(m_order.folder.absoluteFilePath(name), taken(name));
            !error.isEmpty())
            return error;
    }
    const QString page = handout(m_player.lesson(), seen(), m_order.themes, m_order.language);
    return writtenWhole(m_order.folder.absoluteFilePath(indexFile(m_order.language)),
                        page.toUtf8());
}

} // namespace lesson
