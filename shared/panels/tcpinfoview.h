// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The figures of TCP_INFO side by side: down one column, then the next, as many as the height
// asks for. A value that has just changed is bold on a tint.

#include <QListView>

namespace panels {

class TcpInfoModel;

class TcpInfoView : public QListView
{
    Q_OBJECT

public:
    explicit TcpInfoView(TcpInfoModel &model, QWidget *parent = nullptr);

    void setEmptyText(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void measure();

    TcpInfoModel &m_model;
    QString m_emptyText;
    bool m_measuring = false;
};

} // namespace panels
