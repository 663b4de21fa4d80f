// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/figuremaker.h"

#include "kernel/otherend.h"

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

Figure FigureMaker::figure(FigureSpec spec, const QList<FigurePart> &parts, QString *refusal)
{
    QString missing;
    if (!placeCallouts(spec, parts, missing)) {
        if (refusal)
            *refusal = tr("“%1” is nowhere to be seen in the figure.").arg(missing);
        return Figure();
    }
    QList<FigureRecording> contents;
    for (const FigurePart &part : parts)
        contents.append(part.sitting.recording);
    return Figure(spec, contents);
}

Figure FigureMaker::ofPanel(Panel &panel, const FigureSpec &spec, QString *refusal) const
{
    if (m_before)
        m_before();
    const Sitting sitting = sittingOf(panel, spec, elementsOf(spec, true), m_setStable);
    return figure(spec, {{sitting, isServer(), true}}, refusal);
}

Figure FigureMaker::ofWindow(const FigureSpec &spec, QString *refusal) const
{
    return figure(spec, {{window(spec, elementsOf(spec, true)), isServer(), true}}, refusal);
}

Sitting FigureMaker::window(const FigureSpec &spec, const QStringList &elements) const
{
    if (m_before)
        m_before();
    return sittingOf(m_window, spec, elements, m_setStable);
}

FigureAnswer FigureMaker::answer(const FigureQuestion &question) const
{
    FigureSpec spec;
    spec.size = question.size;
    spec.theme = question.theme;
    spec.stableNames = question.stableNames;
    const BorrowedLanguage language(m_language, question.language);
    return {isServer(), window(spec, question.elements)};
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

QString FigureMaker::refusal(FigureLink::Refusal why, const FigureSpec &spec) const
{
    if (why == FigureLink::Refusal::NoAnswer)
        return tr("The other window did not answer in time.");
    return spec.with != 0 ? tr("Process %1 is no Sockscope window of yours.").arg(spec.with)
                          : tr("The program at the other end is no Sockscope window.");
}

void FigureMaker::ofBoth(const FigureSpec &spec, QObject *context, const Done &done)
{
    const int pid = spec.with != 0 ? spec.with : otherProcess();
    if (pid == 0)
        return done(Figure(),
                    tr("Both windows need a connection whose other end is another Sockscope "
                       "window on this machine; there is none."));
    const FigureQuestion question = {spec.size, spec.theme, m_language.current(), spec.stableNames,
                                     elementsOf(spec, false)};
    auto *link = new FigureLink(pid, question, context);
    connect(link, &FigureLink::answered, context,
            [this, link, spec, done](const FigureAnswer &other) {
                link->deleteLater();
                QList<FigurePart> parts = {{window(spec, elementsOf(spec, true)), isServer(), true},
                                           {other.sitting, other.isServer, false}};
                if (other.isServer && !isServer())
                    parts.swapItemsAt(0, 1);
                QString refusal;
                const Figure both = figure(spec, parts, &refusal);
                done(both, refusal);
            });
    connect(link, &FigureLink::refused, context, [this, link, spec, done](FigureLink::Refusal why) {
        link->deleteLater();
        done(Figure(), refusal(why, spec));
    });
}

} // namespace panels
