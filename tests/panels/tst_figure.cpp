// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/figure.h"
#include "panels/figurerecorder.h"
#include "panels/theme.h"
#include "support/behaviourtest.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QTemporaryDir>

#include <csignal>

#include <sys/resource.h>
#include <unistd.h>

using namespace panels;

namespace {

/// Files larger than this cannot be written as long as it lives: a disk that is full.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit small = m_before;
        small.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

private:
    rlimit m_before = {};
    sighandler_t m_handler;
};

QImage noise()
{
    QImage image(200, 200, QImage::Format_RGB32);
    quint32 value = 1;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            value = value * 1664525 + 1013904223;
            image.setPixel(x, y, value | 0xff000000);
        }
    }
    return image;
}

} // namespace

class FigureTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void aPictureHasTheScaleThatWasAskedFor()
    {
        QLabel label(QStringLiteral("hello 你好"));
        label.resize(120, 40);
        for (int scale = 1; scale <= 3; ++scale) {
            const QImage picture = pictureOf(label, scale);
            QCOMPARE(picture.size(), QSize(120, 40) * scale);
            QCOMPARE(picture.devicePixelRatio(), double(scale));
        }
    }

    void theSameWidgetGivesTheSamePicture()
    {
        QLabel label(QStringLiteral("hello 你好"));
        label.resize(120, 40);
        QCOMPARE(pictureOf(label, 2), pictureOf(label, 2));
        const QImage before = pictureOf(label, 2);
        label.setText(QStringLiteral("other"));
        QVERIFY(pictureOf(label, 2) != before);
    }

    void aPictureIsInTheThemeOfItsWidgetWithItsChildren()
    {
        QWidget parent;
        parent.resize(100, 60);
        auto *child = new QWidget(&parent);
        child->setGeometry(10, 10, 20, 20);
        child->setAutoFillBackground(true);
        QPalette red;
        red.setColor(QPalette::Window, Qt::red);
        child->setPalette(red);
        applyTheme(Theme::Dark);
        const QImage picture = pictureOf(parent, 1);
        QCOMPARE(picture.pixelColor(20, 20), QColor(Qt::red));
        QCOMPARE(picture.pixelColor(80, 50), themePalette(Theme::Dark).color(QPalette::Window));
        applyTheme(Theme::Light);
        QCOMPARE(pictureOf(parent, 1).pixelColor(80, 50),
                 themePalette(Theme::Light).color(QPalette::Window));
    }

    void calloutsArePaintedWhereTheyWerePlaced()
    {
        const FigureRecording content = recorded(QSize(300, 200), [](QPainter &painter) {
            painter.fillRect(0, 0, 300, 200, Qt::white);
        });
        FigureSpec spec;
        spec.title = QStringLiteral("A title");
        spec.callouts = {{1, {40, 50}, {}}, {2, {200, 120}, QStringLiteral("what is here")}};
        const Figure figure(spec, {content});
        for (const int scale : {1, 3}) {
            const QImage image = figure.image(scale);
            QCOMPARE(image.size(), figure.size() * scale);
            for (const Callout &callout : std::as_const(spec.callouts)) {
                const QPointF centre = figure.contentRect().topLeft() + callout.place;
                const auto at = [&](qreal away) {
                    return image.pixelColor(((centre + QPointF(0, away)) * scale).toPoint());
                };
                QVERIFY(at(8).red() > 100 && at(8).green() < 60);
                QCOMPARE(at(16), QColor(Qt::white));
            }
        }
        spec.callouts.clear();
        QVERIFY(Figure(spec, {content}).size().height() < figure.size().height());
    }

    void aFigureWithoutWordsIsExactlyItsContent()
    {
        const FigureRecording content = recorded(QSize(300, 200), [](QPainter &painter) {
            painter.fillRect(0, 0, 300, 200, Qt::green);
        });
        const QImage image = Figure({}, {content}).image(1);
        QCOMPARE(image.size(), QSize(300, 200));
        QCOMPARE(image.pixelColor(0, 0), QColor(Qt::green));
        QCOMPARE(image.pixelColor(299, 199), QColor(Qt::green));
    }

    void aRecordingKeepsEveryWidgetWithinItsPlace()
    {
        QWidget window;
        window.resize(200, 100);
        QPalette white;
        white.setColor(QPalette::Window, Qt::white);
        window.setPalette(white);
        QScrollArea area(&window);
        area.setGeometry(20, 20, 60, 40);
        auto *large = new QLabel(QStringLiteral("too large"));
        large->setFixedSize(500, 500);
        large->setAutoFillBackground(true);
        QPalette red;
        red.setColor(QPalette::Window, Qt::red);
        large->setPalette(red);
        area.setWidget(large);
        const FigureRecording content = recorded(window.size(), [&](QPainter &painter) {
            painter.fillRect(window.rect(), Qt::white);
            window.render(&painter);
        });
        const QImage image = Figure({}, {content}).image(1);
        QCOMPARE(image.pixelColor(40, 35), QColor(Qt::red));
        QCOMPARE(image.pixelColor(100, 30), QColor(Qt::white));
        QCOMPARE(image.pixelColor(30, 80), QColor(Qt::white));
        QCOMPARE(image.pixelColor(10, 30), QColor(Qt::white));
    }

    void aRecordingComesBackFromItsBytesAndWhatIsNoneIsRefused()
    {
        const FigureRecording content = recorded(QSize(90, 40), [](QPainter &painter) {
            painter.drawText(5, 20, QStringLiteral("你好"));
        });
        const QByteArray bytes = bytesOf(content);
        QCOMPARE(recordingFrom(bytes), content);
        QVERIFY(!recordingFrom(bytes.left(bytes.size() / 2)));
        QVERIFY(!recordingFrom(QByteArray(200, '\xff')));
        QImage image(90, 40, QImage::Format_RGB32);
        QPainter painter(&image);
        QVERIFY(content.play(painter));
        for (qsizetype i = 0; i < content.strokes.size(); ++i) {
            FigureRecording broken = content;
            broken.strokes[i] = char(~broken.strokes.at(i));
            broken.play(painter); // must come back
        }
        FigureRecording cut = content;
        cut.strokes.chop(3);
        QVERIFY(!cut.play(painter));
    }

    // What another process sends may be anything.
    void aRecordingWithAByteChangedIsPlayedInTimeOrRefused()
    {
        QWidget window;
        window.resize(200, 120);
        auto *label = new QLabel(QStringLiteral("三次握手 three-way"), &window);
        auto *area = new QScrollArea(&window);
        area->setGeometry(10, 30, 150, 80);
        label->move(10, 5);
        const FigureRecording content = recorded(window.size(), [&](QPainter &painter) {
            window.render(&painter);
            painter.setPen(QPen(Qt::red, 2, Qt::DashDotLine));
            painter.drawLine(0, 0, 200, 120);
            painter.drawImage(QRectF(20, 20, 50, 50), noise().copy(0, 0, 6, 6));
            painter.fillRect(QRect(100, 60, 40, 40), QGradient(QGradient::WarmFlame));
        });
        const QByteArray bytes = bytesOf(content);
        quint32 value = 7;
        const auto next = [&value](qsizetype below) {
            value = value * 1664525 + 1013904223;
            return qsizetype(value >> 8) % below;
        };
        QElapsedTimer clock;
        clock.start();
        int refused = 0;
        for (int i = 0; i < 2000; ++i) {
            QByteArray changed = bytes;
            // The first ones tell the sizes: they are tried as often as all others.
            changed[next(i % 2 ? bytes.size() : 400)] = char(next(256));
            const auto recording = recordingFrom(changed);
            QImage image(200, 120, QImage::Format_RGB32);
            QPainter painter(&image);
            refused += !recording || !recording->play(painter);
        }
        QVERIFY(refused > 0 && refused < 2000);
        QVERIFY2(clock.elapsed() < 60'000, qPrintable(QString::number(clock.elapsed())));
        for (qsizetype length = 0; length < bytes.size(); length += 997)
            QVERIFY(!recordingFrom(bytes.left(length)));
    }

    void theSameFigureGivesTheSamePdf()
    {
        const FigureRecording content = recorded(QSize(200, 60), [](QPainter &painter) {
            painter.drawText(5, 20, QStringLiteral("LISTEN 状态"));
            QFont font = painter.font();
            font.setBold(true);
            painter.setFont(font);
            painter.drawText(5, 40, QStringLiteral("bold"));
        });
        const Figure figure({}, {content});
        QCOMPARE(figure.pdf(), figure.pdf());
        QVERIFY(figure.pdf().contains("/CreationDate (D:2000"));
    }

    void aSavedPictureIsThePictureAgain()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("图 1.png"));
        const QImage picture = noise();
        QCOMPARE(savePicture(picture, file), QString());
        QCOMPARE(QImage(file).convertToFormat(QImage::Format_RGB32), picture);
    }

    void aFullDiskLeavesTheOldFileAsItWas()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("picture.png"));
        QImage old(2, 2, QImage::Format_RGB32);
        old.fill(Qt::blue);
        QCOMPARE(savePicture(old, file), QString());
        QString error;
        {
            const SmallDisk disk(4096);
            error = savePicture(noise(), file);
        }
        QVERIFY(!error.isEmpty());
        QCOMPARE(QImage(file).size(), QSize(2, 2));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void aPlaceWhereNothingCanBeWrittenIsNamed()
    {
        const QTemporaryDir folder;
        const QString toFolder = savePicture(noise(), folder.path());
        const QString nowhere = savePicture(noise(), folder.filePath(QStringLiteral("no/x.png")));
        QVERIFY(!toFolder.isEmpty());
        QVERIFY(!nowhere.isEmpty());
        QVERIFY(toFolder != nowhere);
        if (geteuid() == 0)
            return; // may write everywhere
        const QString closed = folder.filePath(QStringLiteral("closed"));
        QVERIFY(QDir().mkdir(closed));
        QFile::setPermissions(closed, QFileDevice::ReadOwner | QFileDevice::ExeOwner);
        QVERIFY(!savePicture(noise(), closed + QStringLiteral("/x.png")).isEmpty());
        QFile::setPermissions(closed, QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                          QFileDevice::ExeOwner);
    }

    void aFileNameIsCleanedOfWhatMightHurt_data()
    {
        QTest::addColumn<QString>("wish");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *wish, const char *name) {
            QTest::newRow(wish) << QString::fromUtf8(wish) << QString::fromUtf8(name);
        };
        row("state table", "state-table");
        row("状态表 1", "状态表-1");
        row("../../etc/passwd", "etc-passwd");
        row("-rf", "rf");
        row("a;rm -rf $HOME`x`|y", "a-rm-rf-HOME-x-y");
        row("...", "sockscope");
        row("", "sockscope");
        row("line\nbreak\x1b[0m", "line-break-0m");
        row("a\xe2\x80\xaeg.png", "a-g.png");
    }

    void aFileNameIsCleanedOfWhatMightHurt()
    {
        QFETCH(QString, wish);
        QFETCH(QString, name);
        QCOMPARE(cleanedFileName(wish), name);
    }

    void aFileNameFitsEveryFileSystem()
    {
        QVERIFY(cleanedFileName(QString(1000, QChar(0x4f60))).toUtf8().size() <= 200);
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(FigureTest)
#include "tst_figure.moc"
