/** Machine values that reports hold, in words for people. */
const NAMES: Record<string, { id: string; en: string }> = {
  documents: { id: 'dokumen', en: 'documents' },
  unique_documents: { id: 'tanpa salinan', en: 'without copies' },
  outlets: { id: 'media', en: 'outlets' },
  dates: { id: 'rentang tanggal', en: 'span of dates' },
  dates_known: { id: 'bertanggal', en: 'with a date' },
  dates_inferred: { id: 'tanggal disimpulkan', en: 'dates inferred' },
  words: { id: 'kata', en: 'words' },
  boilerplate: { id: 'porsi boilerplate', en: 'share of boilerplate' },
  annotations: { id: 'anotasi', en: 'annotations' },
  ministry: { id: 'kementerian', en: 'ministry' },
  agency: { id: 'lembaga', en: 'agency' },
  company: { id: 'perusahaan', en: 'company' },
  platform: { id: 'platform', en: 'platform' },
  party: { id: 'partai', en: 'party' },
  media: { id: 'media', en: 'media' },
  other: { id: 'lain', en: 'other' },
  count: { id: 'jumlah', en: 'count' },
  money: { id: 'uang', en: 'money' },
  percent: { id: 'persen', en: 'percent' },
  measure: { id: 'ukuran', en: 'measure' },
  inferred: { id: 'disimpulkan', en: 'inferred' },
  stated: { id: 'tertulis', en: 'stated' },
  markup: { id: 'markah', en: 'markup' },
  url: { id: 'URL', en: 'URL' },
  info: { id: 'info', en: 'info' },
  warning: { id: 'peringatan', en: 'warning' },
  error: { id: 'galat', en: 'error' },
};

/** A machine value in the reader's language; any other text as it is. */
export function valueName(value: string, language: 'id' | 'en'): string {
  if (value.startsWith('inferred: ')) return language === 'id' ? value.replace('inferred', 'disimpulkan') : value;
  return Object.hasOwn(NAMES, value) ? NAMES[value][language] : value;
}
