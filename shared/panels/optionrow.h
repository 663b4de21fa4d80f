// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// One socket option as a row: its name, what getsockopt(2) tells, a field for another value,
// a button that makes the setsockopt(2), and below it what is to be said of that. Its parts
// are called option_NAME_value, …_field, …_set, …_remark.

#include "net/optionreport.h"
#include "panels/optionfield.h"
#include "panels/wraplabel.h"

#include <QGridLayout>
#include <QPushButton>

namespace panels {

class OptionRow : public QWidget
{
    Q_OBJECT

public:
    /// @p depth 1: it belongs to the option above it.
    OptionRow(const net::SocketOption &option, int depth, QWidget *parent = nullptr);

    const net::SocketOption &option() const { return m_option; }
    OptionField &field() { return *m_field; }

    /// What the kernel tells of the socket @p fd, and what became of the last attempt. ENODATA:
    /// it was not asked then.
    void showSocket(int fd, const posix::Result<net::OptionValue> &told,
                    const std::optional<net::OptionReport> &report);
    /// After it: the value can be looked at only; @p why is the tool tip.
    void lock(const QString &why);
    /// There is no socket; @p why is the tool tip.
    void showNone(const QString &why);
    void retranslate();
    QString valueText() const { return m_value->text(); }
    QString remark() const { return m_remark->text(); }

Q_SIGNALS:
    void setWanted(const QString &typed);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(int depth);
    bool fitsBehind() const;
    void placeRemark();
    void setFonts();
    QString toldText(const posix::Result<net::OptionValue> &told) const;
    void setRemark(const QString &words, Tone tone);
    QString named(const char *part) const;

    const net::SocketOption &m_option;
    QLabel *m_name;
    QLabel *m_value;
    OptionField *m_field;
    QPushButton *m_set;
    WrapLabel *m_remark;
    QGridLayout *m_grid = nullptr;
    int m_indent;
    bool m_remarkBehind = false;
};

} // namespace panels
