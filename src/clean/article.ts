import type { Document } from '../model/document.js';
import type { ZoneKind } from '../model/label.js';
import { LineIndex } from '../text/line-index.js';

/** A stretch of one line, with what it is and whether the clean article has it. */
export interface ArticlePiece {
  /** Of the document's text, both from 1. */
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly zone: ZoneKind | 'body';
  /** The rule that made the zone; absent for the body. */
  readonly rule?: string;
  readonly kept: boolean;
}

/** The document's text in pieces, none crossing a line or a zone's edge; blanks alone are left out. */
export function articlePieces(document: Pick<Document, 'text' | 'zones'>): ArticlePiece[] {
  const { text, zones } = document;
  const index = new LineIndex(text);
  const pieces: ArticlePiece[] = [];
  const add = (from: number, to: number, zone: ZoneKind | 'body', rule?: string): void => {
    for (let start = from; start < to; ) {
      const lf = text.indexOf('\n', start);
      const end = lf < 0 || lf > to ? to : lf;
      const piece = text.slice(start, end);
      if (piece.trim() !== '') {
        const place = index.at(start + piece.length - piece.trimStart().length);
        pieces.push({ ...place, text: piece.trim(), zone, rule, kept: zone !== 'byline' && zone !== 'boilerplate' });
      }
      start = end + 1;
    }
  };
  let from = 0;
  for (const zone of zones) {
    add(from, zone.start, 'body');
    add(zone.start, zone.end, zone.kind, zone.rule);
    from = zone.end;
  }
  add(from, text.length, 'body');
  return pieces;
}

/** A paragraph of the clean article. */
export interface CleanParagraph {
  readonly kind: 'text' | 'caption';
  readonly text: string;
}

/** The paragraphs that a reader came for: dateline and story, captions where they stand; the headline is in the metadata. */
export function cleanParagraphs(document: Pick<Document, 'text' | 'zones'>): CleanParagraph[] {
  const paragraphs: { kind: 'text' | 'caption'; text: string; line: number; zone: string }[] = [];
  for (const piece of articlePieces(document)) {
    if (!piece.kept || piece.zone === 'title') continue;
    const kind = piece.zone === 'caption' ? 'caption' : 'text';
    const last = paragraphs.at(-1);
    // Pieces of one line are one paragraph again; a dateline broken over lines goes on with the story.
    const broken = last?.zone === 'dateline' && piece.zone === 'dateline';
    const joins = last !== undefined && last.kind === kind && (last.line === piece.line || broken || endsDateline(last.text));
    if (joins) Object.assign(last, { text: `${last.text} ${piece.text}`, line: piece.line, zone: piece.zone });
    else paragraphs.push({ kind, text: piece.text, line: piece.line, zone: piece.zone });
  }
  return paragraphs.map(({ kind, text }) => ({ kind, text }));
}

const endsDateline = (text: string): boolean => text.length < 90 && /[-–—]$/.test(text);
