// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// What the lesson window shows at each moment: the rest of it is in lessonwindow.cpp.

#include "panels/elidedlabel.h"
#include "panels/lessonquestion.h"
#include "panels/lessonwindow.h"
#include "panels/lessonwindowbar.h"
#include "panels/lessonwindowwords.h"

#include <QStackedWidget>

#include <algorithm>

namespace panels {

using lesson::Player;
using State = Player::State;

int LessonWindow::shownStep() const
{
    const State state = m_player.state();
    const bool under = state == State::Playing || state == State::Asking || state == State::Failed;
    const auto last = int(m_player.lesson().steps.size()) - 1;
    return under ? std::min(m_player.position(), last) : m_player.position() - 1;
}

void LessonWindow::retranslate()
{
    const LessonWords words(m_player, m_language.current());
    setWindowTitle(tr("Sockscope · %1").arg(words.title()));
    m_bar->retranslate();
    m_bar->setPoints(m_player.options().points);
    m_bar->setSeconds(m_pace.seconds());
    showNow();
}

void LessonWindow::showNow()
{
    const LessonWords words(m_player, m_language.current());
    const int step = shownStep();
    const int first = m_pace.stops().first(m_pace.stops().of(step));
    const State state = m_player.state();
    const bool plays = step >= 0 && !m_player.isReplaying() &&
                       (state != State::Idle || (m_pace.isFinished() && !m_stopped));
    m_deeds->setWords(plays ? words.deeds(first, step) : QString());
    const bool asks = plays && state != State::Failed && m_pace.stop() < m_pace.stops().count() &&
                      showQuestion(words, first, step);
    m_stack->setCurrentWidget(asks ? static_cast<QWidget *>(m_question) : m_caption);
    if (!asks)
        showWords(words);
    m_bar->setStop(m_pace.stop());
    m_bar->setSlow(m_pace.isSlow());
    showPossible();
}

void LessonWindow::showWords(const LessonWords &words)
{
    using Look = LessonCaption::Look;
    const int step = shownStep();
    const State state = m_player.state();
    if (state == State::Failed)
        m_caption->show(Look::Failure, words.failure(m_places.lost()));
    else if (m_pace.stop() == m_pace.stops().count() && !m_stopped)
        m_caption->show(Look::Remember, words.remember());
    else if (m_pace.isFinished() && !m_stopped)
        m_caption->show(Look::Plain,
                        words.caption(m_pace.stops().first(m_pace.stops().of(step)), step));
    else if (state == State::Idle)
        m_caption->show(Look::Plain,
                        words.opening(m_stopped ? tr("The lesson was stopped.") : QString()));
    else if (m_player.isReplaying())
        m_caption->show(Look::Plain, words.opening(tr("Played again, up to where it was …")));
    else if (state == State::Opening)
        m_caption->show(Look::Plain, words.opening(tr("The windows are opening …")));
    else if (step < 0)
        m_caption->show(Look::Plain, words.opening({}));
    else
        m_caption->show(Look::Plain,
                        words.caption(m_pace.stops().first(m_pace.stops().of(step)), step));
}

// From the question until something is said, and again from the answer on.
bool LessonWindow::showQuestion(const LessonWords &words, int first, int step)
{
    const QList<lesson::Step> &steps = m_player.lesson().steps;
    for (int index = step; index >= first; --index) {
        if (const auto *answer = std::get_if<lesson::Answer>(&steps[index].what)) {
            const lesson::Question *question = m_player.lesson().question(answer->id);
            const auto known = m_answers.constFind(index);
            if (!question || known == m_answers.constEnd())
                continue;
            m_question->answer(words.said(question->because), words.choices(*question),
                               known->right, known->chosen);
            return true;
        }
        if (const auto *question = std::get_if<lesson::Question>(&steps[index].what)) {
            m_question->ask(words.said(question->text), words.choices(*question),
                            m_player.state() == State::Asking);
            return true;
        }
        if (!steps[index].say.isEmpty())
            return false;
    }
    return false;
}

void LessonWindow::showPossible()
{
    const State state = m_player.state();
    const bool dead = state == State::Failed && !m_places.lost().isEmpty();
    LessonBar::Possible possible;
    possible.back = m_pace.canGoBack() && !dead;
    possible.next = m_pace.canGoForward() || state == State::Playing;
    possible.again =
        !m_pace.canGoForward() && (state == State::Idle || state == State::Finished || dead);
    possible.stop = state != State::Idle;
    possible.slow = state == State::Ready || state == State::Playing || m_pace.isSlow();
    possible.save = m_player.run().steps > 0;
    possible.begun = m_pace.stop() >= 0;
    m_bar->setPossible(possible);
}

} // namespace panels
