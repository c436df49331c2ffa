/** Small words after which a date belongs to its sentence: "pada 5 April 2022". */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  'pada tanggal hari sejak mulai hingga sampai dari per tertanggal di dan untuk'.split(' '),
);
