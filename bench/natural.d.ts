/** The Indonesian tokenizer of `natural`, imported by its own file: the package's root loads everything. */
declare module 'natural/lib/natural/tokenizers/aggressive_tokenizer_id.js' {
  export default class AggressiveTokenizer {
    tokenize(text: string): string[];
  }
}
