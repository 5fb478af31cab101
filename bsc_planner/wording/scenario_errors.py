"""A sentence for everything that stands in the way of keeping a trial of figures."""

from bsc_planner.wording.wording import Wording

SCENARIO_ERRORS: dict[str, Wording] = {
    "EditError.scenario-without-name": Wording(
        id="Skenario belum diberi nama.",
        en="The scenario has no name yet.",
        id_advice="Tulis nama yang mudah dikenali, misalnya “Target naik 5%”.",
        en_advice="Write a name that is easily recognised, for example “Targets up by 5%”.",
    ),
    "EditError.scenario-name-taken": Wording(
        id="Sudah ada skenario bernama “{name}”.",
        en="There is a scenario named “{name}” already.",
        id_advice="Pilih nama lain, atau buka skenario itu lalu simpan perubahannya.",
        en_advice="Choose another name, or open that scenario and keep what changed.",
    ),
}
