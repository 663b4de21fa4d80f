// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/addresschoice.h"

#include "net/localaddresses.h"
#include "panels/tones.h"

#include <QCompleter>
#include <QLineEdit>

namespace panels {

namespace {

using posix::SocketAddress;

std::optional<SocketAddress> parsed(const QString &text)
{
    return SocketAddress::parse(text.trimmed().toStdString(), 0);
}

} // namespace

AddressChoice::AddressChoice(QWidget *parent)
    : QComboBox(parent)
    , m_family(AF_INET)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setCompleter(nullptr);
    setMinimumContentsLength(8);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    fill();
}

void AddressChoice::setFamily(int family)
{
    if (family == m_family)
        return;
    m_family = family;
    const auto address = parsed(currentText());
    fill();
    if (!address || address->family() == family)
        return;
    if (address->isLoopback())
        setEditText(QString::fromStdString(SocketAddress::loopback(family, 0).addressText()));
    else if (address->isAny())
        setEditText(QString::fromStdString(SocketAddress::any(family, 0).addressText()));
}

bool AddressChoice::reachable() const
{
    const auto address = parsed(currentText());
    return address && !address->isLoopback();
}

void AddressChoice::showPopup()
{
    fill();
    QComboBox::showPopup();
}

void AddressChoice::fill()
{
    const QString typed = currentText();
    const bool first = count() == 0 && typed.isEmpty();
    clear();
    for (const net::LocalAddress &local : net::localAddresses(m_family)) {
        addItem(QString::fromStdString(local.address.addressText()));
        setItemData(count() - 1, plainToolTip(local.interfaceName), Qt::ToolTipRole);
    }
    if (first)
        setEditText(QString::fromStdString(SocketAddress::loopback(m_family, 0).addressText()));
    else
        setEditText(typed);
}

} // namespace panels
