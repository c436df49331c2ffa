import type { Tokens } from '../../model/tokens.js';
import type { Lexicon } from '../../text/lexicon.js';
import { WordSet } from '../../text/word-set.js';

/** Test for a country's name at token `i` that names a currency or a language there, or ends a body's name: "dolar AS", "dolar Amerika Serikat (⟨AS⟩)", "bahasa Inggris". */
export function namesNoPlace(lexicon: Lexicon): (tokens: Tokens, i: number) => boolean {
  const before = new WordSet(lexicon, [
    ...['dolar', 'dollar', 'yuan', 'ringgit', 'riyal', 'rial', 'won', 'peso', 'baht', 'pound', 'poundsterling', 'franc', 'dirham', 'yen'],
    // "sastra Inggris" is a subject, "Zona Asia" a group of a cup.
    ...['bahasa', 'berbahasa', 'sastra', 'zona'],
  ]);
  const country = new WordSet(lexicon, ['RI']);
  return (t, i) => {
    // "Kementerian Keuangan (Kemenkeu) ⟨RI⟩": the last letters of the body's name.
    if (i > 0 && country.has(t.lex[i]) && t.text[t.start[i - 1]] === ')' && t.sentence[i - 1] === t.sentence[i]) return true;
    if (i === 0 || t.sentence[i - 1] !== t.sentence[i]) return false;
    if (before.has(t.lex[i - 1])) return true;
    if (t.text[t.start[i - 1]] !== '(') return false;
    // The bracket abbreviates the country's name, of at most three words.
    for (let k = i - 2; k >= 0 && k >= i - 5 && t.sentence[k] === t.sentence[i]; k--) if (before.has(t.lex[k])) return true;
    return false;
  };
}
