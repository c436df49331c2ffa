import type { LoadedKnowledge } from '../../knowledge/index.js';
import type { Mention, NameMention } from '../../model/mention.js';
import { bySpan, firstFrom } from '../../model/span.js';
import { LOWER, type Tokens, tokenAt } from '../../model/tokens.js';
import type { RefinerFactory } from '../contract.js';
import { lexicalCues, type NameHead } from '../grammar/lexical-cues.js';

/** A regional office that the text names with its region. */
interface Office {
  readonly start: number;
  readonly name: string;
  readonly candidates: readonly string[];
}

/**
 * Marks the office that is named without its region, "Dishub", "DPRD", "Pemprov", as the one that the text names in full, or
 * as the one of the government that it speaks of: "Pemkot Samarinda melalui ⟨Dinas Perhubungan⟩". Where neither is, nothing is said.
 */
export const createBareOffices: RefinerFactory = (knowledge) => {
  const { nameHeads } = lexicalCues(knowledge as LoadedKnowledge);

  /** The head with which a name begins, where it is one of an office that many regions have. */
  const officeHead = (t: Tokens, i: number): { head: NameHead; to: number } | undefined => {
    const hit = nameHeads.at(t, i);
    if (hit === undefined || t.shape[i] === LOWER || hit.value.type !== 'organization') return undefined;
    const { tail, name } = hit.value;
    return (tail === 'any' || tail === 'place') && !NATIONAL.test(name) ? { head: hit.value, to: hit.to } : undefined;
  };

  return {
    name: 'bare-offices',
    refine({ standing, rejected }, { tokens: t }) {
      const full = new Map<string, Office[]>();
      const governments: Office[] = [];
      for (const m of standing) {
        if (m.type !== 'organization' || m.candidates.length > 1) continue;
        const name = m.canonical ?? (m.candidates.length === 1 ? knowledge.entry(m.candidates[0])?.name : undefined);
        if (name === undefined) continue;
        const found = officeHead(t, tokenAt(t, m.start));
        if (found === undefined || t.end[found.to - 1] >= m.end) continue;
        const office = { start: m.start, name, candidates: m.candidates };
        const list = full.get(found.head.name);
        if (list === undefined) full.set(found.head.name, [office]);
        else list.push(office);
        if (GOVERNMENT.test(name)) governments.push(office);
      }
      if (full.size === 0) return { standing, rejected };
      const regions = new Set(governments.map((g) => g.name));

      const replaced = new Map<Mention, Mention>();
      const added: Mention[] = [];
      let s = 0;
      for (let i = 0; i < t.count; i++) {
        while (s < standing.length && standing[s].end <= t.start[i]) s++;
        if (t.shape[i] === LOWER || t.sentence[i] < 0 || !nameHeads.begins(t.lex[i])) continue;
        const bare = officeHead(t, i);
        if (bare === undefined) continue;
        const there = s < standing.length && standing[s].start < t.end[bare.to - 1] ? standing[s] : undefined;
        if (there !== undefined && !isGeneral(there, t, i, bare)) continue;
        const named = nearest(full.get(bare.head.name) ?? [], t.start[i]);
        const government = LOCAL.test(bare.head.name) ? speaking(governments, regions.size === 1, t, i) : undefined;
        const canonical = named?.name ?? (government && `${bare.head.name} ${regionOf(government.name, bare.head.name)}`);
        if (canonical === undefined) continue;
        const mention: NameMention = {
          type: 'organization',
          start: t.start[i],
          end: t.end[bare.to - 1],
          candidates: named?.candidates ?? [],
          subtype: bare.head.subtype,
          canonical,
          confidence: 0.75,
          provenance: {
            component: 'bare-offices',
            rule: named === undefined ? 'government' : 'named-in-full',
            facts: named?.candidates ?? [],
          },
        };
        if (there === undefined) added.push(mention);
        else replaced.set(there, mention);
        i = bare.to - 1;
      }
      if (added.length === 0 && replaced.size === 0) return { standing, rejected };
      return { standing: [...standing.map((m) => replaced.get(m) ?? m), ...added].sort(bySpan), rejected };
    },
  };

  /** Just these words, read as the kind of office: "DPRD" as the Dewan Perwakilan Rakyat Daerah of no region. */
  function isGeneral(m: Mention, t: Tokens, i: number, { head, to }: { head: NameHead; to: number }): boolean {
    if (m.type !== 'organization' || m.start !== t.start[i] || m.end !== t.end[to - 1]) return false;
    return m.candidates.length === 1 ? knowledge.entry(m.candidates[0])?.name === head.name : m.candidates.length === 0;
  }
};

/** Bodies of the whole country, or of another one, whose bare names mean themselves. */
const NATIONAL = /^(?:Komisi Pemilihan Umum|Badan Pengawas Pemilihan Umum|Pemerintah Daerah|Pengadilan Negeri|Sistem Administrasi|Komisi)$/;
const GOVERNMENT = /^Pemerintah (?:Provinsi|Kota|Kabupaten) \p{Lu}/u;
/** Offices that belong to a regional government. */
const LOCAL = /^(?:Dinas|Badan|Satuan Polisi|Dewan Perwakilan Rakyat Daerah|Perusahaan Daerah Air Minum)/;

/** The last one named before, else the first one after. They stand in order. */
function nearest(offices: readonly Office[], at: number): Office | undefined {
  return offices[Math.max(0, firstFrom(offices, at) - 1)];
}

/** The government named before in the same sentence, or the only one of the text. */
function speaking(governments: readonly Office[], only: boolean, t: Tokens, i: number): Office | undefined {
  const before = firstFrom(governments, t.start[i]);
  const last = before > 0 ? governments[before - 1] : undefined;
  if (last !== undefined && t.sentence[tokenAt(t, last.start)] === t.sentence[i]) return last;
  return only ? governments[0] : undefined;
}

/** "Kota Samarinda" of the Pemerintah Kota Samarinda; a province says its level in its parliament's name only. */
function regionOf(government: string, head: string): string {
  const region = government.slice('Pemerintah '.length);
  return head.startsWith('Dewan') ? region : region.replace(/^Provinsi /, '');
}
