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
export type IssuerFinder = (t: Tokens, from: number, to: number, prefix: string) => CitedKind | undefined;

export function createIssuerFinder(knowledge: LoadedKnowledge, kinds: KindReader): IssuerFinder {
  return (t, from, to, prefix) => {
    const sentence = t.sentence[from];
    const before = new Map<string, CitedKind>();
    for (let distance = 0; distance < REACH; distance++) {
      for (const at of [to + distance, from - 1 - distance]) {
        if (at < 0 || at >= t.count || t.sentence[at] < 0 || (at > to && t.sentence[at] !== sentence)) continue;
        const kind = issuerKind(t, at, prefix);
        if (kind === undefined) continue;
        if (t.sentence[at] === sentence) return kind;
        before.set(kind.id, kind);
      }
    }
    return before.size === 1 ? [...before.values()][0] : undefined;
  };

  function issuerKind(t: Tokens, at: number, prefix: string): CitedKind | undefined {
    if (!knowledge.names.begins(t.lex[at])) return undefined;
    for (const r of knowledge.names.at(t, at)?.readings ?? []) {
      if (r.alias.ambiguous) continue;
      const organization =
        r.type === 'organization' ? r.id : r.type === 'role' ? (knowledge.entry(r.id) as PostEntry).organization : undefined;
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
