// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/figurerun.h"

#include "session/launchoptions.h"

#include <QFileInfo>
#include <QPointer>

#include <chrono>

namespace lesson {

namespace {

constexpr std::chrono::seconds mostSilence{60};
constexpr QSize windowSize(1280, 800);

Player::Options withoutHands()
{
    Player::Options options;
    options.asks = false;
    options.figures = true;
    options.ports = PortUse::Fresh;
    return options;
}

} // namespace

FigureRun::FigureRun(Stage &stage, Lesson lesson, Order order, QObject *parent)
    : QObject(parent)
    , m_order(std::move(order))
    , m_stage(stage)
    , m_player(stage, std::move(lesson), withoutHands())
{
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this,
            [this] { toldAll(tr("A window does not answer any more.")); });
    connect(&stage, &Stage::failed, this, [this] { m_lost = true; });
    connect(&m_player, &Player::stateChanged, this, &FigureRun::follow, Qt::QueuedConnection);
    connect(&m_player, &Player::figureWanted, this, &FigureRun::take);
    connect(&m_player, &Player::answered, this, [this](int step, int right) {
        m_right[std::get<Answer>(m_player.lesson().steps[step].what).id] = right;
    });
}

FigureRun::~FigureRun() = default;

void FigureRun::start()
{
    const QString folder = m_order.folder.absolutePath();
    if (!m_order.folder.mkpath(QStringLiteral(".")) || !QFileInfo(folder).isWritable())
        return end(session::ExitExportFailed,
                   tr("Nothing can be written into the folder %1.").arg(folder));
    m_order.speak(m_order.language);
    m_player.open();
}

// Where a window went when all was over, the player has stopped: no texts are had of it.
void FigureRun::follow(Player::State state)
{
    if (state != m_player.state())
        return;
    if (state == Player::State::Ready)
        begin();
    else if (state == Player::State::Finished)
        takeTexts();
    else if (state == Player::State::Failed)
        end(m_lost      ? session::ExitRuntimeError
            : m_refused ? session::ExitExportFailed
                        : session::ExitLessonFailed,
            failure());
    else if (state == Player::State::Idle)
        end(session::ExitRuntimeError, tr("A window was closed."));
}

void FigureRun::begin()
{
    const QString size =
        QStringLiteral("size %1 %2").arg(windowSize.width()).arg(windowSize.height());
    QList<Line> lines;
    for (const Actor &actor : m_player.lesson().actors)
        lines += {{actor.name, size}, {actor.name, QStringLiteral("lang ") + m_order.language}};
    tellAll(lines, [this](const QString &) { m_player.playOn(); });
}

void FigureRun::take(int step)
{
    const auto &figure = std::get<Figure>(m_player.lesson().steps[step].what);
    tellAll(linesOf(figure), [this](const QString &error) {
        m_refused = !error.isEmpty();
        m_player.figureTaken(error);
    });
}

// Who acts in the steps without "quit" is still there.
QStringList FigureRun::standing() const
{
    QStringList names;
    for (const Actor &actor : m_player.lesson().actors)
        names.append(actor.name);
    for (const Step &step : m_player.lesson().steps) {
        const auto *act = std::get_if<Act>(&step.what);
        if (act && act->verb == QLatin1StringView("quit"))
            names.removeOne(act->actor);
    }
    return names;
}

void FigureRun::takeTexts()
{
    QList<Line> lines;
    for (const QString &actor : standing())
        lines += textLines(actor);
    tellAll(lines, [this](const QString &refused) {
        const QString error = refused.isEmpty() ? writeAll() : refused;
        if (!error.isEmpty())
            return end(session::ExitExportFailed, error);
        end(session::ExitFine,
            m_order.folder.filePath(indexFile(m_order.language)) + QLatin1Char('\n'));
    });
}

// One after the other: what a window is to show in a language it shows in that language.
void FigureRun::tellAll(const QList<Line> &lines, const Told &told)
{
    m_lines = lines;
    m_told = told;
    tellNext();
}

void FigureRun::tellNext()
{
    if (m_lines.isEmpty())
        return toldAll({});
    const Line line = m_lines.takeFirst();
    m_silence.start(mostSilence);
    m_stage.tell(line.actor, line.text, [self = QPointer<FigureRun>(this)](const Reply &reply) {
        if (!self || !self->m_told)
            return;
        if (reply.ok)
            self->tellNext();
        else
            self->toldAll(reply.text);
    });
}

void FigureRun::toldAll(const QString &error)
{
    m_silence.stop();
    m_lines.clear();
    if (const Told told = std::exchange(m_told, {}))
        told(error);
}

void FigureRun::end(int code, const QString &text)
{
    m_player.disconnect(this);
    m_silence.stop();
    m_told = {};
    m_player.stop();
    Q_EMIT finished(code, text);
}

// "half-close.json:12:9: …", as a compiler says it.
QString FigureRun::failure() const
{
    const Player::Failure &failure = m_player.failure();
    const Lesson &lesson = m_player.lesson();
    const QString &language = m_order.language;
    if (failure.step < 0)
        return QStringLiteral("%1: %2").arg(m_order.file, failure.instead);
    const Step &step = lesson.steps[failure.step];
    const QString said = filled(step.say.in(language), m_player.portOf());
    return QStringLiteral("%1:%2:%3: %4\n%5%6")
        .arg(m_order.file, QString::number(step.place.line), QString::number(step.place.column),
             lesson.title.in(language), said.isEmpty() ? said : said + QLatin1Char('\n'),
             failure.text());
}

} // namespace lesson
