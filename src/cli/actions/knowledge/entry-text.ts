import type { Alias, Entry, Tenure } from '../../../knowledge/contract.js';
import type { LoadedKnowledge } from '../../../knowledge/loaded.js';

/** "2019-10-23 – 2023-05-17"; "" where neither end is known. */
export const period = ({ from, to }: { from?: string; to?: string }): string =>
  from === undefined && to === undefined ? '' : `${from ?? '…'} – ${to ?? ''}`.trim();

/** A written form with what narrows it. */
export function aliasText(alias: Alias): string {
  const narrowed = [
    period(alias),
    alias.exact === true ? 'only so written' : '',
    alias.ambiguous === true ? 'ambiguous' : '',
    alias.context === undefined ? '' : `beside ${alias.context.join(', ')}`,
  ];
  const said = narrowed.filter((x) => x !== '').join('; ');
  return said === '' ? alias.text : `${alias.text} (${said})`;
}

/** The name of an entry, or the id itself where there is none. */
export const nameOf = (knowledge: LoadedKnowledge, id: string): string => knowledge.entry(id)?.name ?? id;

/** Names and addresses of sources. */
export const sourceTexts = (knowledge: LoadedKnowledge, ids: readonly string[]): string[] =>
  ids.map((id) => {
    const source = knowledge.source(id);
    return source === undefined ? id : [source.name, source.url].filter((x) => x !== undefined).join(', ');
  });

/** Source ids of the tenure at `index` of a post: its own, else the post's. */
export function tenureSources(knowledge: LoadedKnowledge, post: Entry & { holders: readonly Tenure[] }, tenure: Tenure): readonly string[] {
  const details = knowledge.details(post.id);
  const own = details?.holders?.length === post.holders.length ? details.holders[post.holders.indexOf(tenure)] : undefined;
  return own?.source ?? details?.source ?? [];
}
