"""Which page and section of the guide fits what has the keyboard: one table for pages, views, tabs and dialogs."""

from PySide6.QtWidgets import QStackedWidget, QWidget

PROPERTY = "helpTopic"
"""Dynamic property by which a widget names its own topic, where it depends on what it shows."""

PAGES: dict[str, str] = {
    "": "mulai",
    "overview": "ringkasan",
    "strategy_map": "peta-strategi",
    "indicators": "indikator",
    "organisation": "organisasi",
    "cascade": "penjenjangan",
    "people_targets": "target-pegawai",
    "revisions": "garis-waktu",
    "monitoring": "realisasi",
    "documents": "dokumen",
    "findings": "pemeriksaan",
}
"""Topic of each page of the window; the empty key is the start page."""

MONITORING: dict[str, str] = {
    "actuals": "realisasi",
    "scores": "nilai",
    "charts": "grafik",
    "reports": "laporan-pegawai",
    "evaluation": "evaluasi",
    "follow_up": "tindak-lanjut",
    "trial": "uji-coba",
    "rules": "perangkat-aturan",
}
"""Topic of each view of monitoring."""

REVISIONS: dict[str, str] = {
    "timeline": "garis-waktu",
    "proposals": "usulan",
    "comparison": "bandingkan",
    "next_year": "tahun-berikut",
    "audit": "edisi",
    "bin": "edisi",
}
"""Topic of each view of revisions."""

WIDGETS: dict[str, str] = {
    # the frame
    "SearchBox": "mencari",
    "DayChoice": "garis-waktu",
    "EditionChoice": "garis-waktu",
    "ReadOnlyBar": "berkas#rencana-hanya-baca",
    "TourPanel": "tur",
    # the inspector and its tabs
    "Inspector": "panel-rincian",
    "FormTab": "panel-rincian#isian",
    "TargetTab": "panel-rincian#target",
    "CascadeTab": "panel-rincian#penjenjangan",
    "WhyTab": "nilai#melihat-nilai-dan-alasannya",
    "HistoryTab": "panel-rincian#riwayat",
    "NotesTab": "panel-rincian#catatan",
    "FindingsBox": "pemeriksaan",
    # views
    "PeopleMatrixView": "penjenjangan#ke-pegawai",
    "PerformanceTreeView": "penjenjangan#pohon-kinerja",
    "ActualsView": "realisasi",
    "ScoresView": "nilai#melihat-nilai-dan-alasannya",
    "ChartsView": "grafik",
    "ReportsView": "laporan-pegawai",
    "EvaluationView": "evaluasi",
    "FollowUpView": "tindak-lanjut",
    "TrialView": "uji-coba",
    "RulesView": "perangkat-aturan",
    "TimelineView": "garis-waktu",
    "ProposalsView": "usulan",
    "ComparisonView": "bandingkan",
    "NextYearView": "tahun-berikut",
    "AuditView": "edisi",
    "BinView": "edisi",
    "RegisterPanel": "dokumen#daftar-terbitan",
    "MergeWindow": "salinan-rekan",
    "MapView": "peta-strategi",
    "FindBar": "tabel#mencari-dan-mengganti",
}
"""Topic by class of widget; what stands deepest around the focus wins."""

DIALOGS: dict[str, str] = {
    "AboutDialog": "isi",
    "AssignDialog": "organisasi#penugasan",
    "AuthorDialog": "pengaturan#nama-anda",
    "ConflictDialog": "berkas#berkas-berubah-sementara-anda-bekerja",
    "DayDialog": "garis-waktu",
    "MapPaperDialog": "peta-strategi",
    "FailureDialog": "berkas#program-menemui-kesalahan",
    "FreezeDialog": "edisi",
    "LeaveDialog": "salinan-rekan",
    "LockedDialog": "berkas#berkas-sedang-dibuka-orang-lain",
    "MessageDialog": "berkas",
    "MigrationDialog": "berkas#berkas-dari-versi-lama",
    "NewPlanDialog": "mulai#rencana-baru",
    "NumberDialog": "dokumen#daftar-terbitan",
    "PastePeopleDialog": "organisasi#menempel-daftar-pegawai",
    "PersonDialog": "organisasi",
    "PosterDialog": "peta-strategi",
    "PreviewDialog": "laporan-pegawai",
    "ProposedValueDialog": "panel-rincian#catatan",
    "ReasonDialog": "edisi",
    "RecoveryDialog": "bekerja#pekerjaan-yang-belum-disimpan",
    "RenumberDialog": "indikator",
    "ReplaceDialog": "tabel#mencari-dan-mengganti",
    "RunningDialog": "bekerja#pekerjaan-yang-lama",
    "SaveChartDialog": "grafik",
    "SeriesDialog": "tabel#mengisi-banyak-sel",
    "SettingsDialog": "pengaturan",
    "SignDialog": "dokumen#daftar-terbitan",
    "TreePaperDialog": "penjenjangan#pohon-kinerja",
    "UnitsDialog": "salinan-rekan",
    "UnsavedDialog": "bekerja#menutup-rencana",
    "WeightsDialog": "penjenjangan#bagaimana-target-dibagi",
}
"""Topic of each dialog."""

_BY_CLASS = WIDGETS | DIALOGS


def topic_at(focus: QWidget | None, page_key: str, page: QWidget | None) -> str:
    """The topic that fits best: what the focus stands in, else the view the page shows, else the page.

    Args:
        focus: Widget with the keyboard; None where nothing has it.
        page_key: Key of the page shown; empty for the start page.
        page: The page; None for the start page.
    """
    widget = focus
    while widget is not None:
        if widget is page:
            break
        if (topic := _own(widget)) is not None:
            return topic
        widget = widget.parentWidget()
    if page is not None:
        if isinstance(topic := page.property(PROPERTY), str) and topic:
            return topic
        for stack in page.findChildren(QStackedWidget):
            shown = stack.currentWidget()
            if shown is not None and stack.isVisible() and (topic := _own(shown)) is not None:
                return topic
    return PAGES.get(page_key, "isi")


def _own(widget: QWidget) -> str | None:
    """What a widget says about itself; None where it says nothing."""
    topic = widget.property(PROPERTY)
    if isinstance(topic, str) and topic:
        return topic
    return next((_BY_CLASS[cls.__name__] for cls in type(widget).__mro__ if cls.__name__ in _BY_CLASS), None)
