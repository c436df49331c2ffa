import type { ArticlePiece, CleanParagraph } from '../../clean/article.js';
import type { Document } from '../../model/document.js';
import type { Metadata } from '../../model/metadata.js';
import { printable } from '../terminal.js';

/** Headline, blank line, paragraphs with blank lines between them. */
export function textArticle({ title }: Metadata, paragraphs: readonly CleanParagraph[]): string {
  const parts = [...(title === undefined ? [] : [title]), ...paragraphs.map((p) => p.text)];
  return `${printable(parts.join('\n\n'))}\n`;
}

/** Front matter with the metadata, the headline as a heading, captions in italics. */
export function markdownArticle(metadata: Metadata, paragraphs: readonly CleanParagraph[]): string {
  const { evidence: _evidence, ...fields } = metadata;
  const front = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const parts = [
    ...(front.length === 0 ? [] : [['---', ...front, '---'].join('\n')]),
    ...(metadata.title === undefined ? [] : [`# ${metadata.title}`]),
    ...paragraphs.map((p) => (p.kind === 'caption' ? `*${p.text}*` : p.text)),
  ];
  return `${printable(parts.join('\n\n'))}\n`;
}

/** One JSON object a line: the clean text, the metadata, and what was left out. */
export function jsonLine(
  document: Pick<Document, 'path' | 'id' | 'metadata'>,
  paragraphs: readonly CleanParagraph[],
  pieces: readonly ArticlePiece[],
): string {
  const leftOut = pieces.filter((p) => !p.kept).map(({ line, column, zone, rule, text }) => ({ line, column, zone, rule, text }));
  const text = paragraphs.map((p) => p.text).join('\n\n');
  return `${JSON.stringify({ path: document.path, id: document.id, metadata: document.metadata, text, leftOut })}\n`;
}

/** Every piece that was left out, with its place, zone and rule; at the end, how much that was. */
export function explainLines(path: string, pieces: readonly ArticlePiece[]): string {
  const out = pieces.filter((p) => !p.kept);
  const lines = out.map((p) => `${path}:${p.line}:${p.column}: ${p.zone} ${p.rule}: ${p.text}`);
  const signs = (list: readonly ArticlePiece[]): number => list.reduce((sum, p) => sum + p.text.length, 0);
  const share = Math.round((100 * signs(out)) / Math.max(1, signs(pieces)));
  return `${[...lines, `${path}: ${out.length} pieces left out, ${share} % of the text`].map(onOneLine).join('\n')}\n`;
}

/** The text line by line: "-" what was taken away, "+" what is left of a line that lost a part, " " what stays. */
export function diffLines(path: string, pieces: readonly ArticlePiece[]): string {
  const byLine = new Map<number, ArticlePiece[]>();
  for (const piece of pieces) byLine.set(piece.line, [...(byLine.get(piece.line) ?? []), piece]);
  const lines = [`--- ${path}`, `+++ ${path} (clean)`];
  for (const parts of byLine.values()) {
    const kept = parts.filter((p) => p.kept);
    const whole = parts.map((p) => p.text).join(' ');
    if (kept.length === parts.length) lines.push(` ${whole}`);
    else {
      lines.push(`-${whole}`);
      if (kept.length > 0) lines.push(`+${kept.map((p) => p.text).join(' ')}`);
    }
  }
  return `${lines.map(onOneLine).join('\n')}\n`;
}

const onOneLine = (line: string): string => printable(line.replaceAll('\n', '\\n'));
