import { compare } from '../tally.js';
import { isContent, type Word } from './words-of.js';

/** Counts words by their stems over one part of a corpus, and remembers how each stem is written most often. */
export class WordCount {
  /** Words that were counted. */
  total = 0;
  private readonly stems = new Map<string, { count: number; documents: number; last: number; readonly forms: Map<string, number> }>();
  private documents = 0;

  constructor(private readonly stop: ReadonlySet<string>) {}

  /** Adds one document's words. Stop words count for the total only. */
  add(words: readonly Word[]): void {
    this.documents++;
    for (const { form, stem } of words) {
      if (!isContent(form)) continue;
      this.total++;
      if (this.stop.has(form) || this.stop.has(stem)) continue;
      let entry = this.stems.get(stem);
      if (entry === undefined) {
        entry = { count: 0, documents: 0, last: 0, forms: new Map() };
        this.stems.set(stem, entry);
      }
      entry.count++;
      if (entry.last !== this.documents) entry.documents++;
      entry.last = this.documents;
      entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
    }
  }

  keys(): IterableIterator<string> {
    return this.stems.keys();
  }
  count(stem: string): number {
    return this.stems.get(stem)?.count ?? 0;
  }
  documentsOf(stem: string): number {
    return this.stems.get(stem)?.documents ?? 0;
  }
  /** The forms of a stem, most frequent first. */
  forms(stem: string): string[] {
    const forms = [...(this.stems.get(stem)?.forms ?? [])];
    return forms.sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([form]) => form);
  }
}
