import type { Knowledge, WordEntry } from '../../knowledge/contract.js';

/** What a word does in a number. */
export const DIGIT = 1;
export const TEEN = 2;
export const TENS = 3;
export const HUNDREDS = 4;
/** A whole number below 1000 in one word: sepuluh, sebelas, seratus, and glued "duapuluh". */
export const FIXED = 5;
export const PART = 6;
export const DENOMINATOR = 7;
export const VAGUE = 8;
export const ARTICLE = 9;
export const SIGN = 10;
export const POINT = 11;
export const PER = 12;
export const SUFFIX = 13;
/** A power of ten that multiplies: ribu, juta. */
export const SCALE = 14;
/** One of a power of ten in one word: seribu, sejuta. */
export const ONE_SCALE = 15;
/** ribuan, jutaan. */
export const VAGUE_SCALE = 16;
/** seribuan, seratusan: a whole number, about. */
export const ABOUT = 17;
/** A scale after digits only: rb, jt. */
export const SHORT_SCALE = 18;

const FORMS: Record<string, number> = {
  digit: DIGIT,
  teen: TEEN,
  tens: TENS,
  hundreds: HUNDREDS,
  fixed: FIXED,
  part: PART,
  denominator: DENOMINATOR,
  vague: VAGUE,
  article: ARTICLE,
  sign: SIGN,
  point: POINT,
  per: PER,
  suffix: SUFFIX,
};

/** The words of numbers by lexicon number. */
export interface NumberVocabulary {
  /** What the word does; 0 for every other word. */
  readonly form: Uint8Array;
  /** Its value, or the power of ten of a scale; a part's denominator. */
  readonly value: Uint16Array;
  /** Power of ten that a single letter after digits means ("M" 9), by its UTF-16 code; 0 for none. */
  readonly letters: Uint8Array;
  /** Scale words by length, longest first, to find them glued to the next word: "miliarsaham". */
  readonly scaleWords: readonly { readonly word: string; readonly exponent: number }[];
}

export function numberVocabulary(knowledge: Knowledge): NumberVocabulary {
  const { lexicon } = knowledge;
  const found: [word: string, form: number, value: number][] = [];
  const letters = new Uint8Array(128);
  const scaleWords: { word: string; exponent: number }[] = [];
  const words = knowledge.words('number-words');
  for (const entry of words) {
    const form = FORMS[String(entry.fields.form)];
    const value = Number(entry.fields.value ?? entry.fields.denominator ?? 0);
    for (const word of spellings(entry)) {
      found.push([word, form, value]);
      if (form === FIXED) found.push([`${word}an`, ABOUT, value]);
    }
  }
  for (const [word, value] of gluedNumbers(words)) found.push([word, FIXED, value]);
  for (const entry of knowledge.words('scales')) {
    const exponent = Number(entry.fields.exponent);
    for (const word of spellings(entry)) {
      found.push([word, SCALE, exponent]);
      scaleWords.push({ word, exponent });
    }
    for (const word of listOf(entry.fields.one)) found.push([word, ONE_SCALE, exponent], [`${word}an`, ABOUT, exponent + 1000]);
    for (const word of listOf(entry.fields.vague)) found.push([word, VAGUE_SCALE, exponent]);
    for (const word of listOf(entry.fields.short)) found.push([word, SHORT_SCALE, exponent]);
    for (const letter of listOf(entry.fields.letters)) letters[letter.charCodeAt(0)] = exponent;
    // Nouns that begin like a scale word must be known, or "miliarder" would be read as miliar and a noun.
    for (const word of listOf(entry.fields.nouns)) lexicon.add(word);
  }
  for (const [word] of found) lexicon.add(word);
  const form = new Uint8Array(lexicon.size);
  const value = new Uint16Array(lexicon.size);
  for (const [word, f, v] of found) {
    form[lexicon.id(word)] = f;
    value[lexicon.id(word)] = v;
  }
  scaleWords.sort((a, b) => b.word.length - a.word.length || (a.word < b.word ? -1 : 1));
  return { form, value, letters, scaleWords };
}

const listOf = (field: unknown): string[] => (Array.isArray(field) ? field.map(String) : []);

/** All written forms of a language word, its name first. */
export const spellings = (entry: WordEntry): string[] => [entry.name, ...entry.aliases.map((a) => a.text)];

/** "duapuluh", "limabelas", "tigaratus", as hurried copy writes them. */
function gluedNumbers(words: readonly WordEntry[]): [string, number][] {
  const of = (form: string) => words.filter((w) => w.fields.form === form);
  const out: [string, number][] = [];
  for (const digit of of('digit')) {
    const n = Number(digit.fields.value);
    if (n < 2) continue;
    for (const teen of of('teen')) out.push([digit.name + teen.name, n + 10]);
    for (const tens of of('tens')) out.push([digit.name + tens.name, n * 10]);
    for (const hundreds of of('hundreds')) out.push([digit.name + hundreds.name, n * 100]);
  }
  return out;
}
