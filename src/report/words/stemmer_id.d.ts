/** The Indonesian stemmer of `natural` (a Sastrawi), imported by its own file: the package's root loads everything. */
declare module 'natural/lib/natural/stemmers/indonesian/stemmer_id.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
