// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// How the figure's dialog is put together, and its words. The rest of it is in figuredialog.cpp.

#include "panels/figuredialog.h"

#include <QFormLayout>
#include <QScrollArea>

namespace panels {

namespace {

template <typename Widget>
Widget *named(const char *name)
{
    auto *widget = new Widget;
    widget->setObjectName(QLatin1StringView(name));
    return widget;
}

} // namespace

void FigureDialog::build()
{
    m_preview = new FigurePreview(this);
    m_told = named<QLabel>("figureTold");
    m_told->setTextFormat(Qt::PlainText);
    m_told->setWordWrap(true);
    m_copy = named<QPushButton>("figureCopy");
    m_png = named<QPushButton>("figureSavePng");
    m_pdf = named<QPushButton>("figureSavePdf");
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_told, 1);
    for (QPushButton *button : {m_copy, m_png, m_pdf}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto *row = new QHBoxLayout;
    row->addWidget(buildForm());
    row->addWidget(m_preview, 1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row, 1);
    column->addLayout(buttons);
    resize(960, 600);
}

QWidget *FigureDialog::buildForm()
{
    m_subject = named<QComboBox>("figureSubject");
    m_title = named<QLineEdit>("figureTitle");
    m_caption = named<QLineEdit>("figureCaption");
    m_size = named<QComboBox>("figureSize");
    m_width = named<QSpinBox>("figureWidth");
    m_height = named<QSpinBox>("figureHeight");
    m_scale = named<QComboBox>("figureScale");
    m_theme = named<QComboBox>("figureTheme");
    m_stable = named<QCheckBox>("figureStable");
    for (QSpinBox *box : {m_width, m_height}) {
        box->setRange(160, 4000);
        box->setSuffix(QStringLiteral(" px"));
    }
    auto *side = new QWidget;
    side->setFixedWidth(330);
    auto *form = new QFormLayout(side);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [this, form](QWidget *field, const char *words) {
        auto *label = new QLabel;
        label->setBuddy(field);
        m_labels.append({label, words});
        form->addRow(label, field);
    };
    add(m_subject, QT_TR_NOOP("&What"));
    add(m_title, QT_TR_NOOP("&Title"));
    add(m_caption, QT_TR_NOOP("Capt&ion"));
    add(m_size, QT_TR_NOOP("Si&ze"));
    add(m_width, QT_TR_NOOP("Wi&dth"));
    add(m_height, QT_TR_NOOP("&Height"));
    add(m_scale, QT_TR_NOOP("Sca&le of a PNG"));
    add(m_theme, QT_TR_NOOP("Th&eme"));
    form->addRow(m_stable);
    m_calloutHint = named<QLabel>("calloutHint");
    m_calloutHint->setWordWrap(true);
    m_calloutRows = new QWidget;
    auto *rows = new QVBoxLayout(m_calloutRows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setAlignment(Qt::AlignTop);
    auto *area = named<QScrollArea>("calloutList");
    area->setWidget(m_calloutRows);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    form->addRow(m_calloutHint);
    form->addRow(area);
    return side;
}

void FigureDialog::retranslate()
{
    setWindowTitle(tr("Make a figure"));
    for (const auto &[label, words] : std::as_const(m_labels))
        label->setText(tr(words));
    m_stable->setText(tr("&Stable names and no times"));
    m_stable->setToolTip(
        tr("The same figure each time the same thing is done: ports that the kernel chose become "
           "50001, 50002 …, PIDs 1001, 1002 …, descriptors 3, 4, 5 …, and no times are told."));
    m_copy->setText(tr("&Copy"));
    m_png->setText(tr("Save as P&NG …"));
    m_pdf->setText(tr("Save as PD&F …"));
    m_calloutHint->setText(tr("A click on the preview sets a numbered callout. Drag it, or move it "
                              "with the arrow keys; Delete removes it."));
    fillChoices();
}

void FigureDialog::fillChoices()
{
    using Choices = QList<std::pair<QString, QVariant>>;
    const auto fill = [](QComboBox &box, const Choices &choices) {
        const int before = std::max(0, box.currentIndex());
        box.clear();
        for (const auto &[words, value] : choices)
            box.addItem(words, value);
        box.setCurrentIndex(before);
    };
    Choices subjects = {{tr("Whole window"), QStringLiteral("window")},
                        {tr("Both windows"), QStringLiteral("both")}};
    for (const QPointer<Panel> &panel : std::as_const(m_panels))
        subjects.append({panel->title(), panel->objectName()});
    fill(*m_subject, subjects);
    fill(*m_size, {{tr("As on the screen"), QSize()},
                   {QStringLiteral("1280 × 800"), QSize(1280, 800)},
                   {QStringLiteral("1024 × 768"), QSize(1024, 768)},
                   {QStringLiteral("1920 × 1080 (16:9)"), QSize(1920, 1080)},
                   {tr("Own size"), QStringLiteral("own")}});
    fill(*m_scale,
         {{QStringLiteral("1×"), 1}, {QStringLiteral("2×"), 2}, {QStringLiteral("3×"), 3}});
    fill(*m_theme, {{tr("Light"), int(FigureTheme::Light)},
                    {tr("Dark"), int(FigureTheme::Dark)},
                    {tr("As on the screen"), int(FigureTheme::Screen)}});
}

} // namespace panels
