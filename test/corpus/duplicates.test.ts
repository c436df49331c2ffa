import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DuplicateIndex, type DuplicateItem } from '../../src/corpus/duplicates.js';
import { likeness, MinHasher } from '../../src/corpus/minhash.js';

const WIRE =
  'Badan Meteorologi memperingatkan hujan lebat di pesisir utara Jawa sampai akhir pekan ini. Nelayan di Pekalongan, Pemalang, dan Tegal diminta menunda melaut karena gelombang mencapai tiga meter. Kepala stasiun setempat mengatakan angin barat menguat sejak Senin malam dan baru mereda pada hari Minggu. Pemerintah daerah menyiapkan empat posko di dekat pelabuhan, lengkap dengan dapur umum dan tenaga kesehatan dari puskesmas terdekat.';
const OTHER =
  'Klub sepak bola Persik Kediri mengontrak dua pemain muda dari akademi sendiri untuk musim depan. Pelatih kepala menilai keduanya siap bersaing di lini tengah setelah tampil baik dalam laga uji coba melawan tim dari Malang dan Surabaya. Manajemen belum menyebut nilai kontrak itu, tetapi memastikan masa kerja sama berlangsung tiga musim penuh dengan pilihan perpanjangan.';

const item = (path: string, text: string, published?: string): DuplicateItem => ({ path, text, published, zones: [] });
const groupsOf = (items: readonly DuplicateItem[]): string[] => {
  const index = new DuplicateIndex();
  for (const i of items) index.add(i);
  return index.groups().map((g) => g.members.map((m) => `${m.path}:${m.kind}`).join(' '));
};

describe('copies of a report', () => {
  const items = [
    item('kota.txt', `${WIRE} Demikian laporan dari Kota Pekalongan.`, '2024-02-06'),
    item('antara.txt', WIRE, '2024-02-05T10:00+07:00'),
    item('sama.txt', WIRE.replaceAll('. ', '.\n\n'), '2024-02-07'),
    item('bola.txt', OTHER, '2024-02-05'),
  ];

  it('the earliest is the head, the same words are exact, most of them near', () => {
    expect(groupsOf(items)).toEqual(['antara.txt:head kota.txt:near sama.txt:exact']);
  });

  it('are the same in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: 4, maxLength: 4 }), (shuffled) => {
        expect(groupsOf(shuffled)).toEqual(groupsOf(items));
      }),
      { numRuns: 24 },
    );
  });

  it('headline, byline and boilerplate do not count', () => {
    const text = `Judul Lain Sekali\n\n${WIRE}\nEditor: Siti`;
    const zones = [
      { kind: 'title' as const, start: 0, end: 17 },
      { kind: 'byline' as const, start: text.indexOf('Editor'), end: text.length },
    ];
    expect(groupsOf([item('a.txt', WIRE), { path: 'b.txt', text, zones }])).toEqual(['a.txt:head b.txt:exact']);
  });

  it('copies of one page are found by its address', () => {
    const page = (path: string, url: string, text: string): DuplicateItem => ({ ...item(path, text), url });
    expect(
      groupsOf([page('a.html', 'https://www.kabar.id/2024/1?utm=x', WIRE), page('b.html', 'http://amp.kabar.id/2024/1/amp', OTHER)]),
    ).toEqual(['a.html:head b.html:near']);
    expect(groupsOf([page('a.html', 'https://kabar.id/', WIRE), page('b.html', 'https://www.kabar.id', OTHER)])).toEqual([]);
  });

  it('short and empty stories are alike to nothing', () => {
    expect(groupsOf([item('a.txt', ''), item('b.txt', ''), item('c.txt', 'Berita singkat.'), item('d.txt', 'Berita singkat.')])).toEqual(
      [],
    );
  });
});

describe('signatures', () => {
  const hasher = new MinHasher();

  it('tell how much two texts share', () => {
    const a = hasher.signature(WIRE)!;
    expect(likeness(a, hasher.signature(WIRE.toUpperCase())!)).toBe(1);
    expect(likeness(a, hasher.signature(OTHER)!)).toBeLessThan(0.05);
    const half = likeness(a, hasher.signature(`${WIRE.slice(0, WIRE.length / 2)} ${OTHER.slice(0, OTHER.length / 2)}`)!);
    expect(half).toBeGreaterThan(0.15);
    expect(half).toBeLessThan(0.55);
  });

  it('need some words', () => expect(hasher.signature('dua kata')).toBeUndefined());
});
