/** The stem of a word in small letters: "larang" of melarang, dilarang, pelarangan. */
export type StemOf = (word: string) => string;

/** Words beyond which the memory of stems begins anew. */
const MOST_REMEMBERED = 500_000;

/** Loads the stemmer. It is slow (30,000 words a second), so each word is stemmed once. */
export async function createStemmer(): Promise<StemOf> {
  const { default: stemmer } = await import('natural/lib/natural/stemmers/indonesian/stemmer_id.js');
  const known = new Map<string, string>();
  return (word) => {
    let stem = known.get(word);
    if (stem === undefined) {
      // numbers and names with digits have no stem
      stem = /^\p{L}[\p{L}\p{M}'’-]*$/u.test(word) ? stemmer.stem(word) || word : word;
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(word, stem);
    }
    return stem;
  };
}

/** Words are their own stems. */
export const asWritten: StemOf = (word) => word;
