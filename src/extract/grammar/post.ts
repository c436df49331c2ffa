import type { NameHit } from '../../knowledge/contract.js';
import type { LoadedKnowledge } from '../../knowledge/index.js';
import { BREAK, CAPITALIZED, isGlued, LOWER, NUMBER, type Tokens, UPPER, WORD } from '../../model/tokens.js';
import type { RolePart } from '../../model/value.js';
import type { PhraseHit } from '../../text/phrase-table.js';
import { TokenMemo } from '../../text/token-memo.js';
import { WordSet } from '../../text/word-set.js';
import { createBusinessTitles } from './business-title.js';
import { headedNames } from './headed-name.js';
import { lexicalCues, type PostHead } from './lexical-cues.js';
import { createOfficeWords } from './office-words.js';
import { personalNames } from './personal-name.js';
import { abbreviatesTail, bracketEnd } from './post-bracket.js';
import { compoundEnd, createFurtherFields, isNominal } from './post-fields.js';
import { isSpelling, joined, MODIFIERS, type Piece } from './post-name.js';
import type { Posts } from './post-reading.js';
import { createUnlistedBodies } from './unlisted-body.js';
import { nameVocabulary } from './vocabulary.js';

const LONGEST_TAIL = 16;
const COUNTRY = 'place:indonesia';

const shared = new WeakMap<LoadedKnowledge, Posts>();

/** The reader of posts of one knowledge base; one for all that ask, since they ask at the same tokens. */
export function postsOf(knowledge: LoadedKnowledge): Posts {
  let posts = shared.get(knowledge);
  if (posts === undefined) {
    const made = create(knowledge);
    const readings = new TokenMemo(made.read);
    posts = { begins: made.begins, read: (t, i) => readings.at(t, i) };
    shared.set(knowledge, posts);
  }
  return posts;
}

/** Makes the reader of posts: "Plt. Direktur Utama PT Pertamina Patra Niaga", "Ketua Badan Legislasi (Baleg) DPR RI". */
function create(knowledge: LoadedKnowledge): Posts {
  const { lexicon, names } = knowledge;
  const people = personalNames(knowledge);
  const cues = lexicalCues(knowledge);
  const { postHeads, qualifiers } = cues;
  const vocabulary = nameVocabulary(knowledge);
  const headed = headedNames(knowledge);
  const modifiers = new WordSet(lexicon, MODIFIERS.split(' '));
  const connectors = new WordSet(lexicon, ['dan', 'bidang', 'urusan', 'untuk', 'di', 'dari', '&', 'of', 'and']);
  const { headlines } = vocabulary;
  const officeWords = createOfficeWords(knowledge, names, cues, headlines);
  const furtherFields = createFurtherFields(lexicon, vocabulary, modifiers, names);
  const unlistedBody = createUnlistedBodies(knowledge, names, cues, people, headlines);
  const titles = createBusinessTitles(lexicon);
  const whereabouts = new WordSet(lexicon, ['di', 'dari']);
  const levels = new WordSet(lexicon, ['Provinsi', 'Kabupaten', 'Kota', 'Kab']);
  const directions = new WordSet(lexicon, ['Timur', 'Barat', 'Utara', 'Selatan', 'Tengah']);
  const towards = new WordSet(lexicon, ['untuk']);
  const joiners = new WordSet(lexicon, ['dan', '&', 'and']);
  const opensAnother = (t: Tokens, j: number): boolean =>
    t.shape[j] !== LOWER &&
    (postHeads.at(t, j) !== undefined || titles.read(t, j) > j || names.at(t, j)?.readings.some((r) => r.type === 'role') === true);
  const triggers = new WordSet(lexicon);
  for (const word of knowledge.derivedWords().postFirst) triggers.add(word);

  const slice = (t: Tokens, from: number, to: number): string => t.text.slice(t.start[from], t.end[to - 1]);

  const known = (t: Tokens, hit: NameHit | undefined): Piece | undefined => {
    const reading = hit?.readings.find((r) => r.type === 'organization') ?? hit?.readings.find((r) => r.type === 'place');
    if (hit === undefined || reading === undefined || (reading.alias.ambiguous && reading.type === 'place')) return undefined;
    const part: RolePart = {
      type: reading.type as 'organization' | 'place',
      start: t.start[hit.from],
      end: t.end[hit.to - 1],
      facts: [reading.id],
    };
    return { to: hit.to, name: knowledge.entry(reading.id)!.name, part, last: reading.type === 'place' };
  };

  /** Behind a known body only a place or a bracket carries its name on: "Fraksi PAN Yandri" ends at PAN. */
  const goesOn = (t: Tokens, j: number): boolean =>
    t.text[t.start[j]] === '(' || names.at(t, j)?.readings.some((r) => r.type === 'place') === true;

  /** Where the holder's own name begins inside a headed name: "Samudra Boga Nusantara ⟨Anton Prasetya⟩". */
  const beforePerson = (t: Tokens, tail: number, to: number): number => {
    for (let k = Math.max(tail, 1) + 1; k < to; k++) {
      // "DPRD Jawa Timur": the second word of a place is nobody's name.
      const place = names.at(t, k - 1);
      if (place !== undefined && place.to > k && place.readings.some((r) => r.type === 'place')) continue;
      const own = vocabulary.personal.has(t.lex[k]) && !vocabulary.office.has(t.lex[k]) && !vocabulary.common.has(t.lex[k]);
      if (own && people.read(t, k) === to && names.at(t, k)?.readings.every((r) => r.type === 'person') !== false) return k;
    }
    return to;
  };

  /** "Polresta Bogor Kota ⟨Ipda⟩ Eko": the rank belongs to the person. */
  const beforeTitle = (t: Tokens, to: number, tail: number): number => {
    while (to > tail + 1 && vocabulary.titles.has(t.lex[to - 1]) && !modifiers.has(t.lex[to - 1])) to--;
    return to;
  };

  /** "Dinas Koperasi dan ⟨UKM⟩ Kota Semarang": letters that the office's region follows. */
  const joinsOffice = (t: Tokens, j: number, to: number): boolean =>
    to === j + 1 &&
    t.shape[j] === UPPER &&
    to < t.count &&
    names.at(t, levels.has(t.lex[to]) ? to + 1 : to)?.readings.some((r) => r.type === 'place') === true;

  /** "Kapolsek Bogor ⟨Timur⟩": a district by its quarter of the town. */
  const withDirection = (t: Tokens, place: Piece): Piece => {
    if (place.part?.type !== 'place' || place.to >= t.count || t.shape[place.to] === LOWER || !directions.has(t.lex[place.to]))
      return place;
    const end = t.end[place.to];
    const name = t.text.slice(place.part.start, end);
    return { ...place, to: place.to + 1, name, part: { ...place.part, end, facts: [] } };
  };

  /** The next stretch of the tail at `j`, or undefined where the post ends. */
  const piece = (t: Tokens, j: number, from: number, behindKnown = false): Piece | undefined => {
    const hit = names.at(t, j);
    const found = known(t, hit);
    const opened = headed.begins(t.lex[j]) && t.shape[j] !== LOWER ? headed.read(t, j) : undefined;
    // "Angkutan Laut Kemenhub": no sea is called after a ministry.
    const sea = opened?.head.type === 'place' && names.at(t, opened.tail)?.readings.some((r) => r.type === 'organization') === true;
    const head = sea ? undefined : opened;
    if (head !== undefined && head.head.type !== 'program' && (found === undefined || (head.to > found.to && goesOn(t, found.to)))) {
      const type = head.head.type;
      const own = unlistedBody.isNamedApart(t, from, head.to) ? head.to : beforePerson(t, head.tail, head.to);
      const to = beforeTitle(t, own, head.tail);
      const name = to === head.to ? head.canonical : slice(t, j, to);
      return { to, name, part: { type, start: t.start[j], end: t.end[to - 1], facts: [] }, last: type === 'place' };
    }
    if (found !== undefined) return withDirection(t, found);
    // "Ketua Pobsi ⟨kota⟩ Bandung"
    if (levels.has(t.lex[j]) && t.shape[j] === LOWER && j + 1 < t.count && t.shape[j + 1] !== LOWER) {
      const place = known(t, names.at(t, j + 1));
      if (place?.part?.type === 'place') return { ...place, part: { ...place.part, start: t.start[j] } };
    }
    const roles = hit?.readings.filter((r) => r.type === 'role');
    // Of several posts of that short name the one that still stands: "Stafsus ⟨Menaker⟩".
    const other = roles?.find((r) => knowledge.entry(r.id)?.to === undefined) ?? roles?.[0];
    // "Asisten Pribadi Menpora", "Staf Khusus Presiden": the post of another belongs to the name of this one.
    if (hit !== undefined && other !== undefined && !behindKnown) return { to: hit.to, name: knowledge.entry(other.id)!.name, last: true };
    if (t.kind[j] !== WORD) return undefined;
    if (connectors.has(t.lex[j]) && t.shape[j] === LOWER) {
      const next =
        j + 1 < t.count && t.sentence[j + 1] === t.sentence[j] && !(joiners.has(t.lex[j]) && opensAnother(t, j + 1))
          ? piece(t, j + 1, from)
          : undefined;
      // "dan" joins words of one office, never a post with another body: "Presiden dan DPR".
      if (next === undefined || (joiners.has(t.lex[j]) && next.part !== undefined && !joinsOffice(t, j + 1, next.to))) return undefined;
      // "kata Mendag di Jakarta" says where; only a body belongs to the post behind "di" or "dari".
      if (whereabouts.has(t.lex[j]) && next.part?.type !== 'organization') return undefined;
      return { ...next, name: `${slice(t, j, j + 1)} ${next.name}` };
    }
    // "AKP", "Kombes": the rank belongs to the person.
    if (t.shape[j] === LOWER || (vocabulary.honorifics.has(t.lex[j]) && !modifiers.has(t.lex[j]))) return undefined;
    // A common word with a capital inside a sentence is part of the post: "Deputi Bidang Statistik ⟨Produksi⟩ BPS".
    const common =
      !behindKnown &&
      (vocabulary.common.has(t.lex[j]) || isNominal(t, j)) &&
      !vocabulary.functionWords.has(t.lex[j]) &&
      !headlines.isHeadline(t, j);
    if (modifiers.has(t.lex[j]) || vocabulary.office.has(t.lex[j]) || common) {
      const to = compoundEnd(t, j);
      return { to, name: slice(t, j, to), last: false };
    }
    const length = t.end[j] - t.start[j];
    const person = hit?.readings.some((r) => r.type === 'person') === true;
    if (t.shape[j] === UPPER && length >= 2 && length <= 8 && !person && !vocabulary.personal.has(t.lex[j])) {
      // "Panja RUU MD3"
      const to = j + 1 < t.count && t.kind[j + 1] === NUMBER && isGlued(t, j + 1) ? j + 2 : j + 1;
      return {
        to,
        name: slice(t, j, to),
        part: { type: 'organization', start: t.start[j], end: t.end[to - 1], facts: [] },
        last: false,
      };
    }
    return undefined;
  };

  const inside = (t: Tokens, j: number, sentence: number): boolean => j < t.count && t.sentence[j] === sentence && t.kind[j] !== BREAK;

  /** The body or place behind a single line's end, within one sentence. */
  const overLine = (t: Tokens, j: number, from: number): Piece | undefined => {
    if (j + 1 >= t.count || t.kind[j] !== BREAK || !inside(t, j + 1, t.sentence[j - 1]) || t.shape[j + 1] === LOWER) return undefined;
    const next = piece(t, j + 1, from);
    return next?.part?.facts.length === 0 && names.at(t, j + 1) === undefined ? undefined : next?.part && next;
  };

  /** "Country Head Indonesia ⟨SBF⟩": a body may follow the place; an envoy's second country, "Duta Besar RI ⟨untuk Jepang⟩"; nothing else does. */
  const goesOnBehindPlace = (t: Tokens, k: number, head: PostHead | undefined): boolean =>
    piece(t, k, k)?.part?.type === (towards.has(t.lex[k]) && head?.name === 'Duta Besar' ? 'place' : 'organization');

  /** "Camat ⟨Kobalima⟩ Yosef B. Nahak": of three or more words behind a head of places the first is the place. */
  const unlistedPlace = (t: Tokens, j: number, head: PostHead | undefined): Piece | undefined => {
    if (head?.tail !== 'place' || people.read(t, j) - j < 3 || vocabulary.personal.has(t.lex[j])) return undefined;
    return { to: j + 1, name: slice(t, j, j + 1), part: { type: 'place', start: t.start[j], end: t.end[j], facts: [] }, last: true };
  };

  /** An English title may go on over the head that a list holds: "⟨Head of⟩ Sales", "⟨Manager⟩", "Global ⟨Head of⟩ …". */
  const longerOf = (listed: PhraseHit<PostHead> | undefined, t: Tokens, j: number): PhraseHit<PostHead> | undefined => {
    const to = titles.begins(t.lex[j]) ? titles.read(t, j) : j;
    if (to <= (listed?.to ?? j)) return listed;
    return { from: j, to, value: { name: slice(t, j, to), alone: false, member: false } };
  };

  return {
    begins: (lex) => postHeads.begins(lex) || titles.begins(lex) || qualifiers.begins(lex) || triggers.has(lex),
    read(t, i) {
      const sentence = t.sentence[i];
      const qualifier = qualifiers.at(t, i);
      let j = qualifier?.to ?? i;
      if (qualifier !== undefined && inside(t, j, sentence) && t.text[t.start[j]] === '.') j++;
      if (!inside(t, j, sentence)) return undefined;
      const hit = names.at(t, j);
      let candidates = hit?.readings.filter((r) => r.type === 'role').map((r) => r.id) ?? [];
      const head = longerOf(postHeads.at(t, j), t, j);
      const base = Math.max(candidates.length > 0 ? hit!.to : 0, head?.to ?? 0);
      if (base === 0 || (candidates.length === 0 && hit !== undefined && hit.to > base && hit.readings.every((r) => r.type === 'place')))
        return undefined;
      const byName = candidates.length > 0 && hit!.to >= (head?.to ?? 0);
      let canonical = byName ? knowledge.entry(candidates[0])!.name : head!.value.name;
      const parts: RolePart[] = [];
      let to = base;
      for (let k = base, n = 0; n < LONGEST_TAIL && (inside(t, k, sentence) || overLine(t, k, i) !== undefined); n++) {
        // "Wali Kota Ternate ⟨M⟩ Tauhid": behind the region an initial is its holder's.
        if ((byName && k === base) || parts.at(-1)?.end === t.end[k - 1])
          if (t.end[k] - t.start[k] === 1 && t.shape[k] === CAPITALIZED && t.shape[k + 1] === CAPITALIZED && inside(t, k + 1, sentence))
            break;
        const over = bracketEnd(t, k);
        if (over > 0) {
          const body = parts.at(-1);
          const ended = body?.end === t.end[to - 1] ? t.text.slice(body.start, body.end) : undefined;
          const abbreviated =
            (parts.length === 0 || ended !== undefined) && k === to && to >= base && abbreviatesTail(t, names, k + 1, i, to, ended);
          // Right behind a known post a bracket breaks it off from the body, not from the country; inside a body's name it does not.
          const behind = inside(t, over, sentence) ? piece(t, over, i) : undefined;
          const next = byName && k === base && !(abbreviated && behind?.part?.facts[0] === COUNTRY) ? undefined : behind;
          if (next === undefined) {
            // "(ESDM)", "(BPS)" abbreviate the words before them and stay inside; "(Mendag)" is a mark of its own.
            if (abbreviated) to = over;
            break;
          }
          k = over;
        }
        // Pages that put links on lines of their own: "Sekretaris Jenderal⏎Kementerian Dalam Negeri".
        const line = overLine(t, k, i);
        let next =
          line ??
          piece(t, k, i, byName && k === base) ??
          (byName || (k === base && k - i < 3) ? undefined : furtherFields(t, k, opensAnother)) ??
          (k === base ? unlistedPlace(t, k, head?.value) : undefined);
        if (next === undefined && !byName && parts.length === 0) {
          const body = officeWords(t, k, head?.value);
          if (body > 0) next = { to: body, name: slice(t, k, body), last: false };
        }
        if (next === undefined && !byName && parts.length === 0) {
          const run = unlistedBody.read(t, k, i, head?.value);
          if (run > k)
            next = {
              to: run,
              name: slice(t, k, run),
              part: { type: 'organization', start: t.start[k], end: t.end[run - 1], facts: [] },
              last: false,
            };
        }
        if (
          next === undefined ||
          (byName && k === base && t.shape[k] === LOWER && whereabouts.has(t.lex[k]) && !next.name.startsWith('dari Fraksi'))
        )
          break;
        const ofCountry = next.part?.facts[0] === COUNTRY;
        // "Presiden Bolivia", "Presiden FIFA": the bare word names another post than the country's own.
        if (byName && k === base && head !== undefined && head.to === hit!.to && next.part !== undefined && !ofCountry)
          canonical = head.value.name;
        // "Ketua DPD Golkar" leads a branch of the party, not the senate.
        if (byName && k === base && /^(?:Fraksi )?Partai /.test(next.name))
          canonical = canonical.replace('Dewan Perwakilan Daerah', 'Dewan Pimpinan Daerah');
        // "Menteri Kesehatan RI" is the Menteri Kesehatan; "Komisi X DPR RI" names the DPR once.
        const said =
          (byName && ofCountry) ||
          canonical.endsWith(` ${next.name}`) ||
          (byName && k === base && isSpelling(t, j, hit!.to, next, canonical));
        if (next.part !== undefined && !said) parts.push(next.part);
        if (!said) canonical = joined(canonical, next, head?.value);
        // "Direktur Utama PT Pertamina ⟨Gas⟩" is not the one of PT Pertamina.
        if (byName && !said && next.part === undefined && hit!.to - hit!.from > 1) candidates = [];
        to = k = next.to;
        if (next.last && !(inside(t, k, sentence) && next.part?.type === 'place' && goesOnBehindPlace(t, k, head?.value))) break;
      }
      const bare = to === base && !(byName && hit!.to - hit!.from > 1) && (head?.value.alone ?? false) && head!.to === to;
      return { from: i, to, head: head?.value, qualifier: qualifier?.value, candidates: byName ? candidates : [], parts, canonical, bare };
    },
  };
}
