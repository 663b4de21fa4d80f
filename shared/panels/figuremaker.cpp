// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/figuremaker.h"

#include "kernel/otherend.h"
#include "panels/figuresitting.h"

#include <QCoreApplication>

namespace panels {

namespace {

/// The whole program speaks another language; nobody sees it.
class BorrowedLanguage
{
public:
    BorrowedLanguage(Language &language, const QString &wanted)
        : m_language(language)
        , m_before(language.current())
    {
        use(wanted);
    }
    ~BorrowedLanguage() { use(m_before); }
    Q_DISABLE_COPY_MOVE(BorrowedLanguage)

private:
    void use(const QString &wanted)
    {
        if (wanted.isEmpty() || wanted == m_language.current())
            return;
        m_language.use(wanted);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
    }

    Language &m_language;
    QString m_before;
};

} // namespace

FigureMaker::FigureMaker(QMainWindow &window, session::SocketSession &session, Selection &selection,
                         Language &language)
    : QObject(&window)
    , m_window(window)
    , m_session(session)
    , m_selection(selection)
    , m_language(language)
    , m_server([this](const FigureQuestion &question) { return answer(question); })
{
}

Figure FigureMaker::ofPanel(Panel &panel, const FigureSpec &spec) const
{
    return Figure(spec, {recordingOf(panel, spec, m_setStable)});
}

Figure FigureMaker::ofWindow(const FigureSpec &spec) const
{
    return Figure(spec, {window(spec)});
}

FigureRecording FigureMaker::window(const FigureSpec &spec) const
{
    return recordingOf(m_window, spec, m_setStable);
}

FigureAnswer FigureMaker::answer(const FigureQuestion &question) const
{
    FigureSpec spec;
    spec.size = question.size;
    spec.theme = question.theme;
    spec.stableNames = question.stableNames;
    const BorrowedLanguage language(m_language, question.language);
    return {isServer(), window(spec)};
}

bool FigureMaker::isServer() const
{
    return m_window.objectName() == QLatin1StringView("serverWindow");
}

int FigureMaker::otherProcess(const posix::ConnectionKey &key) const
{
    for (const posix::ConnectionKey &far : kernel::otherEndKeys(key)) {
        const kernel::TrackedRow *row = m_session.tableRow(far);
        if (row && !row->gone && row->row.owner.kind == kernel::Owner::Kind::Process &&
            row->row.owner.pid != int(QCoreApplication::applicationPid()))
            return row->row.owner.pid;
    }
    return 0;
}

int FigureMaker::otherProcess() const
{
    if (const auto key = m_selection.key()) {
        if (const int pid = otherProcess(*key))
            return pid;
    }
    const QList<kernel::TrackedRow> rows = m_session.tableRows();
    for (const kernel::TrackedRow &row : rows) {
        if (row.gone || !m_session.socketOf(row.row.key))
            continue;
        if (const int pid = otherProcess(row.row.key))
            return pid;
    }
    return 0;
}

void FigureMaker::ofBoth(const FigureSpec &spec, QObject *context, const Done &done)
{
    const int pid = otherProcess();
    if (pid == 0)
        return done(Figure(),
                    tr("Both windows need a connection whose other end is another Sockscope "
                       "window on this machine; there is none."));
    auto *link = new FigureLink(
        pid, {spec.size, spec.theme, m_language.current(), spec.stableNames}, context);
    connect(link, &FigureLink::answered, context,
            [this, link, spec, done](const FigureAnswer &other) {
                link->deleteLater();
                QList<FigureRecording> contents = {window(spec), other.recording};
                if (other.isServer && !isServer())
                    contents.swapItemsAt(0, 1);
                done(Figure(spec, contents), {});
            });
    connect(link, &FigureLink::refused, context, [link, done](FigureLink::Refusal why) {
        link->deleteLater();
        done(Figure(), why == FigureLink::Refusal::NoAnswer
                           ? tr("The other window did not answer in time.")
                           : tr("The program at the other end is no Sockscope window."));
    });
}

} // namespace panels
