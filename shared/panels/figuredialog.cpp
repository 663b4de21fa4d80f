// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/figuredialog.h"

#include "panels/figuremaker.h"

#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>

namespace panels {

namespace {

const QString windowName = QStringLiteral("window");
const QString bothName = QStringLiteral("both");
const QString ownSize = QStringLiteral("own");

void choose(QComboBox &box, const QVariant &value)
{
    box.setCurrentIndex(std::max(0, box.findData(value)));
}

} // namespace

QString askForFigureFile(QWidget &parent, const QString &name, bool pdf)
{
    const QString suffix = pdf ? QStringLiteral(".pdf") : QStringLiteral(".png");
    return QFileDialog::getSaveFileName(&parent, FigureDialog::tr("Save the figure"),
                                        cleanedFileName(name) + suffix, QLatin1Char('*') + suffix);
}

FigureDialog::FigureDialog(QMainWindow &window, FigureMaker &maker, QSettings &settings,
                           const QList<QPointer<Panel>> &panels)
    : QDialog(&window)
    , m_window(window)
    , m_maker(maker)
    , m_settings(settings)
    , m_panels(panels)
{
    setObjectName(QStringLiteral("figureDialog"));
    build();
    retranslate();
    load();
    connectAll();
    make();
}

FigureDialog::~FigureDialog()
{
    save();
}

void FigureDialog::connectAll()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(150);
    connect(&m_soon, &QTimer::timeout, this, &FigureDialog::make);
    for (QComboBox *box : {m_subject, m_size, m_theme, m_scale})
        connect(box, &QComboBox::activated, this, &FigureDialog::make);
    for (QSpinBox *box : {m_width, m_height})
        connect(box, &QSpinBox::valueChanged, this, &FigureDialog::makeSoon);
    for (QLineEdit *line : {m_title, m_caption})
        connect(line, &QLineEdit::textChanged, this, &FigureDialog::makeSoon);
    connect(m_stable, &QCheckBox::toggled, this, &FigureDialog::make);
    connect(m_preview, &FigurePreview::calloutsChanged, this, [this] {
        showCallouts();
        makeSoon();
    });
    connect(m_preview, &FigurePreview::chose, this, [this](int callout) {
        if (callout >= 0 && callout < m_calloutTexts.size())
            m_calloutTexts.at(callout)->setFocus();
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setImage(m_figure.image());
        tell(tr("The picture is on the clipboard."));
    });
    connect(m_png, &QPushButton::clicked, this, [this] { saveAs(false); });
    connect(m_pdf, &QPushButton::clicked, this, [this] { saveAs(true); });
}

FigureSpec FigureDialog::spec() const
{
    FigureSpec spec;
    spec.title = m_title->text().trimmed();
    spec.caption = m_caption->text().trimmed();
    spec.callouts = m_preview->callouts();
    const QVariant size = m_size->currentData();
    spec.size = size == ownSize ? QSize(m_width->value(), m_height->value()) : size.toSize();
    spec.theme = FigureTheme(m_theme->currentData().toInt());
    spec.scale = m_scale->currentData().toInt();
    spec.stableNames = m_stable->isChecked();
    return spec;
}

void FigureDialog::make()
{
    m_soon.stop();
    const bool own = m_size->currentData() == ownSize;
    m_width->setEnabled(own);
    m_height->setEnabled(own);
    const FigureSpec wish = spec();
    const QString name = m_subject->currentData().toString();
    const int asked = ++m_asked;
    if (name == windowName)
        return take(m_maker.ofWindow(wish), {});
    if (name == bothName) {
        m_maker.ofBoth(wish, this, [this, asked](const Figure &figure, const QString &refusal) {
            if (asked == m_asked)
                take(figure, refusal);
        });
        return;
    }
    for (const QPointer<Panel> &panel : std::as_const(m_panels)) {
        if (panel && panel->objectName() == name)
            return take(m_maker.ofPanel(*panel, wish), {});
    }
}

void FigureDialog::take(const Figure &figure, const QString &refusal)
{
    m_figure = figure;
    if (refusal.isEmpty())
        m_preview->setFigure(figure);
    else
        m_preview->setReason(refusal);
    for (QPushButton *button : {m_copy, m_png, m_pdf}) {
        button->setEnabled(refusal.isEmpty());
        button->setToolTip(refusal);
    }
    tell(refusal.isEmpty() ? tr("%1 × %2 px; the PNG has %3 × %4.")
                                 .arg(figure.size().width())
                                 .arg(figure.size().height())
                                 .arg(figure.size().width() * figure.spec().scale)
                                 .arg(figure.size().height() * figure.spec().scale)
                           : refusal);
}

void FigureDialog::showCallouts()
{
    const QList<Callout> &callouts = m_preview->callouts();
    while (m_calloutTexts.size() > callouts.size()) {
        QWidget *row = m_calloutTexts.takeLast()->parentWidget();
        row->hide();
        row->deleteLater();
    }
    while (m_calloutTexts.size() < callouts.size())
        addCalloutRow(int(m_calloutTexts.size()));
    for (int i = 0; i < callouts.size(); ++i) {
        if (m_calloutTexts.at(i)->text() != callouts.at(i).text)
            m_calloutTexts.at(i)->setText(callouts.at(i).text);
    }
    m_calloutHint->setVisible(callouts.isEmpty());
}

void FigureDialog::addCalloutRow(int index)
{
    auto *row = new QWidget(m_calloutRows);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *number = new QLabel(QString::number(index + 1), row);
    auto *text = new QLineEdit(row);
    text->setObjectName(QStringLiteral("calloutText%1").arg(index + 1));
    text->setAccessibleName(tr("Words of callout %1").arg(index + 1));
    auto *remove = new QPushButton(QStringLiteral("×"), row);
    remove->setObjectName(QStringLiteral("calloutRemove%1").arg(index + 1));
    remove->setAccessibleName(tr("Remove callout %1").arg(index + 1));
    remove->setAutoDefault(false);
    remove->setFixedWidth(28);
    line->addWidget(number);
    line->addWidget(text, 1);
    line->addWidget(remove);
    m_calloutRows->layout()->addWidget(row);
    m_calloutTexts.append(text);
    connect(text, &QLineEdit::textEdited, this, [this, index](const QString &words) {
        QList<Callout> callouts = m_preview->callouts();
        callouts[index].text = words;
        m_preview->setCallouts(callouts);
        makeSoon();
    });
    connect(remove, &QPushButton::clicked, this, [this, index] {
        m_preview->choose(index);
        m_preview->removeChosen();
    });
}

void FigureDialog::saveAs(bool pdf)
{
    const QString file = askForFigureFile(*this, m_subject->currentText(), pdf);
    if (file.isEmpty())
        return;
    const QString error = saveBytes(pdf ? m_figure.pdf() : m_figure.png(), file);
    tell(error.isEmpty() ? tr("Saved as %1.").arg(file) : error);
    if (error.isEmpty())
        Q_EMIT done(tr("Saved as %1.").arg(file));
}

void FigureDialog::tell(const QString &sentence)
{
    m_told->setText(sentence);
}

void FigureDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FigureDialog::load()
{
    m_settings.beginGroup(QStringLiteral("figure"));
    const auto value = [this](const char *key, const QVariant &otherwise) {
        return m_settings.value(QLatin1StringView(key), otherwise);
    };
    choose(*m_subject, value("subject", windowName).toString());
    m_title->setText(value("title", {}).toString());
    m_caption->setText(value("caption", {}).toString());
    m_size->setCurrentIndex(qBound(0, value("size", 0).toInt(), m_size->count() - 1));
    m_width->setValue(value("width", 1280).toInt());
    m_height->setValue(value("height", 800).toInt());
    choose(*m_theme, value("theme", int(FigureTheme::Light)).toInt());
    choose(*m_scale, value("scale", 2).toInt());
    m_stable->setChecked(value("stable", false).toBool());
    m_settings.endGroup();
}

void FigureDialog::save() const
{
    m_settings.beginGroup(QStringLiteral("figure"));
    const auto keep = [this](const char *key, const QVariant &value) {
        m_settings.setValue(QLatin1StringView(key), value);
    };
    keep("subject", m_subject->currentData());
    keep("title", m_title->text());
    keep("caption", m_caption->text());
    keep("size", m_size->currentIndex());
    keep("width", m_width->value());
    keep("height", m_height->value());
    keep("theme", m_theme->currentData());
    keep("scale", m_scale->currentData());
    keep("stable", m_stable->isChecked());
    m_settings.endGroup();
}

} // namespace panels
