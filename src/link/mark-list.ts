import type { Mention } from '../model/mention.js';
import type { Quote } from '../model/quote.js';
import { bySpan } from '../model/span.js';

/** The id of the mark at a place in the record's order. */
export const idOf = (place: number): string => `a${place + 1}`;

/** Mentions and quotations of one document in the record's order: by span, of the same span the mention first. */
export class MarkList {
  readonly all: readonly (Mention | Quote)[];
  /** Where each mark begins. */
  private readonly starts: number[] = [];
  private readonly quotes: boolean[] = [];

  /** Both are sorted by span. */
  constructor(mentions: readonly Mention[], quotes: readonly Quote[]) {
    const all: (Mention | Quote)[] = [];
    let q = 0;
    for (const m of mentions) {
      for (; q < quotes.length && bySpan(quotes[q], m) < 0; q++) this.put(all, quotes[q], true);
      this.put(all, m, false);
    }
    for (; q < quotes.length; q++) this.put(all, quotes[q], true);
    this.all = all;
  }

  private put(all: (Mention | Quote)[], mark: Mention | Quote, quote: boolean): void {
    all.push(mark);
    this.starts.push(mark.start);
    this.quotes.push(quote);
  }

  isQuote(place: number): boolean {
    return this.quotes[place];
  }

  /** The id of one of the marks. */
  id(mark: Mention | Quote): string {
    const { all, starts } = this;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (starts[mid] < mark.start) low = mid + 1;
      else high = mid;
    }
    while (low < all.length && all[low] !== mark) low++;
    return idOf(low);
  }
}
