// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// How the lesson window is built, where it stands and what its keys do. What it says is in
// lessonwindowshown.cpp.

#include "panels/lessonwindow.h"

#include "panels/elidedlabel.h"
#include "panels/lessonquestion.h"
#include "panels/lessonrunsaving.h"
#include "panels/lessonwindowbar.h"

#include <QApplication>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace panels {

using lesson::Player;

namespace {

constexpr QSize smallest(900, 140); ///< px
constexpr int margin = 10;

const QString themeKey = QStringLiteral("theme");
const QString pointsKey = QStringLiteral("lesson/points");
const QString secondsKey = QStringLiteral("lesson/seconds");

Player::Options optionsOf(const QSettings &settings, lesson::PortUse ports)
{
    Player::Options options;
    options.points = settings.value(pointsKey, true).toBool();
    options.ports = ports;
    return options;
}

} // namespace

LessonWindow::LessonWindow(lesson::Stage &stage, lesson::Lesson lesson, lesson::PortUse ports,
                           Language &language, QSettings &settings)
    : m_language(language)
    , m_settings(settings)
    , m_places(stage, lesson.actors)
    , m_player(stage, std::move(lesson), optionsOf(settings, ports))
    , m_pace(m_player)
    , m_zoom(*this, settings)
{
    setObjectName(QStringLiteral("lessonWindow"));
    setWindowFlag(Qt::WindowStaysOnTopHint);
    applyTheme(Theme(m_settings.value(themeKey, 0).toInt() % 3));
    m_pace.setSeconds(m_settings.value(secondsKey, m_pace.seconds()).toInt());
    build();
    connectBar();
    connectPlayer();
    addKeys();
    tellLooks();
    retranslate();
    setFocus();
}

LessonWindow::~LessonWindow()
{
    disconnect(&m_player, nullptr, this, nullptr);
    disconnect(&m_pace, nullptr, this, nullptr);
}

void LessonWindow::build()
{
    auto *all = new QWidget;
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(margin, margin / 2, margin, margin / 2);
    column->setSpacing(margin / 2);
    m_deeds = new ElidedLabel;
    m_deeds->setObjectName(QStringLiteral("lessonDeeds"));
    m_stack = new QStackedWidget;
    m_caption = new LessonCaption;
    m_caption->setObjectName(QStringLiteral("lessonCaption"));
    m_question = new LessonQuestion;
    m_question->setObjectName(QStringLiteral("lessonQuestion"));
    m_stack->addWidget(m_caption);
    m_stack->addWidget(m_question);
    m_bar = new LessonBar(m_pace.stops());
    m_bar->setObjectName(QStringLiteral("lessonBar"));
    column->addWidget(m_deeds);
    column->addWidget(m_stack, 1);
    column->addWidget(m_bar);
    setCentralWidget(all);
    setMinimumSize(smallest);
}

void LessonWindow::connectBar()
{
    connect(m_bar, &LessonBar::backWanted, &m_pace, &LessonPace::back);
    connect(m_bar, &LessonBar::nextWanted, &m_pace, &LessonPace::forward);
    connect(m_bar, &LessonBar::againWanted, &m_pace, &LessonPace::beginAgain);
    connect(m_bar, &LessonBar::slowWanted, &m_pace, &LessonPace::setSlow);
    connect(m_bar, &LessonBar::stopWanted, this, &LessonWindow::stop);
    connect(m_bar, &LessonBar::saveWanted, this, &LessonWindow::saveRun);
    connect(m_bar, &LessonBar::secondsWanted, this, [this](int seconds) {
        m_pace.setSeconds(seconds);
        m_settings.setValue(secondsKey, seconds);
        m_pace.setSlow(true);
    });
    connect(m_bar, &LessonBar::pointsWanted, this, [this](bool points) {
        m_player.setPoints(points);
        m_settings.setValue(pointsKey, points);
    });
    connect(m_bar, &LessonBar::languageWanted, this, [this] {
        const bool english = m_language.current() == QLatin1String("en");
        useLanguage(english ? QStringLiteral("zh_CN") : QStringLiteral("en"));
    });
    connect(m_bar, &LessonBar::themeWanted, this,
            [this] { useTheme(isDark(QApplication::palette()) ? Theme::Light : Theme::Dark); });
    connect(m_question, &LessonQuestion::chosen, &m_pace, &LessonPace::choose);
}

void LessonWindow::connectPlayer()
{
    connect(&m_player, &Player::stateChanged, this, [this](Player::State state) {
        if (state == Player::State::Opening)
            m_stopped = false;
        showNow();
    });
    connect(&m_player, &Player::stepBegun, this, [this](int step) {
        if (!m_player.isReplaying())
            bringForward(m_player.lesson().steps[step]);
        showNow();
    });
    connect(&m_player, &Player::answered, this, [this](int step, int right, int chosen) {
        m_answers[step] = {right, chosen};
    });
    connect(&m_pace, &LessonPace::changed, this, &LessonWindow::showNow);
    // The windows that have just come up took the keyboard; one that is higher than its room, as
    // on a small screen, covers the words.
    connect(&m_places, &LessonPlaces::placed, this, [this] {
        if (QGuiApplication::platformName() != QLatin1StringView("offscreen")) // it has no order
            raise();
        activateWindow();
    });
    connect(&m_places, &LessonPlaces::placed, this, &LessonWindow::standBelow,
            Qt::SingleShotConnection);
}

void LessonWindow::addKeys()
{
    const auto add = [this](const QKeySequence &key, auto what) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, what);
    };
    for (const int key : {Qt::Key_Plus, Qt::Key_Equal})
        add(QKeySequence(int(Qt::CTRL) | key), [this] { m_zoom.larger(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Minus), [this] { m_zoom.smaller(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_0), [this] { m_zoom.usual(); });
    add(QKeySequence(Qt::Key_Right), [this] { m_pace.forward(); });
    add(QKeySequence(Qt::Key_Left), [this] { m_pace.back(); });
}

// Who acts, and where there is something to look at.
void LessonWindow::bringForward(const lesson::Step &step)
{
    const auto *expectation = std::get_if<lesson::Expectation>(&step.what);
    if (const auto *act = std::get_if<lesson::Act>(&step.what))
        m_places.raise(act->actor);
    else if (expectation && !step.say.isEmpty())
        m_places.raise(expectation->actor);
}

// Where a button has the focus, Space is its own.
void LessonWindow::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool again = m_player.state() == Player::State::Idle;
    if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter)
        again && !m_pace.canGoForward() ? m_pace.beginAgain() : m_pace.forward();
    else if (key == Qt::Key_Escape)
        m_pace.isSlow() ? m_pace.setSlow(false) : stop();
    else if (key >= Qt::Key_1 && key <= Qt::Key_6)
        m_pace.choose(key - Qt::Key_1);
    else if (key >= Qt::Key_A && key <= Qt::Key_F && event->modifiers() == Qt::NoModifier)
        m_pace.choose(key - Qt::Key_A);
    else
        QMainWindow::keyPressEvent(event);
}

void LessonWindow::useLanguage(const QString &language)
{
    m_language.use(language);
    m_settings.setValue(QStringLiteral("language"), m_language.current());
    tellLooks();
}

void LessonWindow::useTheme(Theme theme)
{
    m_settings.setValue(themeKey, int(theme));
    applyTheme(theme);
    tellLooks();
    retranslate();
}

void LessonWindow::tellLooks()
{
    const QStringList themes = {QStringLiteral("system"), QStringLiteral("light"),
                                QStringLiteral("dark")};
    const int usual = QFontDatabase::systemFont(QFontDatabase::GeneralFont).pointSize();
    m_places.setLooks({m_language.current(), themes.value(m_settings.value(themeKey, 0).toInt()),
                       usual > 0 ? (usual + m_zoom.points()) * 100 / usual : 100});
}

// What the window manager puts around it is known some time after it is shown.
void LessonWindow::standBelow()
{
    const LessonRoom room = lessonRoom(screen()->availableGeometry());
    const QMargins frame(geometry().left() - frameGeometry().left(),
                         geometry().top() - frameGeometry().top(),
                         frameGeometry().right() - geometry().right(),
                         frameGeometry().bottom() - geometry().bottom());
    setGeometry(room.strip.marginsRemoved(frame));
    m_places.setRoom(room.windows);
}

void LessonWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (event->spontaneous())
        return;
    standBelow();
}

void LessonWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LessonWindow::closeEvent(QCloseEvent *event)
{
    m_pace.setSlow(false);
    m_player.stop();
    QMainWindow::closeEvent(event);
}

void LessonWindow::stop()
{
    if (m_player.state() == Player::State::Idle)
        return;
    m_stopped = true;
    m_player.stop();
}

// The dialog comes up when those who told of their sessions are done with that.
void LessonWindow::saveRun()
{
    const auto ask = [this] {
        auto *saving = new LessonRunSaving(m_player.run(), m_settings, this);
        saving->setAttribute(Qt::WA_DeleteOnClose);
        connect(saving, &LessonRunSaving::saved, this,
                [this](const QString &file) { note(tr("Saved as %1.").arg(file)); });
        connect(saving, &LessonRunSaving::failed, this, &LessonWindow::note);
        saving->open();
    };
    m_player.collectSessions(
        [this, ask] { QMetaObject::invokeMethod(this, ask, Qt::QueuedConnection); });
}

void LessonWindow::note(const QString &sentence) const
{
    m_deeds->setWords(sentence);
}

} // namespace panels
