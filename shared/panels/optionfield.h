// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Where the wish for one socket option is typed or ticked: a box for a flag, a number, or a box
// and seconds for SO_LINGER. Follows what the kernel tells until a person changes it. The
// control is called option_NAME_field (of SO_LINGER: …_on and …_seconds inside it).

#include "net/socketoption.h"

#include <QCheckBox>
#include <QLineEdit>

#include <optional>

namespace panels {

class OptionField : public QWidget
{
    Q_OBJECT

public:
    explicit OptionField(const net::SocketOption &option, QWidget *parent = nullptr);

    /// As net::parseOptionValue() takes it.
    QString text() const;
    bool isEdited() const { return m_edited; }
    /// What getsockopt(2) told; taken over where nobody has changed the field.
    void follow(const std::optional<net::OptionValue> &told);
    /// It is another socket's now: what was typed is forgotten.
    void forget() { m_edited = false; }
    void setTip(const QString &tip);

Q_SIGNALS:
    void edited();
    void submitted(); ///< Return was pressed

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void edit();
    void setFonts();

    const net::SocketOption &m_option;
    QCheckBox *m_box = nullptr;
    QLineEdit *m_number = nullptr;
    bool m_edited = false;
};

} // namespace panels
