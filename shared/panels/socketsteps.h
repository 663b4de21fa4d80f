// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The rows that a server and a client have in common: socket, the two options before bind,
// bind. Belongs to a steps panel, which asks it to refresh and to translate itself.

#include "history/shown.h"
#include "panels/addresschoice.h"
#include "panels/blockerwords.h"
#include "panels/steplist.h"

#include <QCheckBox>
#include <QLineEdit>

namespace panels {

class SocketSteps : public QObject
{
    Q_OBJECT

public:
    /// Adds its rows to @p list; @p optional: setsockopt and bind may be left out.
    SocketSteps(history::Shown &shown, session::SocketSession &session, StepList &list,
                bool optional);

    void refresh();
    void retranslate();
    /// The words of a step's row, with the rows that block the port.
    StepWords words(session::Step step) const;
    /// Why a step that needs a descriptor cannot be taken.
    static QString noSocketYet();

    int domain() const; ///< AF_INET or AF_INET6
    int type() const;   ///< SOCK_STREAM or SOCK_DGRAM
    QString address() const { return m_address->currentText(); }
    QString port() const { return m_port->text(); }
    /// What is wished for the next socket; while one is open the boxes tell what it has.
    bool reuseAddress() const { return m_wantAddress; }
    bool reusePort() const { return m_wantPort; }
    void setDomain(int domain);
    void setAddress(const QString &address) { m_address->setEditText(address); }
    void setPort(const QString &port) { m_port->setText(port); }
    void setReuse(bool address, bool port);

private:
    void build(StepList &list);
    void refreshBind();
    QString boundTo() const;
    void showOptions();
    bool isSet(session::Step step) const;

    history::Shown &m_shown;
    session::SocketSession &m_session;
    BlockerWords m_blockers;
    bool m_optional;
    bool m_wantAddress = false;
    bool m_wantPort = false;
    StepRow *m_socketRow;
    StepRow *m_reuseAddressRow;
    StepRow *m_reusePortRow;
    StepRow *m_bindRow;
    QPushButton *m_open;
    QPushButton *m_bind;
    QComboBox *m_domain;
    QComboBox *m_type;
    QCheckBox *m_reuseAddress;
    QCheckBox *m_reusePort;
    AddressChoice *m_address;
    QLineEdit *m_port;
};

/// Whether the fault is in what was typed as port.
bool isPortFault(net::InputError error);

} // namespace panels
