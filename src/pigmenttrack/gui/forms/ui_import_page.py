"""Compiled from ui/forms/import_page.ui by ui/build.py; not edited."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)
class Ui_ImportForm(object):
    def setupUi(self, ImportForm: QWidget) -> None:
        if not ImportForm.objectName():
            ImportForm.setObjectName(u"ImportForm")
        self.column = QVBoxLayout(ImportForm)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 16, 24, 16)
        self.title = QLabel(ImportForm)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.column.addWidget(self.title)

        self.aside = QLabel(ImportForm)
        self.aside.setObjectName(u"aside")
        self.aside.setWordWrap(True)
        self.aside.setProperty(u"role", u"muted")

        self.column.addWidget(self.aside)

        self.drop_area = QFrame(ImportForm)
        self.drop_area.setObjectName(u"drop_area")
        self.drop_area.setProperty(u"role", u"drop")
        self.drop_column = QVBoxLayout(self.drop_area)
        self.drop_column.setSpacing(12)
        self.drop_column.setObjectName(u"drop_column")
        self.drop_column.setContentsMargins(24, 20, 24, 20)
        self.drop_words = QLabel(self.drop_area)
        self.drop_words.setObjectName(u"drop_words")
        self.drop_words.setWordWrap(True)

        self.drop_column.addWidget(self.drop_words)

        self.drop_row = QHBoxLayout()
        self.drop_row.setSpacing(12)
        self.drop_row.setObjectName(u"drop_row")
        self.photos_button = QPushButton(self.drop_area)
        self.photos_button.setObjectName(u"photos_button")
        self.photos_button.setProperty(u"kind", u"primary")

        self.drop_row.addWidget(self.photos_button)

        self.folder_button = QPushButton(self.drop_area)
        self.folder_button.setObjectName(u"folder_button")

        self.drop_row.addWidget(self.folder_button)

        self.drop_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.drop_row.addItem(self.drop_rest)


        self.drop_column.addLayout(self.drop_row)


        self.column.addWidget(self.drop_area)

        self.scroll_area = QScrollArea(ImportForm)
        self.scroll_area.setObjectName(u"scroll_area")
        self.scroll_area.setWidgetResizable(True)
        self.sets_holder = QWidget()
        self.sets_holder.setObjectName(u"sets_holder")
        self.sets_column = QVBoxLayout(self.sets_holder)
        self.sets_column.setSpacing(16)
        self.sets_column.setObjectName(u"sets_column")
        self.sets_column.setContentsMargins(0, 0, 8, 0)
        self.scroll_area.setWidget(self.sets_holder)

        self.column.addWidget(self.scroll_area)

        self.footer = QHBoxLayout()
        self.footer.setSpacing(12)
        self.footer.setObjectName(u"footer")
        self.summary = QLabel(ImportForm)
        self.summary.setObjectName(u"summary")
        self.summary.setWordWrap(True)

        self.footer.addWidget(self.summary)

        self.clear_button = QPushButton(ImportForm)
        self.clear_button.setObjectName(u"clear_button")
        self.clear_button.setProperty(u"kind", u"quiet")

        self.footer.addWidget(self.clear_button)

        self.import_button = QPushButton(ImportForm)
        self.import_button.setObjectName(u"import_button")
        self.import_button.setProperty(u"kind", u"primary")

        self.footer.addWidget(self.import_button)

        self.footer.setStretch(0, 1)

        self.column.addLayout(self.footer)

        self.column.setStretch(3, 1)
        QWidget.setTabOrder(self.photos_button, self.folder_button)
        QWidget.setTabOrder(self.folder_button, self.scroll_area)
        QWidget.setTabOrder(self.scroll_area, self.clear_button)
        QWidget.setTabOrder(self.clear_button, self.import_button)

        self.retranslateUi(ImportForm)

        QMetaObject.connectSlotsByName(ImportForm)
    # setupUi

    def retranslateUi(self, ImportForm: QWidget) -> None:
        self.title.setText(QCoreApplication.translate("ImportForm", u"Import photos", None))
        self.aside.setText(QCoreApplication.translate("ImportForm", u"Originals are copied and never altered. Nothing leaves this computer.", None))
        self.drop_words.setText(QCoreApplication.translate("ImportForm", u"Drop photos or a folder anywhere on this window.", None))
        self.photos_button.setText(QCoreApplication.translate("ImportForm", u"Choose photos\u2026", None))
        self.folder_button.setText(QCoreApplication.translate("ImportForm", u"Choose a folder\u2026", None))
#if QT_CONFIG(accessibility)
        self.scroll_area.setAccessibleName(QCoreApplication.translate("ImportForm", u"Photos to import", None))
#endif // QT_CONFIG(accessibility)
        self.clear_button.setText(QCoreApplication.translate("ImportForm", u"Begin anew", None))
        self.import_button.setText(QCoreApplication.translate("ImportForm", u"Import", None))
        pass
    # retranslateUi

