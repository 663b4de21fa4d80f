// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// What the player does at each kind of step.

#include "lesson/player.h"

#include <QRegularExpression>

#include <algorithm>
#include <chrono>

namespace lesson {

namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::seconds;

// connect(2) to a silent address gives up after 127 s.
constexpr seconds actSilence{150};
constexpr double graceSeconds = 30; ///< beyond what an expectation may take

/// "failed close(3) = -1 EBADF": EBADF
QString errnoIn(const QString &answer)
{
    static const QRegularExpression form(QStringLiteral("= -1 (E[A-Z0-9]+)"));
    return form.match(answer).captured(1);
}

/// Several lines are told with tabs between.
QString inLines(const QString &answer)
{
    return QString(answer).replace(QLatin1Char('\t'), QLatin1Char('\n'));
}

} // namespace

void Player::perform()
{
    std::visit([this](const auto &what) { play(what); }, m_lesson.steps[m_position].what);
}

void Player::play(const Remark &)
{
    finishStep();
}

void Player::play(const Act &what)
{
    if (!m_options.points || isReplaying())
        return act(what);
    // Not everything can be pointed at: then it is done all the same.
    tell(what.actor, QStringLiteral("point ") + lineOf(what), [this](const Reply &) {
        m_awaited = Awaited::Press;
        Q_EMIT pointed(m_position);
    });
}

void Player::press()
{
    if (m_awaited != Awaited::Press)
        return;
    m_awaited = Awaited::Nothing;

    act(std::get<Act>(m_lesson.steps[m_position].what));
}

void Player::act(const Act &act)
{
    m_acted = !isReplaying();
    m_silence.start(actSilence);
    if (act.verb == QLatin1StringView("quit"))
        m_gone.insert(act.actor);
    tell(act.actor, lineOf(act), [this, act](const Reply &reply) { judge(act, reply); });
}

void Player::judge(const Act &act, const Reply &reply)
{
    const bool asTold =
        act.fails.isEmpty() ? reply.ok : !reply.ok && errnoIn(reply.text) == act.fails;
    if (asTold)
        return rest();
    const QString said = inLines(reply.text);
    fail(sentence(act), reply.ok ? tr("It succeeded. %1").arg(said).trimmed() : said);
}

void Player::look(const Expectation &expectation, double patience, Heard heard)
{
    if (m_patience.value(expectation.actor, -1) != patience) {
        m_patience[expectation.actor] = patience;
        tell(expectation.actor, QStringLiteral("patience %1").arg(patience), [](const Reply &) {});
    }
    const std::chrono::duration<double> silence(patience + graceSeconds);
    m_silence.start(duration_cast<milliseconds>(silence));
    tell(expectation.actor, lineOf(expectation), std::move(heard));
}

void Player::play(const Expectation &expectation)
{
    if (m_ahead < 0 && m_position < m_seen)
        return finishStep();
    look(expectation, expectation.within, [this, expectation](const Reply &reply) {
        if (reply.ok)
            rest();
        else
            fail(sentence(expectation), inLines(reply.text));
    });
}

// The table of each window is looked at afresh, and every window is at one with the others,
// before the next step: so nothing that follows depends on who was faster.
void Player::rest()
{
    tellAll(living(), QStringLiteral("rest"), [this] { finishLook(); });
}

void Player::play(const Question &question)
{
    if (isReplaying()) {
        for (const Run::Answered &answered : m_run.answers) {
            if (answered.question == question.id)
                m_chosen[question.id] = answered.chosen;
        }
        return finishStep();
    }
    setState(State::Asking);
    if (!m_options.asks)
        return choose(-1);
    m_playsOn = false;
    Q_EMIT asked(m_position);
}

void Player::choose(int choice)
{
    if (m_state != State::Asking)
        return;
    const auto &question = std::get<Question>(m_lesson.steps[m_position].what);
    const int chosen = choice < question.choices.size() ? std::max(choice, -1) : -1;
    m_chosen[question.id] = chosen;
    note(question.id, chosen, -1);
    setState(State::Playing);
    finishStep();
}

void Player::play(const Answer &answer)
{
    const Question *question = m_lesson.question(answer.id);
    if (!question)
        return finishLook();
    if (m_ahead < 0 && m_position < m_seen)
        return tellAnswer(answer.id);
    const auto holds = std::make_shared<QList<bool>>(question->choices.size(), false);
    const auto left = std::make_shared<qsizetype>(question->choices.size());
    for (qsizetype place = 0; place < question->choices.size(); ++place) {
        look(question->choices[place].holds, 0, [this, question, holds, left, place](auto &reply) {
            (*holds)[place] = reply.ok;
            if (--*left == 0)
                settle(*question, *holds);
        });
    }
}

void Player::settle(const Question &question, const QList<bool> &holds)
{
    QStringList held;
    for (qsizetype place = 0; place < holds.size(); ++place) {
        if (holds[place])
            held.append(sentence(question.choices[place].holds));
    }
    if (held.size() != 1) {
        return fail(tr("exactly one of the answers of the question holds"),
                    held.isEmpty() ? tr("None of them holds.")
                                   : tr("%n of them hold:", nullptr, int(held.size())) +
                                         QLatin1Char('\n') + held.join(QLatin1Char('\n')));
    }
    m_right[question.id] = static_cast<int>(holds.indexOf(true));
    if (m_ahead < 0)
        tellAnswer(question.id);
    else
        finishLook();
}

void Player::tellAnswer(const QString &question)
{
    const int right = m_right.value(question);
    const int chosen = m_chosen.value(question, -1);
    note(question, chosen, right);
    Q_EMIT answered(m_position, right, chosen);
    finishStep();
}

// The first answer counts, whatever is chosen when the question is seen again.
void Player::note(const QString &id, int chosen, int right)
{
    auto known = std::find_if(m_run.answers.begin(), m_run.answers.end(),
                              [&id](const auto &answered) { return answered.question == id; });
    if (known == m_run.answers.end())
        known = m_run.answers.insert(known, {id, chosen, -1});
    if (known->right < 0)
        known->right = right;
    const auto place = [this](const QString &question) {
        return m_lesson.question(question);
    };
    std::sort(m_run.answers.begin(), m_run.answers.end(), [&](const auto &a, const auto &b) {
        return std::less<>()(place(a.question), place(b.question));
    });
}

void Player::play(const Figure &)
{
    if (!m_options.figures || isReplaying())
        return finishStep();
    m_awaited = Awaited::Figure;
    Q_EMIT figureWanted(m_position);
}

void Player::figureTaken(const QString &error)
{
    if (m_awaited != Awaited::Figure)
        return;
    m_awaited = Awaited::Nothing;
    const auto &figure = std::get<Figure>(m_lesson.steps[m_position].what);
    if (error.isEmpty())
        finishStep();
    else
        fail(tr("the figure \"%1\"").arg(figure.name), error);
}

} // namespace lesson
