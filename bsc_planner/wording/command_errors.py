"""Sentences for the command line and for issuing documents."""

from bsc_planner.wording.wording import Wording

COMMAND_ERRORS: dict[str, Wording] = {
    "UnknownCodeError": Wording(
        id="Tidak ada {kind} dengan kode atau NIP “{code}” di rencana ini.",
        en="There is no {kind} with the code or NIP “{code}” in this plan.",
        id_advice="Periksa penulisannya.",
        en_advice="Check its spelling.",
        about="other",
    ),
    "NotOnScorecardError": Wording(
        id="Tidak ada perspektif, sasaran, atau indikator dengan kode “{code}” pada kartu skor ini.",
        en="There is no perspective, objective or indicator with the code “{code}” on this scorecard.",
        id_advice="Periksa kodenya, tahun, dan unitnya.",
        en_advice="Check the code, the year and the unit.",
        about="other",
    ),
    "FileExistsAlreadyError": Wording(
        id="Berkas {path} sudah ada dan tidak ditimpa.",
        en="The file {path} is there already and is not replaced.",
        id_advice="Pilih nama lain.",
        en_advice="Choose another name.",
        about="save",
    ),
    "YearNeededError": Wording(
        id="Dokumen dibuat untuk satu tahun; tambahkan --year dengan tahun dokumen.",
        en="Documents are of a year; add --year.",
        about="export",
    ),
    "UnknownTemplateError": Wording(
        id="Contoh awal “{name}” tidak ada; yang tersedia: {known}.",
        en="There is no template “{name}”; there are: {known}.",
        about="other",
    ),
    "UnknownDocumentError": Wording(
        id="Dokumen “{key}” tidak dikenal; yang tersedia: {known}.",
        en="The document “{key}” is not known; there are: {known}.",
        about="export",
    ),
    "UnknownFormatError": Wording(
        id="Bentuk berkas “{key}” tidak dikenal; yang tersedia: {known}.",
        en="The format “{key}” is not known; there are: {known}.",
        about="export",
    ),
    "IssueFolderError": Wording(
        id="Folder {folder} tidak dapat dipakai: {reason}.",
        en="The folder {folder} cannot be used: {reason}.",
        id_advice="Pilih folder lain, atau beri ruang dan hak tulis; yang sudah selesai tetap ada.",
        en_advice="Choose another folder, or make room and allow writing; what is finished stays.",
        about="export",
    ),
    "IssueFolderError.disk-full": Wording(
        id="Disk tempat folder {folder} sudah penuh.",
        en="The disk of the folder {folder} is full.",
        id_advice="Beri ruang atau pilih folder di disk lain, lalu lanjutkan; yang sudah selesai tetap ada.",
        en_advice="Make room or choose a folder on another disk, then resume; what is finished stays.",
        about="export",
    ),
    "IssueFolderError.read-only": Wording(
        id="Folder {folder} tidak boleh ditulisi.",
        en="Writing into the folder {folder} is not allowed.",
        id_advice="Pilih folder lain, atau minta hak tulis; yang sudah selesai tetap ada.",
        en_advice="Choose another folder, or ask for the right to write; what is finished stays.",
        about="export",
    ),
    "IssueFolderError.not-a-folder": Wording(
        id="{folder} tidak dapat menjadi folder: ada berkas dengan nama itu.",
        en="{folder} cannot be a folder: there is a file of that name.",
        id_advice="Pilih folder lain.",
        en_advice="Choose another folder.",
        about="export",
    ),
    "IssueFolderError.out-of-reach": Wording(
        id="Folder {folder} tidak dapat dijangkau lagi.",
        en="The folder {folder} can no longer be reached.",
        id_advice="Periksa jaringan atau flash disk, lalu lanjutkan; yang sudah selesai tetap ada.",
        en_advice="Check the network or flash disk, then resume; what is finished stays.",
        about="export",
    ),
    "IssueFolderBusyError": Wording(
        id="Penerbitan lain sedang menulis ke {folder}.",
        en="Another run is writing into {folder}.",
        id_advice="Tunggu sampai selesai, atau pilih folder lain.",
        en_advice="Wait until it is done, or choose another folder.",
        about="export",
    ),
    "FolderTooDeepError": Wording(
        id="Nama folder {folder} terlalu panjang; nama dokumen tidak muat di bawahnya.",
        en="The folder {folder} is named too long; no document name fits below it.",
        id_advice="Pilih folder yang lebih pendek, misalnya D:\\Dokumen.",
        en_advice="Choose a shorter folder, e.g. D:\\Documents.",
        about="export",
    ),
    "OutsideFolderError": Wording(
        id="{path} mengarah ke luar folder tujuan melalui tautan.",
        en="{path} leads out of the target folder through a link.",
        id_advice="Hapus tautan itu atau pilih folder lain.",
        en_advice="Remove the link or choose another folder.",
        about="export",
    ),
    "TextTooLongError": Wording(
        id="Teks “{start}…” terlalu panjang ({length} karakter) untuk satu sel Excel (32.767).",
        en="The text “{start}…” is too long ({length} characters) for one cell of a spreadsheet (32.767).",
        id_advice="Pendekkan teks itu.",
        en_advice="Shorten that text.",
        about="export",
    ),
}
