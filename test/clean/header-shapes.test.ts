import { describe, expect, it } from 'vitest';
import { cleanParagraphs } from '../../src/clean/article.js';
import { createCleaner } from '../../src/clean/index.js';
import { loadKnowledge } from '../../src/knowledge/index.js';
import { rawDocument } from './raw-document.js';

const clean = createCleaner(loadKnowledge());

const LEAD = 'Pemerintah Kabupaten Kendal menambah dua rute bus sekolah mulai bulan depan. Setiap bus mengangkut 28 siswa.';
const MORE = '"Anak-anak dari desa di lereng bukit kini tidak perlu jalan kaki," kata Kepala Dinas Perhubungan Kendal Suparno, Selasa.';
const STORY = `${LEAD}\n\n${MORE}`;

interface Shape {
  readonly name: string;
  readonly text: string;
  readonly metadata: Record<string, unknown>;
  /** The first words of the clean article, where a dateline stands before the lead. */
  readonly begins?: string;
  /** Paragraphs of the clean article, where they are others than lead and quotation. */
  readonly count?: number;
}

const TITLE = 'Kendal Tambah Dua Rute Bus Sekolah untuk Desa di Lereng Bukit';

const SHAPES: readonly Shape[] = [
  {
    name: 'CNBC Indonesia: place and outlet, two dashes',
    text: `${TITLE}\n\nRindi Salsabilla, CNBC Indonesia\n12 March 2024 14:20\n\nJakarta, CNBC Indonesia - ${STORY}\n\n(rns/hsy)`,
    metadata: { title: TITLE, outlet: 'CNBC Indonesia', dateline: 'Jakarta', published: '2024-03-12T14:20', authors: ['Rindi Salsabilla'] },
    begins: 'Jakarta, CNBC Indonesia - Pemerintah',
  },
  {
    name: 'Tempo: reporter and editor in lines of their own, dateline in capitals',
    text: `${TITLE}\nReporter\nDewi Larasati\nEditor\nAgung Wibowo\nSelasa, 12 Maret 2024 10:05 WIB\n\nTEMPO.CO, Kendal - ${STORY}`,
    metadata: {
      title: TITLE,
      outlet: 'Tempo',
      dateline: 'Kendal',
      published: '2024-03-12T10:05+07:00',
      authors: ['Dewi Larasati'],
      editors: ['Agung Wibowo'],
    },
    begins: 'TEMPO.CO, Kendal - Pemerintah',
  },
  {
    name: 'Liputan6: name, desk stamp with an updated line',
    text: `${TITLE}\n\nOleh Felek Wahyu pada 12 Mar 2024, 18:00 WIB\nDiperbarui 13 Mar 2024, 07:15 WIB\n\nLiputan6.com, Kendal - ${STORY}`,
    metadata: {
      title: TITLE,
      outlet: 'Liputan6.com',
      dateline: 'Kendal',
      published: '2024-03-12T18:00+07:00',
      modified: '2024-03-13T07:15+07:00',
      authors: ['Felek Wahyu'],
    },
    begins: 'Liputan6.com, Kendal - Pemerintah',
  },
  {
    name: 'ANTARA: bylines and copyright at the end',
    text: `${TITLE}\n\nKendal (ANTARA) - ${STORY}\n\nPewarta: Kutnadi Hartono\nEditor: Sri Muryono\nCopyright © ANTARA 2024`,
    metadata: { title: TITLE, outlet: 'ANTARA', dateline: 'Kendal', authors: ['Kutnadi Hartono'], editors: ['Sri Muryono'] },
    begins: 'Kendal (ANTARA) - Pemerintah',
  },
  {
    name: 'Kompas: stamp above, makers by bars without colons',
    text: `Kompas.com - 12/03/2024, 16:40 WIB\nPenulis Nadia Rahmah | Editor Bagus Santosa\n\n${TITLE}\n\nKENDAL, KOMPAS.com - ${STORY}`,
    metadata: {
      title: TITLE,
      outlet: 'Kompas.com',
      dateline: 'Kendal',
      published: '2024-03-12T16:40+07:00',
      authors: ['Nadia Rahmah'],
      editors: ['Bagus Santosa'],
    },
    begins: 'KENDAL, KOMPAS.com - Pemerintah',
  },
  {
    name: 'Kompas: contributor and team by commas, editor by a colon',
    text: `${TITLE}\n\nKompas.com, 12 Maret 2024, 16:40 WIB\n\nKENDAL, KOMPAS.com - ${STORY}\n\nPenulis: Kontributor Semarang, Titis Anis | Editor: Dita Angga`,
    metadata: {
      title: TITLE,
      outlet: 'Kompas.com',
      dateline: 'Kendal',
      published: '2024-03-12T16:40+07:00',
      authors: ['Titis Anis'],
      editors: ['Dita Angga'],
    },
    begins: 'KENDAL, KOMPAS.com - Pemerintah',
  },
  {
    name: 'detik: writer, desk and stamp, initials at the end',
    text: `${TITLE}\nAngling Adhitya - detikJateng\nSelasa, 12 Mar 2024 15:21 WIB\n\nKendal - ${STORY}\n\n(alg/ams)`,
    metadata: { title: TITLE, outlet: 'detikcom', dateline: 'Kendal', published: '2024-03-12T15:21+07:00', authors: ['Angling Adhitya'] },
    begins: 'Kendal - Pemerintah',
  },
  {
    name: 'Tribun: Tayang with WITA, report line, dateline in capitals',
    text: `${TITLE}\n\nTayang: Selasa, 12 Maret 2024 09:12 WITA\nPenulis: Rita Noor | Editor: Hari Widodo\n\nLaporan Wartawan Tribun Jateng, Saiful Masum\n\nTRIBUNJATENG.COM, KENDAL - ${STORY}`,
    metadata: {
      title: TITLE,
      outlet: 'Tribunjateng.com',
      dateline: 'Kendal',
      published: '2024-03-12T09:12+08:00',
      authors: ['Rita Noor', 'Saiful Masum'],
      editors: ['Hari Widodo'],
    },
    begins: 'TRIBUNJATENG.COM, KENDAL - Pemerintah',
  },
  {
    name: 'one line: headline, day, town; the dash below',
    text: `${TITLE} 2024-03-12 Kendal\n-\n${STORY}\n(alg/ams)\nkendal\nbus sekolah`,
    metadata: { title: TITLE, published: '2024-03-12', dateline: 'Kendal' },
    begins: 'Kendal - Pemerintah',
  },
  {
    name: 'one line: headline with a colon and a date of its own, day, paper',
    text: `Jadwal Bus Sekolah 14 Maret 2024: Rute Baru, Jam, hingga Tarif 2024-03-12 TRIBUNJATENG.COM -- ${STORY}`,
    metadata: {
      title: 'Jadwal Bus Sekolah 14 Maret 2024: Rute Baru, Jam, hingga Tarif',
      outlet: 'Tribunjateng.com',
      published: '2024-03-12',
    },
    begins: 'TRIBUNJATENG.COM -- Pemerintah',
  },
  {
    name: 'one line: headline, day, Markdown headline; the teaser below',
    text: `${TITLE} 2024-03-12 # ${TITLE}\n\n${STORY}`,
    metadata: { title: TITLE, published: '2024-03-12' },
  },
  {
    name: 'one line: headline, day, table of contents',
    text: `${TITLE} 2024-03-12 Daftar Isi\nRute Baru\n1. Jam Berangkat\nKendal\n-\n${LEAD}\nRute Baru\n1. Jam Berangkat\n${MORE}`,
    metadata: { title: TITLE, published: '2024-03-12', dateline: 'Kendal' },
    begins: 'Kendal - Pemerintah',
    count: 4,
  },
  {
    name: 'Okezone: the writer in brackets below',
    text: `${TITLE}\n\nKENDAL - ${STORY}\n(Rina Kartika Maharani)`,
    metadata: { title: TITLE, dateline: 'Kendal', authors: ['Rina Kartika Maharani'] },
    begins: 'KENDAL - Pemerintah',
  },
  {
    name: 'Tribun: site and writer in brackets below',
    text: `${TITLE}\n\nTRIBUNJATENG.COM, KENDAL - ${STORY} (Tribunjateng.com/Rina Maharani)`,
    metadata: { title: TITLE, outlet: 'Tribunjateng.com', dateline: 'Kendal', authors: ['Rina Maharani'] },
    begins: 'TRIBUNJATENG.COM, KENDAL - Pemerintah',
  },
  {
    name: 'brackets below with another paper, a desk or a place: no writer',
    text: `${TITLE}\n\nTRIBUNJATENG.COM, KENDAL - ${STORY} (Kompas.com/Rina Maharani)\n(Humas Polda)`,
    metadata: { title: TITLE, outlet: 'Tribunjateng.com', dateline: 'Kendal', authors: undefined },
    begins: 'TRIBUNJATENG.COM, KENDAL - Pemerintah',
  },
  {
    name: 'Serambi: reporter and town above the dateline',
    text: `${TITLE}\n\nLaporan Idham Maulana I Aceh Jaya\nSERAMBINEWS.COM, CALANG - ${STORY}`,
    metadata: { title: TITLE, outlet: 'Serambinews.com', dateline: 'Calang', authors: ['Idham Maulana'] },
    begins: 'SERAMBINEWS.COM, CALANG - Pemerintah',
  },
  {
    name: 'Republika: two dashes, Rep and Red',
    text: `${TITLE}\n\nRep: Bowo Pribadi/ Red: Fernan Rahadi\n\nREPUBLIKA.CO.ID, KENDAL -- ${STORY}`,
    metadata: { title: TITLE, outlet: 'Republika', dateline: 'Kendal', authors: ['Bowo Pribadi'], editors: ['Fernan Rahadi'] },
    begins: 'REPUBLIKA.CO.ID, KENDAL -- Pemerintah',
  },
  {
    name: 'okezone: Jurnalis and a bar before the clock',
    text: `${TITLE}\n\nTaufik Budi, Jurnalis · Selasa 12 Maret 2024 17:30 WIB\n\nKENDAL - ${STORY}\n\n(qlh)`,
    metadata: { title: TITLE, dateline: 'Kendal', published: '2024-03-12T17:30+07:00', authors: ['Taufik Budi'] },
    begins: 'KENDAL - Pemerintah',
  },
  {
    name: 'a paper in Papua: WIT, Redaksi at the end',
    text: `${TITLE}\nSelasa, 12/03/2024 | 11:45 WIT\n\nJayapura, Papua Pos - ${STORY}\n\nEditor : Marten Yoku`,
    metadata: { title: TITLE, outlet: 'Papua Pos', dateline: 'Jayapura', published: '2024-03-12T11:45+09:00', editors: ['Marten Yoku'] },
    begins: 'Jayapura, Papua Pos - Pemerintah',
  },
  {
    name: 'a paper that no list has: name above, name before its stamp',
    text: `Radar Lereng Medini\n${TITLE}\n\nRadar Lereng Medini - Selasa, 12 Maret 2024 10:00 WIB\n\nKENDAL - ${STORY}`,
    metadata: { title: TITLE, outlet: 'Radar Lereng Medini', dateline: 'Kendal', published: '2024-03-12T10:00+07:00' },
    begins: 'KENDAL - Pemerintah',
  },
  {
    name: 'a writer before the stamp is no paper',
    text: `${TITLE}\n\nMarta Kurniasih - Selasa, 12 Maret 2024 10:00 WIB\n\nKENDAL - ${STORY}`,
    metadata: { title: TITLE, dateline: 'Kendal', published: '2024-03-12T10:00+07:00', authors: ['Marta Kurniasih'] },
    begins: 'KENDAL - Pemerintah',
  },
  {
    name: 'a paper before its byline',
    text: `${TITLE}\n\nKabar Lereng | Ditulis oleh: Marta Kurniasih\n12 Maret 2024\n\n${STORY}`,
    metadata: { title: TITLE, outlet: 'Kabar Lereng', published: '2024-03-12', authors: ['Marta Kurniasih'] },
    begins: 'Pemerintah',
  },
  {
    name: 'published and updated behind labels',
    text: `${TITLE}\n\nDipublikasikan: 12 Maret 2024 08:00 WIB\nDiperbarui: 12 Maret 2024 21:30 WIB\nReporter: Siti Rahmi\n\nKENDAL, NIAGALERENG.ID – ${STORY}`,
    metadata: {
      title: TITLE,
      outlet: 'NIAGALERENG.ID',
      dateline: 'Kendal',
      published: '2024-03-12T08:00+07:00',
      modified: '2024-03-12T21:30+07:00',
      authors: ['Siti Rahmi'],
    },
    begins: 'KENDAL, NIAGALERENG.ID – Pemerintah',
  },
  {
    name: 'a short headline above a teaser that asks',
    text: `Bus Sekolah Kendal\n\nOrang tua di lereng bukit lama menunggu angkutan bagi anak mereka. Apakah dua rute baru sudah cukup untuk semuanya?\n${LEAD}\n${MORE}`,
    metadata: { title: 'Bus Sekolah Kendal' },
  },
  {
    name: 'headline and day on one line, the place below its own dash',
    text: `${TITLE} 2024-03-12 Kendal\n-\n${LEAD}\n${MORE}`,
    metadata: { title: TITLE, dateline: 'Kendal', published: '2024-03-12' },
  },
  {
    name: 'headline and day on one line, a contents label behind them',
    text: `${TITLE} 2024-03-12 Daftar Isi\n${STORY}`,
    metadata: { title: TITLE, published: '2024-03-12' },
    begins: 'Pemerintah',
  },
  {
    name: 'headline and day on one line, the reporter behind them',
    text: `${TITLE} 2024-03-12 Laporan Reporter Tribun Jateng, Siti Rahmi\n\nTRIBUNJATENG.COM, KENDAL - ${STORY}`,
    metadata: { title: TITLE, outlet: 'Tribunjateng.com', dateline: 'Kendal', published: '2024-03-12', authors: ['Siti Rahmi'] },
    begins: 'TRIBUNJATENG.COM, KENDAL - Pemerintah',
  },
  {
    name: 'headline, day and lead on one short line',
    text: `[HOAKS] Bus Sekolah Kendal Berhenti 2024-03-12 Kabar itu tidak benar.\n${LEAD}\n${MORE}`,
    metadata: { title: '[HOAKS] Bus Sekolah Kendal Berhenti', published: '2024-03-12' },
    begins: 'Kabar itu tidak benar.',
  },
  {
    name: 'a headline that names a day is no stamp',
    text: `Jadwal Bus Sekolah Kendal Berlaku Besok Rabu 13 Maret 2024 KENDAL - ${LEAD} ${MORE} ${LEAD} ${MORE}`,
    metadata: { title: 'Jadwal Bus Sekolah Kendal Berlaku Besok Rabu 13 Maret 2024', dateline: 'Kendal' },
  },
  {
    name: 'names of others on lines of their own are not the outlet',
    text: `${TITLE}\n\nKendal\n-\nPemerintah Kabupaten Kendal menambah dua rute bus sekolah, demikian dilaporkan\nReuters\n, Selasa (12/3/2024). Rencana itu disetujui\nKementerian Perhubungan\nminggu lalu.\n${MORE}`,
    metadata: { title: TITLE, dateline: 'Kendal' },
  },
];

describe('headers as outlets print them', () => {
  it.each(SHAPES)('$name', ({ text, metadata, begins, count }) => {
    const document = clean(rawDocument(text));
    const { evidence: _evidence, ...found } = document.metadata;
    expect(found).toEqual(metadata);
    const paragraphs = cleanParagraphs(document).map((p) => p.text);
    if (begins !== undefined) expect(paragraphs[0].slice(0, begins.length)).toBe(begins);
    if (count !== undefined) expect(paragraphs).toHaveLength(count);
    if (text.includes(STORY)) {
      expect(paragraphs.at(-1)).toBe(MORE);
      expect(paragraphs[0].endsWith(LEAD)).toBe(true);
      expect(paragraphs).toHaveLength(2);
    }
  });
});
