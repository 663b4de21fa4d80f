// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/socketsteps.h"

#include "explain/sentences.h"
#include "panels/explainer.h"
#include "panels/faultmark.h"
#include "panels/onlylive.h"
#include "panels/portfield.h"

namespace panels {

using session::Step;

SocketSteps::SocketSteps(history::Shown &shown, session::SocketSession &session, StepList &list,
                         bool optional)
    : QObject(&list)
    , m_shown(shown)
    , m_session(session)
    , m_blockers(shown)
    , m_optional(optional)
{
    build(list);
    connect(m_open, &QPushButton::clicked, this,
            [this] { m_session.openSocket(domain(), type()); });
    connect(m_domain, &QComboBox::currentIndexChanged, this,
            [this] { m_address->setFamily(domain()); });
    connect(m_reuseAddress, &QCheckBox::clicked, this, [this](bool on) {
        m_wantAddress = on;
        if (m_shown.socket().isOpen())
            m_session.setReuseAddress(on);
        showOptions();
    });
    connect(m_reusePort, &QCheckBox::clicked, this, [this](bool on) {
        m_wantPort = on;
        if (m_shown.socket().isOpen())
            m_session.setReusePort(on);
        showOptions();
    });
    connect(m_bind, &QPushButton::clicked, this, [this] { m_session.bind(address(), port()); });
    connect(m_port, &QLineEdit::returnPressed, m_bind, &QPushButton::click);
    connect(m_address, &QComboBox::editTextChanged, this, &SocketSteps::refreshBind);
    connect(&m_shown, &history::Shown::blockersChanged, this, [this] { m_blockers.ask(); });
}

void SocketSteps::build(StepList &list)
{
    m_socketRow = list.addRow(new StepRow(1, QStringLiteral("socket")));
    m_open = m_socketRow->addButton(QStringLiteral("socket"));
    m_domain = new QComboBox;
    m_domain->setObjectName(QStringLiteral("socketDomain"));
    m_domain->addItem(QStringLiteral("AF_INET"), AF_INET);
    m_domain->addItem(QStringLiteral("AF_INET6"), AF_INET6);
    m_socketRow->addField(m_domain, 4);
    m_type = new QComboBox;
    m_type->setObjectName(QStringLiteral("socketType"));
    m_type->addItem(QStringLiteral("SOCK_STREAM"), SOCK_STREAM);
    m_type->addItem(QStringLiteral("SOCK_DGRAM"), SOCK_DGRAM);
    m_socketRow->addField(m_type, 5);
    for (QComboBox *choice : {m_domain, m_type})
        choice->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed); // never cut

    m_reuseAddressRow = list.addRow(new StepRow(2, QStringLiteral("reuseAddress")));
    m_reuseAddressRow->addName(QStringLiteral("setsockopt"));
    m_reuseAddress = new QCheckBox(QStringLiteral("SO_REUSEADDR"));
    m_reuseAddress->setObjectName(QStringLiteral("reuseAddressBox"));
    Explainer::setTopic(m_reuseAddress, explain::optionTopic("SO_REUSEADDR"));
    m_reuseAddressRow->addField(m_reuseAddress, 1);
    m_reusePortRow = list.addRow(new StepRow(0, QStringLiteral("reusePort")), true);
    m_reusePortRow->addName(QString());
    m_reusePortRow->hideSignature();
    m_reusePort = new QCheckBox(QStringLiteral("SO_REUSEPORT"));
    m_reusePort->setObjectName(QStringLiteral("reusePortBox"));
    Explainer::setTopic(m_reusePort, explain::optionTopic("SO_REUSEPORT"));
    m_reusePortRow->addField(m_reusePort, 1);

    m_bindRow = list.addRow(new StepRow(3, QStringLiteral("bind")));
    m_bind = m_bindRow->addButton(QStringLiteral("bind"));
    m_address = new AddressChoice;
    m_address->setObjectName(QStringLiteral("bindAddress"));
    m_bindRow->addField(m_address, 1);
    m_port = new PortField(QStringLiteral("bindPort"),
                           m_optional ? QStringLiteral("0") : QStringLiteral("9999"), m_bindRow);
    m_bindRow->addField(m_port);
}

int SocketSteps::domain() const
{
    return m_domain->currentData().toInt();
}

int SocketSteps::type() const
{
    return m_type->currentData().toInt();
}

void SocketSteps::setDomain(int domain)
{
    m_domain->setCurrentIndex(m_domain->findData(domain));
}

void SocketSteps::setReuse(bool address, bool port)
{
    m_wantAddress = address;
    m_wantPort = port;
    showOptions();
}

QString SocketSteps::noSocketYet()
{
    return tr("There is no socket yet: make one with step 1.");
}

StepWords SocketSteps::words(Step step) const
{
    return wordsOf(step, m_shown.step(step), m_blockers.lines());
}

bool SocketSteps::isSet(Step step) const
{
    const auto call = m_shown.step(step).call;
    return call && !call->failed() && call->arguments[2] != 0;
}

void SocketSteps::showOptions()
{
    const bool open = m_shown.socket().isOpen();
    m_reuseAddress->setChecked(open ? isSet(Step::ReuseAddress) : m_wantAddress);
    m_reusePort->setChecked(open ? isSet(Step::ReusePort) : m_wantPort);
    // Only a server has a plan for its next socket.
    const bool usable = open || !m_optional;
    OnlyLive::setUsable(m_shown, m_reuseAddress, usable,
                        explain::actionSentence(explain::Action::ReuseAddress), noSocketYet());
    OnlyLive::setUsable(m_shown, m_reusePort, usable,
                        explain::actionSentence(explain::Action::ReusePort), noSocketYet());
}

void SocketSteps::refresh()
{
    const session::SocketFacts socket = m_shown.socket();
    m_socketRow->showStep(m_shown.step(Step::Socket).lamp, words(Step::Socket));
    OnlyLive::setUsable(m_shown, m_open, !socket.isOpen(),
                        explain::actionSentence(explain::Action::Socket),
                        tr("fd %1 is open: close it first.").arg(socket.fd));
    m_reuseAddressRow->showStep(m_shown.step(Step::ReuseAddress).lamp, words(Step::ReuseAddress));
    m_reusePortRow->showStep(m_shown.step(Step::ReusePort).lamp, words(Step::ReusePort));
    showOptions();
    refreshBind();
}

/// What getsockname(2) told, where that is not what bind(2) was given.
QString SocketSteps::boundTo() const
{
    const session::StepReport report = m_shown.step(Step::Bind);
    const posix::SocketAddress local = m_shown.socket().local;
    if (!report.call || report.call->failed() || local.isNull() || local == report.call->address)
        return {};
    return tr("getsockname() tells %1.").arg(QString::fromStdString(local.text()));
}

void SocketSteps::refreshBind()
{
    const session::StepReport report = m_shown.step(Step::Bind);
    StepWords shown = words(Step::Bind);
    QStringList lines = {shown.sentence, boundTo()};
    if (m_address->reachable()) {
        lines << tr("⚠ Everyone who can reach this computer can join: there is no password and "
                    "no encryption.");
        shown.tone = Tone::Refused;
    }
    lines.removeAll(QString());
    shown.sentence = lines.join(QLatin1Char('\n'));
    m_bindRow->showStep(report.lamp, shown);
    const QString fault = explain::inputSentence(report.input);
    const bool inPort = isPortFault(report.input);
    const bool inAddress = !inPort && report.input != net::InputError::NotOpen;
    FaultMark::set(m_address, inAddress ? fault : QString());
    FaultMark::set(m_port, inPort ? fault : QString());
    OnlyLive::setUsable(m_shown, m_bind, m_shown.socket().isOpen(),
                        explain::actionSentence(explain::Action::Bind), noSocketYet());
}

void SocketSteps::retranslate()
{
    m_domain->setAccessibleName(tr("domain"));
    m_type->setAccessibleName(tr("type"));
    m_address->setAccessibleName(tr("local address"));
    m_port->setAccessibleName(tr("local port"));
    m_port->setToolTip(plainToolTip(tr("Local port; 0: the kernel chooses one.")));
    if (m_optional) {
        m_reuseAddressRow->setRemark(tr("optional"));
        m_bindRow->setRemark(tr("optional"));
    }
}

bool isPortFault(net::InputError error)
{
    return error == net::InputError::PortEmpty || error == net::InputError::PortNotNumber ||
           error == net::InputError::PortOutOfRange || error == net::InputError::PortZero;
}

} // namespace panels
