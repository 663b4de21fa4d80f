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

/// nullptr where none was made, or where it has made room.
const posix::SyscallRecord *lastOf(const posix::SyscallRing &calls, posix::Call call)
{
    for (std::uint64_t number = calls.lastNumber(); calls.contains(number); --number) {
        if (calls.at(number).call == call)
            return &calls.at(number);
    }
    return nullptr;
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

std::optional<net::HostPort> SavedSession::address(const posix::SyscallRing &calls,
                                                   posix::Call call)
{
    const posix::SyscallRecord *record = lastOf(calls, call);
    if (!record)
        return std::nullopt;
    return net::HostPort{QString::fromStdString(record->address.addressText()),
                         QString::number(record->address.port())};
}

QString SavedSession::backlog(const posix::SyscallRing &calls)
{
    const posix::SyscallRecord *record = lastOf(calls, posix::Call::Listen);
    return record ? QString::number(record->arguments[0]) : QString();
}

} // namespace panels
