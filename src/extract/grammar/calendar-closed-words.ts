/** Closed classes of the grammar of dates. */
export const GRAMMAR_WORDS = {
  and: ['dan', 'serta', 'maupun', 'atau', '&'],
  until: ['hingga', 'sampai', 'sampe'],
  dengan: ['dengan'],
  date: ['tanggal', 'tgl', 'tertanggal'],
  day: ['hari'],
  clock: ['pukul', 'jam', 'pkl', 'pk'],
  pukul: ['pukul', 'pkl', 'pk'],
  each: ['masing'],
  per: ['per'],
  every: ['setiap', 'tiap', 'saban'],
  times: ['kali'],
  once: ['sekali'],
  quarter: ['kuartal', 'triwulan', 'kwartal', 'tw', 'q'],
  half: ['semester', 'paruh'],
  partHalf: ['paruh'],
  ke: ['ke'],
  time: ['waktu'],
  before: ['sm', 'sebelum'],
  an: ['an'],
  year: ['tahun', 'thn', 'th'],
  yearKind: ['anggaran', 'buku', 'fiskal', 'ajaran', 'akademik', 'pelajaran', 'pajak', 'takwim', 'kalender', 'masehi'],
  month: ['bulan', 'bln'],
  era: ['era', 'dekade', 'dasawarsa'],
  same: ['sama'],
  yang: ['yang'],
  last: ['terakhir'],
  long: ['suntuk', 'penuh'],
  h: ['h'],
  working: ['kerja'],
  setengah: ['setengah'],
  otherCalendar: ['hijriah', 'hijriyah', 'kamariah', 'qamariyah', 'masehi', 'jawa', 'imlek'],
  courses: ['waktu', 'tempuh', 'tercepat'],
  publisher: ['umum'],
  paper: ['kabar', 'media', 'majalah', 'koran', 'tabloid', 'belasan', 'puluhan', 'ratusan'],
  hijri: ['h', 'hijriah', 'hijriyah', 'sm'],
  x: ['x'],
  speed: ['km', 'kilometer', 'mil', 'meter', 'm', 'liter', 'kwh'],
  weekdayHeads: ['pasar', 'desa', 'kampung', 'kelurahan', 'jalan', 'jl', 'pulau', 'grup', 'band'],
} as const satisfies Record<string, readonly string[]>;
/** Classes with which an expression may begin. */
export const OTHER_BEGINNINGS = [
  'date',
  'day',
  'clock',
  'quarter',
  'half',
  'era',
  'h',
] as const satisfies readonly (keyof typeof GRAMMAR_WORDS)[];
/** Forms of number words that may begin a number. */
export const NUMBER_STARTS = new Set(['digit', 'fixed', 'part', 'vague', 'hundreds']);

export const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
export const NUMERALS = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh'];
export const ORDINALS = ['pertama', 'kedua', 'ketiga', 'keempat', 'kelima', 'keenam', 'ketujuh', 'kedelapan', 'kesembilan', 'kesepuluh'];
