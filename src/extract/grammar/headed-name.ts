import type { Knowledge } from '../../knowledge/contract.js';
import type { LoadedKnowledge } from '../../knowledge/index.js';
import type { NameFinder } from '../../knowledge/name-index.js';
import { BREAK, LOWER, NUMBER, type Tokens, WORD } from '../../model/tokens.js';
import { TokenMemo } from '../../text/token-memo.js';
import { WordSet } from '../../text/word-set.js';
import { yearEnd } from './event-year.js';
import type { NameHead } from './lexical-cues.js';
import { lexicalCues } from './lexical-cues.js';
import { createNameRuns } from './name-run.js';
import { REGIONS } from './regions.js';
import { nameVocabulary } from './vocabulary.js';

/** A name that its first word opens, at tokens [from, to). */
export interface HeadedName {
  readonly from: number;
  readonly to: number;
  readonly head: NameHead;
  /** Token at which the tail begins. */
  readonly tail: number;
  /** True where a known place is all the tail. */
  readonly region: boolean;
  /** Canonical name, the head written out and a known tail by its own canonical name. */
  readonly canonical: string;
}

export interface HeadedNames {
  begins(lex: number): boolean;
  read(tokens: Tokens, i: number): HeadedName | undefined;
}

const shared = new WeakMap<Knowledge, HeadedNames>();

/** The reader of names by their heads of one knowledge base; one for all that ask, since they ask at the same tokens. */
export function headedNames(knowledge: LoadedKnowledge): HeadedNames {
  let headed = shared.get(knowledge);
  if (headed === undefined) {
    const made = create(knowledge, knowledge.names);
    const readings = new TokenMemo(made.read);
    headed = { begins: made.begins, read: (t, i) => readings.at(t, i) };
    shared.set(knowledge, headed);
  }
  return headed;
}

/** Makes the reader of names by their heads: "Pengadilan Negeri (PN) Jakarta Pusat", "Polres Metro Bekasi", "Jalan Gatot Subroto". */
function create(knowledge: Knowledge, names: NameFinder): HeadedNames {
  const { nameHeads, postHeads } = lexicalCues(knowledge);
  const vocabulary = nameVocabulary(knowledge);
  const dinas = new WordSet(knowledge.lexicon, ['Dinas']);
  const joints = new WordSet(knowledge.lexicon, ['dan', '&']);
  const levels = new WordSet(knowledge.lexicon, ['Provinsi', 'Kabupaten', 'Kota']);
  const runs = createNameRuns(vocabulary, knowledge.lexicon);

  const text = (t: Tokens, from: number, to: number): string => (to > from ? t.text.slice(t.start[from], t.end[to - 1]) : '');

  /** A known place or country at `j`; its end and canonical name. */
  const placeAt = (
    t: Tokens,
    j: number,
    level?: string,
    regional = false,
  ): { to: number; name: string; country: boolean; region: boolean; category: string } | undefined => {
    const hit = names.at(t, j);
    const places =
      hit?.readings.filter((r) => r.type === 'place').map((r) => knowledge.entry(r.id) as { name: string; category: string }) ?? [];
    if (hit === undefined || places.length === 0) return undefined;
    // "Pemkot Bandung" means the city, "Pemkab Bandung" the regency.
    const entry = places.find((p) => level !== undefined && p.category === LEVELS[level]) ?? places[0];
    const { category } = entry;
    // "Pengadilan Negeri Surabaya" is so called; an office of the region has the region's full name; "Jatim" is written out.
    const written = text(t, j, hit.to);
    const name = !regional && entry.name.endsWith(` ${written}`) ? written : entry.name;
    return { to: hit.to, name, country: category === 'country', region: REGIONS.has(category), category };
  };

  /** End of the capitalised tail: stops where another head or post opens. */
  const nameTail = (t: Tokens, j: number, head: NameHead): number => {
    const opensOther = (k: number): boolean =>
      postHeads.begins(t.lex[k]) && postHeads.at(t, k) !== undefined && !vocabulary.office.has(t.lex[k]);
    const opensOffice = (k: number): boolean => {
      const name = t.shape[k - 1] === LOWER ? nameHeads.at(t, k)?.value.name : undefined;
      return name !== undefined && (OFFICES.has(name) || name.startsWith('Dinas '));
    };
    // "Rakor Perdana ⟨Thomas Lembong⟩": no event goes on over a known person.
    const opensPerson = (k: number): boolean =>
      head.type === 'program' && names.at(t, k)?.readings.some((r) => r.type === 'person' && !r.alias.ambiguous) === true;
    const to = runs.read(t, j, (k) => k > j && t.shape[k] !== LOWER && (opensOther(k) || opensOffice(k) || opensPerson(k)));
    if (head.subtype !== 'agency' && head.subtype !== 'party') return to;
    // The region ends an office's name: "Dinas Koperasi Provinsi Kalimantan Selatan" and then its head's own name.
    for (let k = j + 1; k < to; k++) {
      const region = placeAt(t, levels.has(t.lex[k]) ? k + 1 : k);
      if (region?.region && region.to <= to) return region.to;
    }
    return to;
  };

  /** End of a known body's name, over a bracket inside it: "Gerakan Rakyat Indonesia Bersatu (GRIB) Jaya". */
  const bodyEnd = (t: Tokens, j: number): number => {
    const hit = names.at(t, j);
    return hit?.readings.some((r) => r.type === 'organization' && !r.alias.ambiguous) ? hit.to : j;
  };

  /** "DPW ⟨PPP⟩ DKI Jakarta": the party by its full name, the region as it stands. */
  const partyWrittenOut = (t: Tokens, j: number, to: number, head: NameHead): string | undefined => {
    const end = bodyEnd(t, j);
    const party = names.at(t, j)?.readings.find((r) => r.type === 'organization');
    if (end === j || end > to || party === undefined) return undefined;
    const region = end < to ? placeAt(t, end, undefined, true) : undefined;
    const name = knowledge.entry(party.id)!.name;
    return `${/(?:^| )Partai$/.test(head.name) ? name.replace(/^Partai /, '') : name} ${region?.to === to ? region.name : text(t, end, to)}`.trim();
  };

  /** "Kabupaten ⟨Kotim⟩", "Kantor ⟨Kemenpora⟩": a region's or a ministry's short form by its full name. */
  const writtenOut = (t: Tokens, j: number, to: number, head: NameHead): string | undefined => {
    if (levelOf(head) !== undefined) {
      const place = placeAt(t, j, levelOf(head), true);
      return place?.to === to && place.region ? withoutLevel(head, place.name) : undefined;
    }
    if (!head.name.startsWith('Kantor')) return undefined;
    const hit = names.at(t, j);
    const body = hit?.to === to ? hit.readings.find((r) => r.type === 'organization' && !r.alias.ambiguous) : undefined;
    const entry = body && (knowledge.entry(body.id) as { name: string; subtype?: string });
    return entry?.subtype === 'ministry' ? entry.name : undefined;
  };

  const finish = (t: Tokens, from: number, tail: number, to: number, head: NameHead, tailName?: string, region = false): HeadedName => ({
    from,
    to,
    head,
    tail,
    region,
    canonical: `${head.name} ${tailName ?? text(t, tail, to)}`.trim(),
  });

  return {
    begins: (lex) => nameHeads.begins(lex),
    read(t, i) {
      const hit = nameHeads.at(t, i);
      if (hit === undefined) return undefined;
      // "Dinas Peternakan ⟨dan Perikanan⟩ Kabupaten Sragen" is no "Dinas Peternakan".
      const joined = hit.to > i + 1 && hit.to < t.count && joints.has(t.lex[hit.to]) && dinas.has(t.lex[i]);
      const head: NameHead = joined ? { ...hit.value, name: 'Dinas', tail: 'name' } : hit.value;
      if (t.shape[i] === LOWER && !head.small) return undefined;
      const sentence = t.sentence[i];
      let j = joined ? i + 1 : skipBracket(t, hit.to, sentence);
      // "Komisi Pemilihan Umum (KPU) ⟨RI⟩": the country's letters behind a bracket are no region.
      if (j > hit.to + 1 && j < t.count && text(t, j, j + 1) === 'RI') return undefined;
      if (j < t.count && t.text[t.start[j]] === '.' && t.end[j - 1] === t.start[j]) j++;
      if (j >= t.count || t.sentence[j] !== sentence || t.kind[j] === BREAK) return undefined;
      switch (head.tail) {
        case 'place':
        case 'country': {
          const place = placeAt(t, j, levelOf(head), OF_REGION.test(head.name));
          if (place !== undefined && (head.tail === 'place' || place.country))
            return finish(t, i, j, place.to, ofLevel(head, place.category), withoutLevel(ofLevel(head, place.category), place.name), true);
          if (head.tail === 'country' || t.shape[i] === LOWER) return undefined;
          const to = nameTail(t, j, head);
          return to > j && to - j <= 4 ? finish(t, i, j, to, head) : undefined;
        }
        case 'numbered': {
          const roman = t.kind[j] === WORD && /^[IVX]+$|^[A-E]$/.test(text(t, j, j + 1));
          const body = roman ? names.at(t, j + 1) : undefined;
          const dprd = roman && body === undefined ? nameHeads.at(t, j + 1) : undefined;
          if (dprd?.value.name === 'Dewan Perwakilan Rakyat Daerah') {
            const place = dprd.to < t.count ? placeAt(t, dprd.to) : undefined;
            return finish(t, i, j, place?.to ?? dprd.to, head);
          }
          return undefined;
        }
        case 'yearplace': {
          const place = placeAt(t, j);
          let to = place?.to ?? j;
          if (to < t.count && t.kind[to] === NUMBER && /^(19|20)\d\d$/.test(text(t, to, to + 1))) to++;
          return to > j ? finish(t, i, j, to, head) : undefined;
        }
        case 'any':
        case 'name': {
          const place = head.tail === 'any' ? placeAt(t, j, undefined, OF_REGION.test(head.name)) : undefined;
          if (place !== undefined) return finish(t, i, j, place.to, head, withLevel(head, place), true);
          if (t.shape[i] === LOWER && t.shape[j] === LOWER) return undefined;
          // "Program ⟨Gubernur …⟩" is somebody's, no name of a programme; "Piala ⟨Presiden⟩" is one.
          if (head.type === 'program' && head.generic && postHeads.at(t, j) !== undefined) return undefined;
          if (head.subtype === 'party') {
            const to = Math.max(nameTail(t, j, head), bodyEnd(t, j));
            return to > j ? finish(t, i, j, to, head, partyWrittenOut(t, j, to, head)) : undefined;
          }
          // "SMP Negeri ⟨1⟩ Cibinong": a school's number stands before its place.
          const numbered = SCHOOL.test(head.name) && t.kind[j] === NUMBER && t.end[j] - t.start[j] <= 3;
          const to = nameTail(t, numbered ? j + 1 : j, head);
          return to > j
            ? finish(t, i, j, withYear(t, to, head), head, head.type === 'place' ? writtenOut(t, j, to, head) : undefined)
            : undefined;
        }
      }
    },
  };
}

const SCHOOL = /^(?:SM[APK]|SD|MA|MTs|TK|SLB)/;
/** Offices of a province, regency or city. */
const OF_REGION = /^(?:Dinas|Badan|Satuan Polisi|Inspektorat|Biro|Sekretariat|Dewan Perwakilan Rakyat Daerah|Pemerintah Daerah)\b/;
/** Heads that open a second office behind "dan". */
const OFFICES = new Set([
  'Dinas',
  'Badan',
  'Kementerian',
  'PT',
  'Universitas',
  'Komisi',
  'Lembaga',
  'Kantor Wilayah',
  'Biro',
  'Pemerintah',
]);
const LEVELS: Record<string, string> = { Provinsi: 'province', Kota: 'city', Kabupaten: 'regency' };
const levelOf = (head: NameHead): string | undefined => /(?:Provinsi|Kota|Kabupaten)$/.exec(head.name)?.[0];

/** "Pemda Supiori" is the government of a regency. */
function ofLevel(head: NameHead, category: string): NameHead {
  const level = head.name === 'Pemerintah Daerah' ? Object.keys(LEVELS).find((name) => LEVELS[name] === category) : undefined;
  return level === undefined ? head : { ...head, name: `Pemerintah ${level}` };
}

/** "DPRD Banten" is the Dewan Perwakilan Rakyat Daerah Provinsi Banten; a city's and a regency's name say their level themselves. */
function withLevel(head: NameHead, { name, category }: { name: string; category: string }): string {
  const plain = /^Dewan Perwakilan Rakyat Daerah$/.test(head.name) && category === 'province' && !name.startsWith('Provinsi ');
  return plain ? `Provinsi ${name}` : name;
}

/** "Pemkot Bandung" is the Pemerintah Kota Bandung, its level said once. */
function withoutLevel(head: NameHead, place: string): string {
  const level = levelOf(head);
  return level !== undefined && place.startsWith(`${level} `) ? place.slice(level.length + 1) : place;
}

/** An event's year belongs to its name: "Piala Dunia 2026". */
function withYear(t: Tokens, to: number, head: NameHead): number {
  return head.type === 'program' ? yearEnd(t, to) : to;
}

/** "Dinas Perhubungan (Dishub) Kota Bekasi": the bracket is passed over where the name goes on behind it. */
function skipBracket(t: Tokens, j: number, sentence: number): number {
  if (j + 3 < t.count && t.sentence[j + 3] === sentence && t.text[t.start[j]] === '(' && t.text[t.start[j + 2]] === ')') {
    if (t.kind[j + 3] === WORD && t.shape[j + 3] !== LOWER) return j + 3;
  }
  return j;
}
