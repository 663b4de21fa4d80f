// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What can be done to a connection beside talking, as a row of buttons (two or three where it is
// narrow): pause reading, read once; SHUT_RD, SHUT_WR, SHUT_RDWR, Close, Close with RST; and a menu
// of what is wanted more rarely. Named pauseReading, readOnce, shutRd, shutWr, shutRdwr, closeFin,
// closeReset, connectionMore; in the menu readSize, duplicate, closeDuplicate, closeUnread.

#include "history/shown.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>

#include <optional>

namespace panels {

class ConnectionButtons : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ConnectionButtons(history::Shown &shown, session::SocketSession &session,
                      QWidget *parent = nullptr);

    /// The socket to act on; nothing: @p reason is the tool tip of every button. To be told
    /// again when its facts are different.
    void setSocket(std::optional<session::SocketId> id, const QString &reason = {});
    /// A sentence about what was clicked last; empty: none.
    QString notice() const;
    void retranslate();

Q_SIGNALS:
    void noticeChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    QPushButton *make(const char *name);
    void buildMenu();
    void connectAll();
    void connectMenu();
    /// Each as narrow as its text allows: the row is to fit half of a common screen.
    void setWidths();
    void setToolTips();
    void showFacts();
    void closeUnread(session::SocketId id);
    void setTopics();
    QList<QPushButton *> buttons() const;

    history::Shown &m_shown;
    session::SocketSession &m_session;
    QPushButton *m_pause;
    QPushButton *m_readOnce;
    QPushButton *m_shutRead;
    QPushButton *m_shutWrite;
    QPushButton *m_shutBoth;
    QPushButton *m_close;
    QPushButton *m_reset;
    QPushButton *m_more;
    QMenu *m_menu;
    QLabel *m_sizeLabel;
    QSpinBox *m_readSize;
    QAction *m_duplicate;
    QAction *m_closeDuplicate;
    QAction *m_closeUnread;
    std::optional<session::SocketId> m_id;
    QString m_reason;
    bool m_waitsForUnread = false;
};

} // namespace panels
