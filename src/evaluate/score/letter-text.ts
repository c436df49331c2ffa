/** A text without its blanks, and where each of its UTF-16 units stands, in code points of the text. */
export class LetterText {
  readonly letters: string;
  readonly at: Int32Array;

  constructor(text: string) {
    const at = new Int32Array(text.length);
    const kept: string[] = [];
    let count = 0;
    let point = 0;
    for (const c of text) {
      if (c.trim() !== '') {
        kept.push(c);
        for (let i = 0; i < c.length; i++) at[count++] = point;
      }
      point++;
    }
    this.letters = kept.join('');
    this.at = at.subarray(0, count);
  }
}
