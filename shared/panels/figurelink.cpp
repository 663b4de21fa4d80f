// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/figurelink.h"

#include "session/frames.h"
#include "session/localname.h"

#include <QCoreApplication>

#include <algorithm>

namespace panels {

namespace {

constexpr session::FrameMark mark = {.magic = 0x534b5346, .version = 2}; // "SKSF"
constexpr qint64 mostQuestion = 16 * 1024;
constexpr qint64 mostAnswer = FigureRecording::mostBytes;
constexpr int mostSide = 8000; ///< px of a window

QString nameOf(int pid)
{
    return QStringLiteral("sockscope-window-%1-%2").arg(::geteuid()).arg(pid);
}

QByteArray frameOf(const FigureQuestion &question)
{
    return session::framed(mark, [&](QDataStream &out) {
        out << question.size << quint8(question.theme) << question.language << question.stableNames
            << quint8(question.elements.size());
        for (const QString &element : question.elements)
            out << element;
    });
}

/// As many as were announced; what is more than that makes the frame malformed.
QStringList elementsFrom(QDataStream &in)
{
    quint8 count = 0;
    in >> count;
    QStringList elements;
    while (count-- > 0 && in.status() == QDataStream::Ok) {
        QString element;
        in >> element;
        elements.append(element);
    }
    return elements;
}

bool areBounded(const QStringList &elements)
{
    return elements.size() <= FigureQuestion::mostElements &&
           std::all_of(elements.cbegin(), elements.cend(), [](const QString &element) {
               return element.size() <= FigureQuestion::longestElement;
           });
}

std::optional<FigureQuestion> questionFrom(const QByteArray &payload)
{
    QDataStream in(payload);
    FigureQuestion question;
    quint8 theme = 0;
    if (!session::begins(in, mark))
        return std::nullopt;
    in >> question.size >> theme >> question.language >> question.stableNames;
    question.elements = elementsFrom(in);
    if (!session::isDone(in) || theme > quint8(FigureTheme::Screen) ||
        question.size.width() > mostSide || question.size.height() > mostSide ||
        !areBounded(question.elements))
        return std::nullopt;
    question.theme = FigureTheme(theme);
    return question;
}

QByteArray frameOf(const FigureAnswer &answer)
{
    return session::framed(mark, [&](QDataStream &out) {
        out << answer.isServer << bytesOf(answer.sitting.recording)
            << quint8(answer.sitting.places.size());
        for (const ElementPlace &place : answer.sitting.places)
            out << place.mark << place.room;
    });
}

QList<ElementPlace> placesFrom(QDataStream &in)
{
    quint8 count = 0;
    in >> count;
    QList<ElementPlace> places;
    while (count-- > 0 && in.status() == QDataStream::Ok) {
        ElementPlace place;
        in >> place.mark >> place.room;
        places.append(place);
    }
    return places;
}

/// What is not there is null; what is there lies within the picture.
bool lieWithin(const QList<ElementPlace> &places, const QSize &size)
{
    const QRect all({}, size);
    return std::all_of(places.cbegin(), places.cend(), [&all](const ElementPlace &place) {
        return place == ElementPlace() || (all.contains(place.mark) && all.contains(place.room));
    });
}

std::optional<FigureAnswer> answerFrom(const QByteArray &payload, const FigureQuestion &question)
{
    QDataStream in(payload);
    FigureAnswer answer;
    QByteArray bytes;
    if (!session::begins(in, mark))
        return std::nullopt;
    in >> answer.isServer >> bytes;
    answer.sitting.places = placesFrom(in);
    const auto recording = recordingFrom(bytes);
    if (!session::isDone(in) || !recording ||
        answer.sitting.places.size() != question.elements.size() ||
        !lieWithin(answer.sitting.places, recording->size))
        return std::nullopt;
    answer.sitting.recording = *recording;
    return answer;
}

} // namespace

FigureServer::FigureServer(Answer answer, QObject *parent)
    : QObject(parent)
    , m_answer(std::move(answer))
{
    m_server.setSocketOptions(QLocalServer::AbstractNamespaceOption);
    connect(&m_server, &QLocalServer::newConnection, this, &FigureServer::admit);
    m_server.listen(nameOf(int(QCoreApplication::applicationPid())));
}

void FigureServer::admit()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        if (m_askers == mostAskers || session::trustedPeer(socket->socketDescriptor()) == 0) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_askers;
        socket->setReadBufferSize(2 * mostQuestion);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { hear(socket); });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QObject::destroyed, this, [this] { --m_askers; });
        QTimer::singleShot(FigureLink::patienceMs, socket, [socket] { socket->abort(); });
        hear(socket);
    }
}

void FigureServer::hear(QLocalSocket *socket)
{
    const session::Frame frame = session::takeFrame(*socket, mostQuestion);
    if (frame.kind == session::Frame::Kind::Incomplete)
        return;
    socket->disconnect(this); // one question each
    connect(socket, &QObject::destroyed, this, [this] { --m_askers; });
    if (const auto question = questionFrom(frame.payload)) {
        const QByteArray answer = frameOf(m_answer(*question));
        if (answer.size() <= mostAnswer)
            socket->write(answer);
    }
    socket->disconnectFromServer();
}

FigureLink::FigureLink(int pid, const FigureQuestion &question, QObject *parent)
    : QObject(parent)
    , m_pid(pid)
    , m_question(question)
{
    m_socket.setSocketOptions(QLocalSocket::AbstractNamespaceOption);
    m_socket.setReadBufferSize(mostAnswer + qint64(sizeof(quint32)));
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { refuse(Refusal::NoAnswer); });
    connect(&m_socket, &QLocalSocket::connected, this, &FigureLink::greet);
    connect(&m_socket, &QLocalSocket::readyRead, this, &FigureLink::hear);
    // Queued: Qt tells of both while the call that brought it about is still running.
    const auto end = [this] {
        hear();
        refuse(Refusal::NoWindow);
    };
    connect(&m_socket, &QLocalSocket::errorOccurred, this, end, Qt::QueuedConnection);
    connect(&m_socket, &QLocalSocket::disconnected, this, end, Qt::QueuedConnection);
    m_patience.start();
    m_socket.connectToServer(nameOf(pid));
}

FigureLink::~FigureLink()
{
    m_socket.disconnect(this);
}

void FigureLink::greet()
{
    if (session::trustedPeer(m_socket.socketDescriptor()) != m_pid)
        m_socket.abort();
    else
        m_socket.write(frameOf(m_question));
}

void FigureLink::hear()
{
    if (m_over || !m_socket.isOpen())
        return;
    const session::Frame frame = session::takeFrame(m_socket, mostAnswer);
    if (frame.kind == session::Frame::Kind::Incomplete)
        return;
    const auto answer = answerFrom(frame.payload, m_question);
    if (!answer)
        return refuse(Refusal::NoWindow);
    if (!isOver())
        Q_EMIT answered(*answer);
}

void FigureLink::refuse(Refusal why)
{
    if (!isOver())
        Q_EMIT refused(why);
}

bool FigureLink::isOver()
{
    m_patience.stop();
    return std::exchange(m_over, true);
}

} // namespace panels
