import type { Analysis, Entity } from '../model/analysis.js';

/** How often and in how many documents a thing is named, over a corpus. */
export interface Tallied {
  readonly id: string;
  readonly type: Entity['type'];
  name: string;
  subtype: string;
  readonly forms: Map<string, number>;
  mentions: number;
  readonly articles: ArticleCount;
}

/** Counts articles, and how many stories they tell: copies of one report are one. */
export class ArticleCount {
  documents = 0;
  unique = 0;
  private groups: Set<string> | undefined;

  add({ duplicate }: Pick<Analysis, 'duplicate'>): void {
    this.documents++;
    if (duplicate !== undefined) {
      this.groups ??= new Set();
      if (this.groups.has(duplicate.group)) return;
      this.groups.add(duplicate.group);
    }
    this.unique++;
  }
}

/** Counts entities of chosen types over records. Equal ids are one thing; an unknown name counts by its name. */
export class EntityTally {
  private readonly rows = new Map<string, Tallied>();

  /** Adds the record's entities that `wanted` accepts; calls back with the row and the entity. */
  add(record: Analysis, wanted: (e: Entity) => boolean, each?: (row: Tallied, e: Entity) => void): void {
    const texts = new Map(record.annotations.map((a) => [a.id, a.text]));
    for (const e of record.entities) {
      if (!wanted(e) || e.mentions.length === 0) continue;
      let row = this.rows.get(e.id);
      if (row === undefined) {
        row = {
          id: e.id,
          type: e.type,
          name: e.name,
          subtype: e.subtype ?? '',
          forms: new Map(),
          mentions: 0,
          articles: new ArticleCount(),
        };
        this.rows.set(e.id, row);
      }
      row.articles.add(record);
      row.mentions += e.mentions.length;
      for (const id of e.mentions) {
        const text = oneLine(texts.get(id) ?? '');
        if (text !== '') row.forms.set(text, (row.forms.get(text) ?? 0) + 1);
      }
      each?.(row, e);
    }
  }

  /** Rows by documents, then mentions, then name. */
  sorted(): Tallied[] {
    return [...this.rows.values()].sort(
      (a, b) => b.articles.documents - a.articles.documents || b.mentions - a.mentions || compare(a.name, b.name) || compare(a.id, b.id),
    );
  }
}

/** The same order in every locale. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The forms written, most frequent first, without the canonical name itself. */
export const writtenForms = (row: Tallied, most = 4): string =>
  [...row.forms]
    .filter(([form]) => form !== row.name)
    .sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))
    .slice(0, most)
    .map(([form]) => form)
    .join(', ');
