"""What an indicator's unit of measure says about its numbers: counted things come in whole steps."""

import re
from functools import lru_cache

_WORD = re.compile(r"%|[^\W\d_]+")


def _words(text: str | None) -> frozenset[str]:
    return frozenset(_WORD.findall((text or "")[:4000].casefold()))


_COUNTED = _words("""
    agenda akta alat anak aparatur aplikasi artikel asn aset asosiasi bangunan bantuan barang berita berkas bidang buah
    buku bulan cpns data desa diklat dokumen dosen ekor event fasilitas forum gedung guru hakim halaman hari hasil
    inovasi instansi jabatan jaksa jam jenis judul kabupaten kajian kali kapal karya kasus kebijakan kecamatan kegiatan
    kelas kelompok kelurahan keluarga kendaraan keputusan kk koperasi kota kunjungan laporan layanan lembaga lembar
    lokasi lulusan mahasiswa media mou naskah negara nelayan nota objek opd operasi orang organisasi paket pasal pasien
    pegawai pejabat pelabuhan pelaku pelanggan pelatihan pemda penduduk penelitian peneliti pengaduan penghargaan
    penyuluh peraturan perangkat perjanjian perkara permohonan pertemuan perusahaan peserta pns produk program proposal
    provinsi publikasi puskesmas raperda rancangan rekomendasi responden rumah ruangan sarana satker sekolah sertifikat
    set siswa sistem stasiun standar surat tahanan tempat terdakwa tersangka tim titik transaksi umkm unit usaha usulan
    wilayah rp rupiah
    case document event file item package participant people person piece report time unit
""")
_SCALED = _words("""
    persen persentase percent percentage % indeks index nilai skor score skala scale rasio ratio rata rerata tingkat
    level poin point opini predikat
""")
_MULTIPLIERS = _words("ribu juta miliar milyar triliun trilyun thousand million billion trillion")


@lru_cache(maxsize=4096)
def is_counted(unit_of_measure: str | None) -> bool:
    """Whether a unit counts whole things: "Orang", "Dokumen", "Orang/Bulan", "Rp"; None and "%" do not.

    One word of a scale or a multiplier settles it the other way: "persentase orang", "juta orang".
    """
    words = _words(unit_of_measure)
    return bool(words & _COUNTED) and not words & (_SCALED | _MULTIPLIERS)


@lru_cache(maxsize=4096)
def is_scaled(unit_of_measure: str | None) -> bool:
    """Whether a unit is a proportion or a place on a scale (persen, indeks, nilai), where thousands hardly occur."""
    return bool(_words(unit_of_measure) & _SCALED)
