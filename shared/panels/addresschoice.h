// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// An address of this computer: chosen among those of the real interfaces, asked anew each
// time the list opens, or typed. See bind(2).

#include <QComboBox>

namespace panels {

class AddressChoice : public QComboBox
{
    Q_OBJECT

public:
    explicit AddressChoice(QWidget *parent = nullptr);

    /// AF_INET or AF_INET6. Loopback and the any-address change with it; what else was
    /// typed stays.
    void setFamily(int family);
    /// Whether others than this computer could reach it: neither empty nor loopback.
    bool reachable() const;

    void showPopup() override;

private:
    void fill();

    int m_family;
};

} // namespace panels
