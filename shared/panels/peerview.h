// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The table of peers, in which at most one is chosen: the one whose connection all panels of
// the window look at. When the chosen peer leaves, nobody is chosen in its place, so that
// a second click on Close cannot hit a neighbour.

#include "panels/selection.h"

#include "explain/topic.h"
#include "panels/peerpresenter.h"

#include <QTableView>

namespace panels {

class PeerView : public QTableView
{
    Q_OBJECT

public:
    /// Both must outlive it.
    PeerView(models::PeerModel &model, Selection &selection, QWidget *parent = nullptr);

    /// Nothing while no peer of the table is chosen.
    std::optional<chat::PeerId> chosen() const;
    TextTable textTable() const { return m_presenter->textTable(); }
    void retranslate();
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosenChanged();
    /// A header or a state was clicked.
    void topicWanted(const explain::Topic &topic);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setLook();
    void setWidths();
    /// The name takes what the other columns leave, but never less than a short name needs.
    void fitName();
    void fitAddress(int needed);
    void takeChoice();
    void showChoice();

    models::PeerModel &m_model;
    Selection &m_selection;
    PeerPresenter *m_presenter;
    bool m_removing = false;
};

} // namespace panels
