// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/application.h"

#include "chat/printable.h"
#include "explain/calltext.h"
#include "explain/sentences.h"
#include "lesson/runfile.h"
#include "panels/lessonrunsaving.h"
#include "panels/savedsession.h"
#include "panels/withoutwindow.h"

#include <QTextStream>

#include <cstdio>
#include <cstdlib>

#include <sys/resource.h>

namespace panels {

namespace {

void print(std::FILE *stream, const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), stream);
    std::fflush(stream);
}

QString programName(session::Program program)
{
    return program == session::Program::Server ? QStringLiteral("gui-server")
                                               : QStringLiteral("gui-client");
}

bool someDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

// Qt ends the process where it finds no display to draw on; it is to end with our code.
void noDisplay(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    print(stderr, text + QLatin1Char('\n'));
    if (type == QtFatalMsg)
        std::_Exit(session::ExitNoDisplay);
}

void raiseDescriptorLimit()
{
    rlimit limit = {};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

Application::Application(int &argc, char **argv, session::Program program)
    : m_argc(argc)
    , m_argv(argv)
    , m_program(program)
{
    QCoreApplication::setOrganizationName(QStringLiteral("Sockscope"));
    QCoreApplication::setApplicationName(programName(program));
    QCoreApplication::setApplicationVersion(QStringLiteral(SOCKSCOPE_VERSION));
    session::TerminationSignals::block();
    raiseDescriptorLimit();
}

Application::~Application() = default;

std::optional<session::EarlyExit> Application::parse()
{
    QCoreApplication withoutDisplay(m_argc, m_argv);
    Language language; // what it installs goes with the application
    language.use({});
    auto parsed = session::parseLaunchOptions(m_program, QCoreApplication::arguments());
    if (auto *exit = std::get_if<session::EarlyExit>(&parsed))
        return *exit;
    m_options = std::get<session::LaunchOptions>(parsed);
    language.use(m_options.language);
    if (const auto code = runWithoutWindow(m_options, language))
        return session::EarlyExit{*code, {}};
    return m_options.savedSession.isEmpty() ? std::nullopt : readSaved();
}

std::optional<session::EarlyExit> Application::readSaved()
{
    if (m_options.savedSession.endsWith(QLatin1Char('.') + LessonRunSaving::suffix()))
        return readRun();
    auto read = SavedSession::read(m_options.savedSession);
    if (const QString *problem = std::get_if<QString>(&read))
        return session::EarlyExit{session::ExitRuntimeError, *problem + QLatin1Char('\n')};
    m_saved = std::move(std::get<history::Chronicle>(read));
    if (m_saved->program == m_program)
        return std::nullopt;
    return session::EarlyExit{
        session::ExitUsage, Language::tr("This session is one of %1: open it with that program.\n")
                                .arg(programName(m_saved->program))};
}

std::optional<session::EarlyExit> Application::readRun()
{
    auto read = lesson::readRunFile(m_options.savedSession);
    if (const auto *problem = std::get_if<lesson::RunProblem>(&read))
        return session::EarlyExit{session::ExitRuntimeError, problem->sentence + QLatin1Char('\n')};
    m_run = std::move(std::get<lesson::Run>(read));
    return std::nullopt;
}

std::unique_ptr<history::History> Application::history(session::SocketSession &session)
{
    return m_saved ? std::make_unique<history::History>(std::move(*m_saved))
                   : std::make_unique<history::History>(session);
}

bool Application::begin()
{
    if (const auto exit = parse()) {
        print(exit->code == session::ExitFine ? stdout : stderr, exit->text);
        m_exitCode = exit->code;
        return false;
    }
    if (!someDisplay()) {
        print(stderr, Language::tr("There is no display to show a window on.\n"));
        m_exitCode = session::ExitNoDisplay;
        return false;
    }
    const auto before = qInstallMessageHandler(noDisplay);
    m_application = std::make_unique<QApplication>(m_argc, m_argv);
    qInstallMessageHandler(before);
    m_application->setWindowIcon(
        QIcon(QStringLiteral(":/icons/%1.png").arg(programName(m_program))));
    m_application->setDesktopFileName(programName(m_program));
    m_signals = std::make_unique<session::TerminationSignals>();
    openSettings();
    return true;
}

void Application::openSettings()
{
    m_settings = m_options.configFile.isEmpty()
                     ? std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope,
                                                   QCoreApplication::organizationName(),
                                                   QCoreApplication::applicationName())
                     : std::make_unique<QSettings>(m_options.configFile, QSettings::IniFormat);
    const QString saved = m_settings->value(QStringLiteral("language")).toString();
    m_language.use(m_options.language.isEmpty() ? saved : m_options.language);
    const QStringList themes = {QStringLiteral("system"), QStringLiteral("light"),
                                QStringLiteral("dark")};
    if (!m_options.theme.isEmpty())
        m_settings->setValue(QStringLiteral("theme"), themes.indexOf(m_options.theme));
}

void Application::fail(int code, const session::StepReport &report, const QStringList &details)
{
    if (report.lamp != session::StepReport::Lamp::Refused || m_exitCode != 0)
        return;
    m_exitCode = code;
    QStringList sentences;
    if (const auto call = report.outcome()) {
        sentences = {explain::callText(*call) + QLatin1Char(' ') + explain::resultText(*call),
                     explain::outcomeSentence(*call)};
    } else {
        sentences = {explain::inputSentence(report.input)};
    }
    for (const QString &detail : details)
        sentences.append(chat::printable(detail));
    print(stderr, sentences.join(QLatin1Char('\n')) + QLatin1Char('\n'));
    QMetaObject::invokeMethod(
        m_application.get(), [code] { QCoreApplication::exit(code); }, Qt::QueuedConnection);
}

int Application::run(QMainWindow &window, ControlChannel &control)
{
    if (m_exitCode != 0)
        return m_exitCode;
    QObject::connect(m_signals.get(), &session::TerminationSignals::requested, &window, [&window] {
        window.close();
        QCoreApplication::quit();
    });
    if (m_options.control)
        control.start();
    if (m_options.corner)
        window.move(*m_options.corner);
    window.show();
    const int code = QApplication::exec();
    m_settings->sync();
    return code;
}

} // namespace panels
