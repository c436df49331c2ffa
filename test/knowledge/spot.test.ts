import { describe, expect, it } from 'vitest';
import type { OrganizationEntry, PostEntry } from '../../src/knowledge/contract.js';
import { holdsOn, loadKnowledge } from '../../src/knowledge/index.js';

/**
 * Questions with answers from the public record as the press and the state gazette told it, written down without looking at the facts.
 */
const knowledge = loadKnowledge();

function holdersOf(post: string, day: string): string[] {
  const ids = new Set(
    knowledge.names
      .lookup(post)
      .filter((r) => r.type === 'role')
      .map((r) => r.id),
  );
  const posts = [...ids].map((id) => knowledge.entry(id) as PostEntry).filter((p) => holdsOn(p, day));
  return posts.flatMap((p) => knowledge.holders(p.id, day)).map((t) => knowledge.entry(t.person)?.name ?? t.person);
}

describe('who was it on that day', () => {
  it.each([
    ['Presiden Republik Indonesia', '2004-11-01', 'Susilo Bambang Yudhoyono'],
    ['Presiden RI', '2014-10-21', 'Joko Widodo'],
    ['Presiden RI', '2024-10-21', 'Prabowo Subianto'],
    ['Wakil Presiden', '2006-05-01', 'Jusuf Kalla'],
    ['Wakil Presiden', '2010-05-01', 'Boediono'],
    ['Wapres', '2020-05-01', "Ma'ruf Amin"],
    ['Wapres', '2025-05-01', 'Gibran Rakabuming Raka'],
    ['Menteri Keuangan', '2007-06-01', 'Sri Mulyani Indrawati'],
    ['Menkeu', '2011-06-01', 'Agus Martowardojo'],
    ['Menkeu', '2013-08-01', 'Chatib Basri'],
    ['Menkeu', '2015-06-01', 'Bambang Brodjonegoro'],
    ['Menkeu', '2025-10-01', 'Purbaya Yudhi Sadewa'],
    ['Menkominfo', '2008-06-01', 'Mohammad Nuh'],
    ['Menkominfo', '2012-06-01', 'Tifatul Sembiring'],
    ['Menkominfo', '2017-06-01', 'Rudiantara'],
    ['Menkominfo', '2022-04-05', 'Johnny G. Plate'],
    ['Menkominfo', '2023-06-10', 'Mahfud MD'],
    ['Menkominfo', '2023-09-01', 'Budi Arie Setiadi'],
    ['Menkomdigi', '2024-11-15', 'Meutya Hafid'],
    ['Mendag', '2010-03-01', 'Mari Elka Pangestu'],
    ['Mendag', '2012-03-01', 'Gita Wirjawan'],
    ['Mendag', '2015-01-15', 'Rachmat Gobel'],
    ['Mendag', '2016-01-15', 'Thomas Lembong'],
    ['Menteri Perdagangan', '2018-03-01', 'Enggartiasto Lukita'],
    ['Mendag', '2020-06-01', 'Agus Suparmanto'],
    ['Mendag', '2021-06-01', 'Muhammad Lutfi'],
    ['Mendag', '2023-03-01', 'Zulkifli Hasan'],
    ['Mendag', '2025-03-01', 'Budi Santoso'],
    ['Mendikbud', '2015-06-01', 'Anies Baswedan'],
    ['Mendikbud', '2018-06-01', 'Muhadjir Effendy'],
    ['Mendikbudristek', '2022-06-01', 'Nadiem Makarim'],
    ['Menkes', '2020-03-15', 'Terawan Agus Putranto'],
    ['Menkes', '2021-02-15', 'Budi Gunadi Sadikin'],
    ['Mensos', '2020-09-01', 'Juliari Batubara'],
    ['Mensos', '2022-09-01', 'Tri Rismaharini'],
    ['Menhub', '2015-06-01', 'Ignasius Jonan'],
    ['Menteri Kelautan dan Perikanan', '2016-06-01', 'Susi Pudjiastuti'],
    ['Menteri Kelautan dan Perikanan', '2020-06-01', 'Edhy Prabowo'],
    ['Menko Polhukam', '2022-06-01', 'Mahfud MD'],
    ['Menko Polhukam', '2024-05-01', 'Hadi Tjahjanto'],
    ['Menpora', '2011-06-01', 'Andi Mallarangeng'],
    ['Menpora', '2018-06-01', 'Imam Nahrawi'],
    ['Menteri ESDM', '2023-06-01', 'Arifin Tasrif'],
    ['Ketua KPK', '2012-06-01', 'Abraham Samad'],
    ['Ketua KPK', '2017-06-01', 'Agus Rahardjo'],
    ['Ketua KPK', '2021-06-01', 'Firli Bahuri'],
    ['Ketua KPK', '2025-06-01', 'Setyo Budiyanto'],
    ['Gubernur BI', '2015-06-01', 'Agus Martowardojo'],
    ['Kapolri', '2017-06-01', 'Tito Karnavian'],
    ['Kapolri', '2020-06-01', 'Idham Azis'],
    ['Kapolri', '2022-06-01', 'Listyo Sigit Prabowo'],
    ['Panglima TNI', '2016-06-01', 'Gatot Nurmantyo'],
    ['Panglima TNI', '2022-06-01', 'Andika Perkasa'],
    ['Panglima TNI', '2023-05-01', 'Yudo Margono'],
    ['Jaksa Agung', '2022-06-01', 'Sanitiar Burhanuddin'],
    ['Ketua DPR', '2015-03-01', 'Setya Novanto'],
    ['Ketua DPR', '2018-06-01', 'Bambang Soesatyo'],
    ['Ketua DPR RI', '2021-06-01', 'Puan Maharani'],
    ['Ketua MK', '2017-03-01', 'Arief Hidayat'],
    ['Ketua MK', '2020-06-01', 'Anwar Usman'],
    ['Ketua MK', '2024-06-01', 'Suhartoyo'],
    ['Gubernur DKI Jakarta', '2013-06-01', 'Joko Widodo'],
    ['Gubernur DKI Jakarta', '2016-01-15', 'Basuki Tjahaja Purnama'],
    ['Gubernur DKI Jakarta', '2019-06-01', 'Anies Baswedan'],
    ['Gubernur DKI Jakarta', '2023-06-01', 'Heru Budi Hartono'],
    ['Gubernur Jawa Barat', '2020-06-01', 'Ridwan Kamil'],
    ['Gubernur Jawa Tengah', '2018-01-15', 'Ganjar Pranowo'],
    ['Gubernur Jawa Timur', '2020-06-01', 'Khofifah Indar Parawansa'],
    ['Wali Kota Solo', '2022-06-01', 'Gibran Rakabuming Raka'],
  ])('%s on %s: %s', (post, day, name) => {
    expect(holdersOf(post, day)[0]).toBe(name);
  });
});

describe('which body is it on that day', () => {
  const namesOf = (alias: string, day: string): string[] => {
    const ids = new Set(
      knowledge.names
        .lookup(alias)
        .filter((r) => r.type === 'organization')
        .map((r) => r.id),
    );
    return [...ids]
      .map((id) => knowledge.entry(id) as OrganizationEntry)
      .filter((o) => holdsOn(o, day))
      .map((o) => o.name);
  };
  it.each([
    ['Kemendikbud', '2016-06-01', 'Kementerian Pendidikan dan Kebudayaan'],
    ['Kemendikbudristek', '2022-06-01', 'Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi'],
    ['Kemendikdasmen', '2025-06-01', 'Kementerian Pendidikan Dasar dan Menengah'],
    ['Kominfo', '2020-06-01', 'Kementerian Komunikasi dan Informatika'],
    ['Komdigi', '2025-06-01', 'Kementerian Komunikasi dan Digital'],
    ['PUPR', '2019-06-01', 'Kementerian Pekerjaan Umum dan Perumahan Rakyat'],
    ['Kemenkumham', '2019-06-01', 'Kementerian Hukum dan Hak Asasi Manusia'],
    ['KLHK', '2019-06-01', 'Kementerian Lingkungan Hidup dan Kehutanan'],
    ['BRIN', '2022-06-01', 'Badan Riset dan Inovasi Nasional'],
  ])('%s on %s: %s', (alias, day, name) => {
    expect(namesOf(alias, day)).toContain(name);
  });
  it.each([
    ['Kementerian Komunikasi dan Informatika', '2025-06-01'],
    ['Kementerian Komunikasi dan Digital', '2024-06-01'],
    ['Kementerian Pekerjaan Umum dan Perumahan Rakyat', '2025-06-01'],
    ['Kementerian Hukum dan Hak Asasi Manusia', '2025-06-01'],
    ['Kementerian Lingkungan Hidup dan Kehutanan', '2025-06-01'],
  ])('%s did not stand on %s', (name, day) => {
    expect(knowledge.names.lookup(name).filter((r) => r.canonical)).not.toEqual([]);
    expect(namesOf(name, day)).not.toContain(name);
  });
});

describe('what became of that regulation', () => {
  const related = (id: string, kind: 'amends' | 'revokes'): string[] =>
    knowledge
      .regulations()
      .filter((r) => r[kind]?.includes(`regulation:${id}`))
      .map((r) => r.id.replace('regulation:', ''));
  it.each([
    ['uu-11-2008', ['uu-19-2016', 'uu-1-2024']],
    ['uu-30-2002', ['uu-19-2019']],
    ['uu-3-2022', ['uu-21-2023']],
    ['uu-7-2017', ['uu-7-2023']],
    ['uu-34-2004', ['uu-3-2025']],
    ['uu-1-2015', ['uu-8-2015', 'uu-10-2016']],
  ])('%s was amended by %s', (id, by) => {
    expect(related(id, 'amends')).toEqual(expect.arrayContaining(by));
  });
  it.each([
    ['permendag-50-2020', 'permendag-31-2023'],
    ['uu-11-2020', 'perppu-2-2022'],
  ])('%s was revoked by %s', (id, by) => {
    expect(related(id, 'revokes')).toContain(by);
    expect(knowledge.regulation(id)?.to).toBeDefined();
  });
  it.each([
    ['uu-27-2022', 'Pelindungan Data Pribadi'],
    ['uu-4-2023', 'Pengembangan dan Penguatan Sektor Keuangan'],
    ['uu-8-1999', 'Perlindungan Konsumen'],
    ['pp-80-2019', 'Perdagangan Melalui Sistem Elektronik'],
    ['uu-1-2023', 'Kitab Undang-Undang Hukum Pidana'],
    ['uu-13-2003', 'Ketenagakerjaan'],
    ['uu-40-1999', 'Pers'],
  ])('%s: %s', (id, title) => {
    expect(knowledge.regulationTitle(id)).toBe(title);
  });
});
