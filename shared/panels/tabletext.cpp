// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/tabletext.h"

#include "chat/printable.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace panels {

namespace {

struct Range
{
    char32_t first, last;
};

/// Characters that a terminal shows in two cells (Unicode TR 11, W and F, roughly).
constexpr std::array<Range, 10> wide = {{
    {0x1100, 0x115f},
    {0x2e80, 0x303e},
    {0x3041, 0xa4cf},
    {0xac00, 0xd7a3},
    {0xf900, 0xfaff},
    {0xfe30, 0xfe6f},
    {0xff00, 0xff60},
    {0xffe0, 0xffe6},
    {0x1f300, 0x1faff},
    {0x20000, 0x3fffd},
}};

int cellsOf(char32_t c)
{
    if (QChar::isMark(c))
        return 0;
    const auto holds = [c](const Range &range) {
        return c >= range.first && c <= range.last;
    };
    return std::any_of(wide.begin(), wide.end(), holds) ? 2 : 1;
}

int cellsOf(const QString &text)
{
    const auto codes = text.toUcs4();
    return std::accumulate(codes.cbegin(), codes.cend(), 0,
                           [](int sum, char32_t c) { return sum + cellsOf(c); });
}

QString cell(const QStringList &row, qsizetype column)
{
    return chat::printable(row.value(column));
}

bool isNumber(const QString &text)
{
    bool ok = false;
    text.toLongLong(&ok);
    return ok || text.isEmpty();
}

/// Numbers stand at the right, as netstat has them.
bool isNumeric(const TextTable &table, qsizetype column)
{
    return !table.rows.isEmpty() &&
           std::all_of(table.rows.cbegin(), table.rows.cend(),
                       [column](const QStringList &row) { return isNumber(row.value(column)); });
}

QString padded(const QString &text, int width, bool right)
{
    const QString blanks(std::max(0, width - cellsOf(text)), QLatin1Char(' '));
    return right ? blanks + text : text + blanks;
}

QString withoutEndBlanks(QString line)
{
    while (line.endsWith(QLatin1Char(' ')))
        line.chop(1);
    return line;
}

QString markdownCell(const QString &text)
{
    static const QString special = QStringLiteral("\\`*_{}[]<>#|~&$!");
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool inWord = c == QLatin1Char('_') && i > 0 && text.at(i - 1).isLetterOrNumber() &&
                            i + 1 < text.size() && text.at(i + 1).isLetterOrNumber();
        if (special.contains(c) && !inWord)
            result += QLatin1Char('\\');
        result += c;
    }
    return result;
}

QString csvCell(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@").contains(text.front()))
        text.prepend(QLatin1Char('\''));
    const bool quoted = std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return c == QLatin1Char(',') || c == QLatin1Char('"') || c.isSpace();
    });
    if (!quoted)
        return text;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1StringView("\"\"")) +
           QLatin1Char('"');
}

QString csvLine(const QStringList &row, qsizetype columns)
{
    QStringList cells;
    for (qsizetype column = 0; column < columns; ++column)
        cells.append(csvCell(cell(row, column)));
    return cells.join(QLatin1Char(',')) + QLatin1StringView("\r\n");
}

QString markdownLine(const QStringList &row, qsizetype columns)
{
    QString line = QStringLiteral("|");
    for (qsizetype column = 0; column < columns; ++column)
        line += QLatin1Char(' ') + markdownCell(cell(row, column)) + QLatin1StringView(" |");
    return line + QLatin1Char('\n');
}

} // namespace

TextTable tableOf(const QAbstractItemModel &model)
{
    QList<int> rows(model.rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    return tableOf(model, rows);
}

TextTable tableOf(const QAbstractItemModel &model, const QList<int> &rows)
{
    TextTable table;
    for (int column = 0; column < model.columnCount(); ++column)
        table.headers.append(model.headerData(column, Qt::Horizontal).toString());
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        table.rows.append(cells);
    }
    return table;
}

void removeColumn(TextTable &table, int column)
{
    table.headers.removeAt(column);
    for (QStringList &row : table.rows)
        row.removeAt(column);
}

QString asText(const TextTable &table)
{
    const qsizetype columns = table.headers.size();
    QList<int> widths(columns, 0);
    QList<bool> right(columns, false);
    for (qsizetype column = 0; column < columns; ++column) {
        right[column] = isNumeric(table, column);
        widths[column] = cellsOf(cell(table.headers, column));
        for (const QStringList &row : table.rows)
            widths[column] = std::max(widths.at(column), cellsOf(cell(row, column)));
    }
    const auto lineOf = [&](const QStringList &row) {
        QStringList cells;
        for (qsizetype column = 0; column < columns; ++column)
            cells.append(padded(cell(row, column), widths.at(column), right.at(column)));
        return withoutEndBlanks(cells.join(QLatin1StringView("  "))) + QLatin1Char('\n');
    };
    QString text = lineOf(table.headers);
    for (const QStringList &row : table.rows)
        text += lineOf(row);
    return text;
}

QString asMarkdown(const TextTable &table)
{
    const qsizetype columns = table.headers.size();
    QString text = markdownLine(table.headers, columns) + QLatin1Char('|');
    for (qsizetype column = 0; column < columns; ++column)
        text +=
            isNumeric(table, column) ? QLatin1StringView(" ---: |") : QLatin1StringView(" --- |");
    text += QLatin1Char('\n');
    for (const QStringList &row : table.rows)
        text += markdownLine(row, columns);
    return text;
}

QString asCsv(const TextTable &table)
{
    QString text = csvLine(table.headers, table.headers.size());
    for (const QStringList &row : table.rows)
        text += csvLine(row, table.headers.size());
    return text;
}

} // namespace panels
