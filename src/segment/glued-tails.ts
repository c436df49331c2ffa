/** Small words that pages glue to the linked name before them, longest first. */
export const LOWER_TAILS: readonly string[] = [
  'mengatakan', 'dengan', 'dalam', 'untuk', 'adalah', 'menjadi', 'tersebut', 'terhadap', 'sebagai', 'kepada', 'karena',
  'secara', 'sudah', 'telah', 'akan', 'atau', 'agar', 'bisa', 'dari', 'juga', 'pada', 'saat', 'yang', 'dan', 'ini', 'itu', 'di', 'ke',
].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
