// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/savedsession.h"

#include "chat/printable.h"
#include "history/historyfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace panels {

namespace {

using history::FileProblem;

QString sentenceOf(const FileProblem &problem)
{
    switch (problem.kind) {
    case FileProblem::Kind::NotASession:
        return SavedSession::tr("\"%1\" is not a saved session.");
    case FileProblem::Kind::NewerVersion:
        return SavedSession::tr("\"%1\" was saved by a newer version of this program.");
    case FileProblem::Kind::TooLarge:
        return SavedSession::tr("\"%1\" is larger than a saved session can be.");
    case FileProblem::Kind::Damaged:
        break;
    }
    return SavedSession::tr("\"%1\" is damaged: %2");
}

// %1 and %2 may themselves stand in a file's name: both are put in at once.
QString wordsOf(const FileProblem &problem, const QString &file)
{
    const QString name = chat::printable(file);
    const QString sentence = sentenceOf(problem);
    return problem.kind == FileProblem::Kind::Damaged
               ? sentence.arg(name, chat::printable(problem.detail))
               : sentence.arg(name);
}

} // namespace

QString SavedSession::suffix()
{
    return QStringLiteral("sockscope");
}

QString SavedSession::save(const history::Chronicle &chronicle, const QString &file)
{
    QSaveFile target(file);
    const QByteArray bytes = history::toBytes(chronicle);
    if (target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() && target.commit())
        return {};
    return tr("\"%1\" could not be written: %2").arg(chat::printable(file), target.errorString());
}

// A pipe or a device might never end: only a plain file is read.
std::variant<history::Chronicle, QString> SavedSession::read(const QString &file)
{
    QFile source(file);
    const bool isPlain = !QFileInfo::exists(file) || QFileInfo(file).isFile();
    if (!isPlain)
        return wordsOf({FileProblem::Kind::NotASession}, file);
    if (!source.open(QIODevice::ReadOnly))
        return tr("\"%1\" could not be read: %2").arg(chat::printable(file), source.errorString());
    if (source.size() > history::mostFileBytes)
        return wordsOf({FileProblem::Kind::TooLarge}, file);
    auto read = history::fromBytes(source.read(history::mostFileBytes));
    if (const auto *problem = std::get_if<FileProblem>(&read))
        return wordsOf(*problem, file);
    return std::move(std::get<history::Chronicle>(read));
}

} // namespace panels
