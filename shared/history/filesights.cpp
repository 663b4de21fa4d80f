// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/filesights.h"

#include "history/filemomentfields.h"
#include "history/socketsights.h"

#include <algorithm>

namespace history::file {

namespace {

using kernel::InfoFigure;

const QLatin1StringView unknown("not measured");
const QLatin1StringView unlimited("no limit");

template <typename T>
QJsonObject named(const QHash<QString, T> &values)
{
    QJsonObject object;
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        object.insert(it.key(), Writer::valueOf(it.value()));
    return object;
}

template <typename T>
void takeNamed(Reader &file, const char *name, QHash<QString, T> &values)
{
    if (!file.contains(name))
        return;
    values.clear();
    const QJsonObject object = file.valueAt(name).toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!net::socketOption(it.key()))
            return file.refuse(name);
        file.take(name, it.value(), values[it.key()]);
    }
}

QJsonValue figureToJson(const InfoFigure &figure)
{
    const QJsonValue value = largeToJson(figure.value);
    if (!figure.known)
        return QJsonArray{value, unknown};
    if (figure.unlimited)
        return QJsonArray{value, unlimited};
    return value;
}

bool takeFigure(const QJsonValue &json, InfoFigure &figure)
{
    const QJsonArray marked = json.toArray();
    const QString mark = marked.size() == 2 ? marked[1].toString() : QString();
    if (json.isArray() && mark != unknown && mark != unlimited)
        return false;
    figure.known = mark != unknown;
    figure.unlimited = mark == unlimited;
    return largeFromJson(json.isArray() ? marked[0] : json, figure.value);
}

QJsonObject infoToJson(const QList<InfoFigure> &info)
{
    QJsonObject object;
    for (const InfoFigure &figure : info)
        object.insert(QLatin1StringView(figure.name), figureToJson(figure));
    return object;
}

/// All that there can be, in their order, each 0.
const QList<InfoFigure> &figures()
{
    static const QList<InfoFigure> all = kernel::TcpInfo::parse(QByteArray(1024, '\0')).figures();
    return all;
}

bool takeInfo(const QJsonObject &json, QList<InfoFigure> &info)
{
    info.clear();
    for (InfoFigure figure : figures()) {
        const QJsonValue value = json.value(QLatin1StringView(figure.name));
        if (value.isUndefined())
            continue;
        if (!takeFigure(value, figure))
            return false;
        info.append(figure);
    }
    return info.size() == json.size();
}

QJsonObject sightToJson(session::SocketId id, const SocketSight &sight, const SocketSight &before)
{
    Writer file;
    const auto put = [&file](const char *name, const QJsonObject &now, const QJsonObject &then) {
        if (now != then)
            file.insert(name, now);
    };
    put("options", named(sight.options), named(before.options));
    put("reports", named(sight.reports), named(before.reports));
    put("info", infoToJson(sight.info), infoToJson(before.info));
    if (sight.infoError != before.infoError)
        file.insert("infoErrno", sight.infoError);
    if (!file.object().isEmpty())
        file.insert("id", toJson(id));
    return file.object();
}

void takeSight(Reader &file, SocketSight &sight)
{
    takeNamed(file, "options", sight.options);
    takeNamed(file, "reports", sight.reports);
    if (file.contains("info") && !takeInfo(file.valueAt("info").toObject(), sight.info))
        file.refuse("info");
    if (file.contains("infoErrno"))
        file("infoErrno", sight.infoError);
}

QList<session::SocketId> sorted(QList<session::SocketId> ids)
{
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace

QJsonArray sightsToJson(const Sights &sights, const Sights &before)
{
    QJsonArray array;
    if (sights.isSharedWith(before))
        return array;
    for (const session::SocketId id : sorted(before.keys())) {
        if (!sights.contains(id))
            array.append(QJsonObject{{QStringLiteral("gone"), toJson(id)}});
    }
    for (const session::SocketId id : sorted(sights.keys())) {
        QJsonObject sight = sightToJson(id, sights.value(id), before.value(id));
        if (!before.contains(id))
            sight.insert(QStringLiteral("id"), toJson(id));
        if (!sight.isEmpty())
            array.append(sight);
    }
    return array;
}

QString takeSights(const QJsonValue &json, Sights &sights)
{
    for (const QJsonValue &value : json.toArray()) {
        Reader file(value.toObject());
        session::SocketId id = 0;
        if (file.contains("gone")) {
            file("gone", id);
            sights.remove(id);
        } else {
            file("id", id);
            takeSight(file, sights[id]);
        }
        if (!file.isFine())
            return file.fault();
        if (sights.size() > qsizetype(SocketSights::mostPeers) + 1)
            return QStringLiteral("id");
    }
    return {};
}

} // namespace history::file
