/** Small words that pages glue to the linked name before them, longest first. */
const LOWER_TAILS: readonly string[] = [
  'mengatakan', 'dengan', 'dalam', 'untuk', 'adalah', 'menjadi', 'tersebut', 'terhadap', 'sebagai', 'kepada', 'karena',
  'secara', 'sebagaimana', 'merupakan', 'menyatakan', 'memiliki', 'melalui', 'setelah', 'sebelum', 'seperti', 'sebesar', 'senilai', 'tidak', 'belum', 'harus', 'hingga', 'bahwa', 'serta', 'mereka', 'kita', 'kami', 'lalu', 'oleh', 'para', 'sejak', 'mulai', 'antara', 'sudah', 'telah', 'akan', 'atau', 'agar', 'bisa', 'dari', 'juga', 'pada', 'saat', 'yang', 'dan', 'ini', 'itu', 'di', 'ke',
].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

let byLast: (readonly string[])[] | undefined;
const NONE: readonly string[] = [];

/** The tails that end in this unit, longest first: most words end in none of their letters. */
export function tailsWithLast(code: number): readonly string[] {
  byLast ??= Array.from({ length: 128 }, (_, unit) => LOWER_TAILS.filter((tail) => tail.charCodeAt(tail.length - 1) === unit));
  return byLast[code] ?? NONE;
}
