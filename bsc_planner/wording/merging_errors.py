"""Sentences for errors of sending copies and of merging those that come back."""

from bsc_planner.wording.wording import Wording

MERGING_ERRORS: dict[str, Wording] = {
    "CopyOfAnotherPlanError": Wording(
        id="{path} bukan salinan rencana ini; isinya rencana lain: “{title}”.",
        en="{path} is not a copy of this plan; it holds another one: “{title}”.",
        id_advice="Pilih berkas yang dibuat dengan Kirim salinan untuk rekan dari rencana ini.",
        en_advice="Choose a file that was made from this plan with Send a copy to a colleague.",
        about="merge",
    ),
    "CopyIsThisPlanError": Wording(
        id="{path} adalah berkas rencana yang sedang dibuka ini sendiri.",
        en="{path} is the very file of the plan that is open.",
        id_advice="Pilih berkas lain.",
        en_advice="Choose another file.",
        about="merge",
    ),
    "CopyNotWrittenError": Wording(
        id="Salinan {path} tidak dapat ditulis: {reason}.",
        en="The copy {path} cannot be written: {reason}.",
        id_advice="Rencana Anda sendiri sudah tersimpan; pilih folder lain untuk salinannya.",
        en_advice="Your own plan is saved; choose another folder for the copy.",
        about="save",
    ),
    "EditError.merge-undecided": Wording(
        id="Masih ada {count} perbedaan yang belum diputuskan.",
        en="{count} [difference is|differences are] not decided yet.",
        id_advice="Pilih milik kita atau milik rekan untuk masing-masing.",
        en_advice="Choose ours or theirs for each of them.",
        about="merge",
    ),
    "EditError.merge-circle": Wording(
        id="Pilihan ini menempatkan {kind} di bawah dirinya sendiri.",
        en="These choices put a {kind} below itself.",
        id_advice="Ubah pilihan pada salah satu pemindahannya.",
        en_advice="Change the choice for one of the moves.",
        about="merge",
    ),
    "EditError.merge-outdated": Wording(
        id="Rencana ini berubah sejak salinan rekan dibandingkan.",
        en="This plan was changed since the colleague's copy was compared.",
        id_advice="Bandingkan salinan itu sekali lagi.",
        en_advice="Compare the copy once more.",
        about="merge",
    ),
}
