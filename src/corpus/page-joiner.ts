import type { Document } from '../model/document.js';
import { joinPages } from './join-pages.js';
import { headlineOfPage, type PageSign, pageOfAddress, pageOfFile } from './page-sign.js';

/** A page that may be one of several, with what it has in common with the others. */
interface Page {
  readonly document: Document;
  /** Outlet, headline and address: one for all pages of an article. */
  readonly article: string;
  readonly address: PageSign | undefined;
  readonly file: PageSign;
}

/** Pages that one article may have, and signs in all of them. */
const MOST_PAGES = 40;
const MOST_SIGNS = 8 * 1_048_576;
/** Of an ISO date that has its day. */
const DAY_LENGTH = 10;
/** A headline of fewer words is no proof: "Cuaca Hari Ini". */
const FEWEST_WORDS = 4;

/**
 * Joins pages of one article that come next to each other, in whatever order: same outlet, headline and address, and page numbers in a row from the first.
 * All else goes through unchanged. Holds the pages of one article at most.
 */
export class PageJoiner {
  private held: Page[] = [];
  private signs = 0;

  /** Takes an article, and gives those that are complete now. */
  add(document: Document): Document[] {
    const page = pageOf(document);
    const [first] = this.held;
    const goesOn = page !== undefined && first !== undefined && first.article === page.article;
    if (goesOn && this.held.length < MOST_PAGES && this.signs + document.text.length <= MOST_SIGNS) {
      this.held.push(page);
      this.signs += document.text.length;
      return [];
    }
    const complete = this.end();
    if (page === undefined) return [...complete, document];
    this.held = [page];
    this.signs = document.text.length;
    return complete;
  }

  /** What is still held. */
  end(): Document[] {
    const pages = this.held;
    this.held = [];
    const ordered = inOrder(pages);
    return ordered === undefined ? pages.map((p) => p.document) : [joinPages(ordered)];
  }
}

function pageOf(document: Document): Page | undefined {
  const { title, outlet, url } = document.metadata;
  if (title === undefined) return undefined;
  const headline = headlineOfPage(title);
  if (headline.split(' ').length < FEWEST_WORDS) return undefined;
  const address = url === undefined ? undefined : pageOfAddress(url);
  const file = pageOfFile(document.path);
  return { document, article: [outlet, headline, address?.key ?? `file ${file.key}`].join('\n'), address, file };
}

/** The pages by number, where their numbers are a row that begins with the first; undefined where they are no such pages. */
function inOrder(pages: readonly Page[]): Document[] | undefined {
  if (pages.length < 2) return undefined;
  // "Prakiraan Cuaca Jakarta Hari Ini" stands in numbered files too, each of its own day.
  const days = new Set(pages.flatMap(({ document: { metadata } }) => metadata.published?.slice(0, DAY_LENGTH) ?? []));
  if (days.size > 1) return undefined;
  const byAddress = pages.some((p) => p.address?.number !== undefined);
  if (!byAddress && pages.some((p) => p.file.key !== pages[0].file.key)) return undefined;
  const numbered = pages.map(({ document, address, file }) => ({ document, number: (byAddress ? address?.number : file.number) ?? 1 }));
  numbered.sort((a, b) => a.number - b.number);
  const [{ number: first }] = numbered;
  if (first > 1 || numbered.some((p, i) => p.number !== first + i)) return undefined;
  const openings = new Set(numbered.map((p) => openingOf(p.document)));
  // Copies of one page, not pages that go on.
  return openings.size === numbered.length ? numbered.map((p) => p.document) : undefined;
}

/** The first letters of the story. */
function openingOf({ text, zones }: Document): string {
  let out = '';
  let from = 0;
  for (const zone of [...zones, { start: text.length, end: text.length }]) {
    out += text.slice(from, Math.min(zone.start, from + 400)).replace(/[^\p{L}\p{N}]/gu, '');
    from = zone.end;
    if (out.length >= 160) break;
  }
  return out.slice(0, 160);
}
