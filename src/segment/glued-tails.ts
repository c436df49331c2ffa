/** Small words that pages glue to the linked name before them, longest first. */
export const LOWER_TAILS: readonly string[] = [
  'mengatakan', 'dengan', 'dalam', 'untuk', 'adalah', 'menjadi', 'tersebut', 'terhadap', 'sebagai', 'kepada', 'karena',
  'secara', 'sebagaimana', 'merupakan', 'menyatakan', 'memiliki', 'melalui', 'setelah', 'sebelum', 'seperti', 'sebesar', 'senilai', 'tidak', 'belum', 'harus', 'hingga', 'bahwa', 'serta', 'mereka', 'kita', 'kami', 'lalu', 'oleh', 'para', 'sejak', 'mulai', 'antara', 'sudah', 'telah', 'akan', 'atau', 'agar', 'bisa', 'dari', 'juga', 'pada', 'saat', 'yang', 'dan', 'ini', 'itu', 'di', 'ke',
].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
