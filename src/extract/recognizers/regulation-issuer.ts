import type { OrganizationEntry, PostEntry } from '../../knowledge/contract.js';
import type { LoadedKnowledge } from '../../knowledge/index.js';
import type { Tokens } from '../../model/tokens.js';
import type { CitedKind, KindReader } from '../grammar/citation-kinds.js';

/** Kinds that name no issuer: the text around may, and how the names of the kinds they then are begin. */
const ISSUED: Readonly<Record<string, string>> = {
  permen: 'Peraturan Menteri',
  kepmen: 'Keputusan Menteri',
  inmen: 'Instruksi Menteri',
  sk: 'Keputusan',
  keputusan: 'Keputusan',
  se: 'Surat Edaran',
  peraturan: 'Peraturan',
  'peraturan-kepala': 'Peraturan',
};

/** How far around a number its issuer is looked for, in tokens. */
const REACH = 80;

/** How the name of a kind's own kinds begins, undefined for a kind that names its issuer. */
export const issuedPrefix = (kind: CitedKind): string | undefined => (Object.hasOwn(ISSUED, kind.id) ? ISSUED[kind.id] : undefined);

/** Finds the kind that an issuer named near tokens [from, to) gives: nearest in the sentence, else the only one named shortly before. */
export type IssuerFinder = (t: Tokens, from: number, to: number, prefix: string, year: number) => CitedKind | undefined;

export function createIssuerFinder(knowledge: LoadedKnowledge, kinds: KindReader): IssuerFinder {
  /** By person: the bodies that their posts lead, with the years of office. */
  let offices: Map<string, { organization: string; from: number; to: number }[]> | undefined;
  return (t, from, to, prefix, year) => {
    const sentence = t.sentence[from];
    const before = new Map<string, CitedKind>();
    for (let distance = 0; distance < REACH; distance++) {
      for (const at of [to + distance, from - 1 - distance]) {
        if (at < 0 || at >= t.count || t.sentence[at] < 0 || (at > to && t.sentence[at] !== sentence)) continue;
        const kind = issuerKind(t, at, prefix, year);
        if (kind === undefined) continue;
        if (t.sentence[at] === sentence) return kind;
        before.set(kind.id, kind);
      }
    }
    return before.size === 1 ? [...before.values()][0] : undefined;
  };

  /** The bodies that a person led in a year: the minister's own rule is his ministry's. */
  function ledBy(person: string, year: number): string[] {
    if (offices === undefined) {
      offices = new Map();
      for (const { organization, holders } of knowledge.posts()) {
        if (organization === undefined) continue;
        for (const h of holders) {
          const list = offices.get(h.person) ?? [];
          list.push({ organization, from: Number(h.from?.slice(0, 4) ?? 0), to: Number(h.to?.slice(0, 4) ?? 9999) });
          offices.set(h.person, list);
        }
      }
    }
    return [...new Set((offices.get(person) ?? []).filter((o) => o.from <= year && year <= o.to).map((o) => o.organization))];
  }

  function issuerKind(t: Tokens, at: number, prefix: string, year: number): CitedKind | undefined {
    if (!knowledge.names.begins(t.lex[at])) return undefined;
    for (const r of knowledge.names.at(t, at)?.readings ?? []) {
      if (r.alias.ambiguous) continue;
      const led = r.type === 'person' ? ledBy(r.id, year).filter((id) => kinds.of(id).some((k) => k.name.startsWith(prefix))) : [];
      const organization =
        r.type === 'organization'
          ? r.id
          : r.type === 'role'
            ? (knowledge.entry(r.id) as PostEntry).organization
            : led.length === 1
              ? led[0]
              : undefined;
      if (organization === undefined) continue;
      // A ministry that was renamed keeps the names of its predecessor's rules.
      const line = [organization, ...((knowledge.entry(organization) as OrganizationEntry | undefined)?.succeeds ?? [])];
      for (const id of line) {
        const kind = kinds.of(id).find((k) => k.name.startsWith(prefix));
        if (kind !== undefined) return kind;
      }
    }
    return undefined;
  }
}
