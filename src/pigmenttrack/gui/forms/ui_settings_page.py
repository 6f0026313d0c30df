"""Compiled from ui/forms/settings_page.ui by ui/build.py; not edited."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QFormLayout, QGroupBox,
    QHBoxLayout, QLabel, QListWidget, QListWidgetItem,
    QPushButton, QSizePolicy, QSpacerItem, QSpinBox,
    QVBoxLayout, QWidget)
class Ui_SettingsForm(object):
    def setupUi(self, SettingsForm: QWidget) -> None:
        if not SettingsForm.objectName():
            SettingsForm.setObjectName(u"SettingsForm")
        self.column = QVBoxLayout(SettingsForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 8, 0)
        self.looks_box = QGroupBox(SettingsForm)
        self.looks_box.setObjectName(u"looks_box")
        self.looks_form = QFormLayout(self.looks_box)
        self.looks_form.setObjectName(u"looks_form")
        self.looks_form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self.looks_form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.looks_form.setHorizontalSpacing(24)
        self.looks_form.setVerticalSpacing(12)
        self.language_label = QLabel(self.looks_box)
        self.language_label.setObjectName(u"language_label")

        self.looks_form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.language_label)

        self.language_combo = QComboBox(self.looks_box)
        self.language_combo.setObjectName(u"language_combo")

        self.looks_form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.language_combo)

        self.theme_label = QLabel(self.looks_box)
        self.theme_label.setObjectName(u"theme_label")

        self.looks_form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.theme_label)

        self.theme_combo = QComboBox(self.looks_box)
        self.theme_combo.setObjectName(u"theme_combo")

        self.looks_form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.theme_combo)

        self.font_label = QLabel(self.looks_box)
        self.font_label.setObjectName(u"font_label")

        self.looks_form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.font_label)

        self.font_spin = QSpinBox(self.looks_box)
        self.font_spin.setObjectName(u"font_spin")
        self.font_spin.setSuffix(u" %")
        self.font_spin.setSingleStep(10)

        self.looks_form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.font_spin)


        self.column.addWidget(self.looks_box)

        self.units_box = QGroupBox(SettingsForm)
        self.units_box.setObjectName(u"units_box")
        self.units_form = QFormLayout(self.units_box)
        self.units_form.setObjectName(u"units_form")
        self.units_form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self.units_form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.units_form.setHorizontalSpacing(24)
        self.units_form.setVerticalSpacing(12)
        self.area_label = QLabel(self.units_box)
        self.area_label.setObjectName(u"area_label")

        self.units_form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.area_label)

        self.area_combo = QComboBox(self.units_box)
        self.area_combo.setObjectName(u"area_combo")

        self.units_form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.area_combo)

        self.interval_label = QLabel(self.units_box)
        self.interval_label.setObjectName(u"interval_label")

        self.units_form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.interval_label)

        self.interval_spin = QSpinBox(self.units_box)
        self.interval_spin.setObjectName(u"interval_spin")
        self.interval_spin.setMinimum(1)
        self.interval_spin.setMaximum(365)

        self.units_form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.interval_spin)


        self.column.addWidget(self.units_box)

        self.thresholds_box = QGroupBox(SettingsForm)
        self.thresholds_box.setObjectName(u"thresholds_box")
        self.thresholds_column = QVBoxLayout(self.thresholds_box)
        self.thresholds_column.setSpacing(4)
        self.thresholds_column.setObjectName(u"thresholds_column")
        self.thresholds_words = QLabel(self.thresholds_box)
        self.thresholds_words.setObjectName(u"thresholds_words")
        self.thresholds_words.setWordWrap(True)
        self.thresholds_words.setProperty(u"role", u"muted")

        self.thresholds_column.addWidget(self.thresholds_words)


        self.column.addWidget(self.thresholds_box)

        self.backup_box = QGroupBox(SettingsForm)
        self.backup_box.setObjectName(u"backup_box")
        self.backup_row = QHBoxLayout(self.backup_box)
        self.backup_row.setSpacing(12)
        self.backup_row.setObjectName(u"backup_row")
        self.backup_folder = QLabel(self.backup_box)
        self.backup_folder.setObjectName(u"backup_folder")
        self.backup_folder.setWordWrap(True)

        self.backup_row.addWidget(self.backup_folder)

        self.backup_choose = QPushButton(self.backup_box)
        self.backup_choose.setObjectName(u"backup_choose")

        self.backup_row.addWidget(self.backup_choose)

        self.backup_now = QPushButton(self.backup_box)
        self.backup_now.setObjectName(u"backup_now")

        self.backup_row.addWidget(self.backup_now)

        self.backup_row.setStretch(0, 1)

        self.column.addWidget(self.backup_box)

        self.models_box = QGroupBox(SettingsForm)
        self.models_box.setObjectName(u"models_box")
        self.models_column = QVBoxLayout(self.models_box)
        self.models_column.setSpacing(8)
        self.models_column.setObjectName(u"models_column")
        self.models_words = QLabel(self.models_box)
        self.models_words.setObjectName(u"models_words")
        self.models_words.setWordWrap(True)
        self.models_words.setProperty(u"role", u"muted")

        self.models_column.addWidget(self.models_words)

        self.models_list = QListWidget(self.models_box)
        self.models_list.setObjectName(u"models_list")

        self.models_column.addWidget(self.models_list)


        self.column.addWidget(self.models_box)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.column.setStretch(5, 1)
#if QT_CONFIG(shortcut)
        self.language_label.setBuddy(self.language_combo)
        self.theme_label.setBuddy(self.theme_combo)
        self.font_label.setBuddy(self.font_spin)
        self.area_label.setBuddy(self.area_combo)
        self.interval_label.setBuddy(self.interval_spin)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsForm)

        QMetaObject.connectSlotsByName(SettingsForm)
    # setupUi

    def retranslateUi(self, SettingsForm: QWidget) -> None:
        self.looks_box.setTitle(QCoreApplication.translate("SettingsForm", u"Language and looks", None))
        self.language_label.setText(QCoreApplication.translate("SettingsForm", u"&Language", None))
        self.theme_label.setText(QCoreApplication.translate("SettingsForm", u"&Colours", None))
        self.font_label.setText(QCoreApplication.translate("SettingsForm", u"Text si&ze", None))
        self.units_box.setTitle(QCoreApplication.translate("SettingsForm", u"Units and reminders", None))
        self.area_label.setText(QCoreApplication.translate("SettingsForm", u"&Areas in", None))
        self.interval_label.setText(QCoreApplication.translate("SettingsForm", u"&Next photo after", None))
        self.interval_spin.setSuffix(QCoreApplication.translate("SettingsForm", u" days", None))
        self.thresholds_box.setTitle(QCoreApplication.translate("SettingsForm", u"Words beside laboratory values", None))
        self.thresholds_words.setText(QCoreApplication.translate("SettingsForm", u"Each named set says whose line it is. None of them is a diagnosis.", None))
        self.backup_box.setTitle(QCoreApplication.translate("SettingsForm", u"Copies", None))
        self.backup_choose.setText(QCoreApplication.translate("SettingsForm", u"Choose a folder\u2026", None))
        self.backup_now.setText(QCoreApplication.translate("SettingsForm", u"Copy the catalog now", None))
        self.models_box.setTitle(QCoreApplication.translate("SettingsForm", u"Models", None))
#if QT_CONFIG(accessibility)
        self.models_list.setAccessibleName(QCoreApplication.translate("SettingsForm", u"Models", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

