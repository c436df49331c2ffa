import { describe, expect, it } from 'vitest';
import { createLanguageGuesser } from '../../src/clean/language.js';
import { loadKnowledge } from '../../src/knowledge/index.js';

const guess = createLanguageGuesser(loadKnowledge());

const TEXTS: Record<string, string> = {
  id: 'Pemerintah Kota Bogor akan memperbaiki trotoar di enam jalan karena banyak pejalan kaki yang mengeluh. Wali kota mengatakan pekerjaan itu selesai pada Desember, sebelum musim liburan. Warga berharap trotoar baru lebih lebar dan tidak dipakai untuk parkir mobil. Biaya proyek itu sebesar Rp 12 miliar dari anggaran daerah, ujarnya.',
  ms: 'SEREMBAN: Polis menahan dua lelaki kerana disyaki mencuri kabel di sebuah tapak pembinaan, malam kelmarin. Ketua polis daerah berkata, suspek ditahan selepas pihaknya menerima maklumat orang awam, manakala siasatan lanjut masih dijalankan. Beliau berkata, kerugian syarikat itu dianggarkan lebih 20,000 ringgit dan kes itu akan didakwa hari Isnin ini.',
  jv: 'Bupati Klaten ngresmikake pasar anyar ing tlatah Delanggu. Pasar iku dibangun wiwit taun kepungkur lan saiki wis bisa dienggo dening para bakul. Miturut bupati, pasar iki ora mung kanggo dodolan nanging uga kanggo papan kumpul warga. Kabeh bakul sing biyen ana ing pinggir dalan bakal dipindhah menyang papan anyar supaya dalan ora macet maneh.',
  su: 'Bupati Garut ngaresmikeun pasar anyar di wewengkon Cibatu. Pasar anu diwangun ti taun kamari téh ayeuna geus bisa dipaké ku para padagang. Ceuk bupati, pasar ieu lain ngan pikeun dagang tapi ogé pikeun tempat kumpul urang lembur. Sakabéh padagang anu baheula aya di sisi jalan bakal dipindahkeun ka tempat anyar sangkan jalan teu macét deui.',
  en: 'The city of Bandung will open a new market this month after two years of work, the mayor said on Friday. The market is meant to replace the stalls that have blocked the street for a decade, and traders who were registered before the work began will not have to pay rent in the first year. Some of them said that they would rather stay where they are.',
};

describe('language', () => {
  it.each(Object.entries(TEXTS))('%s', (language, text) => {
    const found = guess(text, 0);
    expect(found.language).toBe(language);
    expect(found.diagnostic?.code).toBe(language === 'id' ? undefined : 'language/not-indonesian');
  });

  it('calls what is too short Indonesian, and reads from where the story begins', () => {
    expect(guess('The city of Bandung will open', 0).language).toBe('id');
    expect(guess(`${TEXTS.en}\n\n${TEXTS.id}`, TEXTS.en.length).language).toBe('id');
  });
});
