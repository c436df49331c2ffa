import { WartaError } from '../../errors.js';
import { readDocuments } from '../../ingest/index.js';
import type { Analysis, Annotation } from '../../model/analysis.js';
import type { Attributed } from '../../model/layers.js';
import { createAnalyzer, loadTaggerModel } from '../../pipeline.js';
import { OffsetMap } from '../../text/offsets.js';
import { type KnowledgeOptions, openKnowledge } from '../knowledge.js';
import { printable } from '../terminal.js';

const CODES: Record<string, string> = {
  person: 'PER',
  role: 'ROLE',
  organization: 'ORG',
  platform: 'PLATFORM',
  program: 'PROGRAM',
  place: 'PLACE',
  regulation: 'REG',
  date: 'DATE',
  figure: 'FIG',
  quote: 'QUOTE',
};

/** Prints the marked text, or the story of one place. */
export async function explain(file: string, options: KnowledgeOptions & { at?: string; color: boolean; model?: boolean }): Promise<void> {
  const knowledge = await openKnowledge(options);
  const analyzer = createAnalyzer(knowledge, { model: options.model === false ? undefined : loadTaggerModel() });
  const place = options.at === undefined ? undefined : parsePlace(options.at);
  for await (const raw of readDocuments([file])) {
    const layers = analyzer.read(raw);
    const record = analyzer.link(layers);
    const color = options.color && process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
    const lines = place === undefined ? marked(record, color) : story(record, layers, place, (id) => knowledge.source(id)?.name);
    process.stdout.write(`${lines}\n`);
    return;
  }
}

function parsePlace(at: string): { line: number; column: number } {
  const found = /^(\d+):(\d+)$/.exec(at);
  if (found === null) throw new WartaError('cli/at', `--at takes LINE:COLUMN, both from 1, not "${at}".`);
  return { line: Number(found[1]), column: Number(found[2]) };
}

/** The text with its marks in brackets: `[ORG Kemendag → Kementerian Perdagangan]`. */
function marked(record: Analysis, color: boolean): string {
  const points = Array.from(record.text ?? '');
  const names = new Map(record.entities.map((e) => [e.id, e.name]));
  const opens = new Map<number, Annotation[]>();
  const closes = new Map<number, Annotation[]>();
  for (const a of record.annotations) {
    opens.set(a.start, [...(opens.get(a.start) ?? []), a]);
    closes.set(a.end, [a, ...(closes.get(a.end) ?? [])]);
  }
  const paint = (text: string): string => (color ? `\u001b[36m${text}\u001b[39m` : text);
  let out = '';
  for (let i = 0; i <= points.length; i++) {
    for (const a of closes.get(i) ?? []) out += paint(`${meaning(a, names)}]`);
    for (const a of opens.get(i) ?? []) out += paint(`[${CODES[a.type]} `);
    if (i < points.length) out += printable(points[i]);
  }
  return out;
}

function meaning(a: Annotation, names: ReadonlyMap<string, string>): string {
  const name = (id: string | null | undefined): string => (id === null || id === undefined ? '?' : (names.get(id) ?? id));
  switch (a.type) {
    case 'date':
      return ` → ${a.value || '?'}${a.mod ? ` ${a.mod}` : ''}`;
    case 'figure':
      return ` → ${a.mod ? `${a.mod} ` : ''}${a.decimal} ${a.unit}`.trimEnd();
    case 'quote':
      return ` → ${name(a.speaker)}`;
    case 'regulation':
      return ` → ${a.entity.replace(/^regulation:/, '')}${a.at ? ` ${a.at}` : ''}`;
    case 'role':
      return ` → ${name(a.entity)}${a.holder ? ` = ${name(a.holder)}` : ''}`;
    default:
      return name(a.entity) === a.text ? '' : ` → ${name(a.entity)}`;
  }
}

/** Everything known of the marks at one place: who made them, by which rule and facts, and the readings that lost. */
function story(
  record: Analysis,
  layers: Attributed,
  place: { line: number; column: number },
  sourceName: (id: string) => string | undefined,
): string {
  const text = record.text ?? '';
  const lines = text.split('\n');
  if (place.line < 1 || place.line > lines.length)
    throw new WartaError('cli/at', `The text has ${lines.length} lines; line ${place.line} is not among them.`, { place: record.path });
  const before = lines.slice(0, place.line - 1).reduce((n, l) => n + Array.from(l).length + 1, 0);
  const at = before + place.column - 1;
  const names = new Map(record.entities.map((e) => [e.id, e.name]));
  const offsets = new OffsetMap(text);
  const utf16 = offsets.toUtf16(at);
  const out: string[] = [];
  for (const a of record.annotations.filter((x) => x.start <= at && at < x.end)) {
    out.push(`${a.type} "${printable(a.text)}"${meaning(a, names)}`);
    out.push(`  made by ${a.provenance.component}, rule ${a.provenance.rule}, confidence ${a.confidence}`);
    for (const fact of a.provenance.facts)
      out.push(`  fact ${fact}${names.has(fact) ? ` (${names.get(fact)})` : ''}${sourceName(fact) ?? ''}`);
  }
  for (const r of layers.rejected.filter((x) => x.mention.start <= utf16 && utf16 < x.mention.end)) {
    out.push(
      `lost: ${r.mention.type} "${printable(text.slice(r.mention.start, r.mention.end))}" by ${r.mention.provenance.component}/${r.mention.provenance.rule}: ${r.reason}`,
    );
  }
  const zone = record.zones.find((z) => z.start <= at && at < z.end);
  if (zone !== undefined) out.push(`zone: ${zone.kind}, rule ${zone.rule}`);
  for (const d of record.diagnostics.filter((x) => x.start !== undefined && x.end !== undefined && x.start <= at && at < x.end))
    out.push(`${d.severity}: ${d.code}: ${d.message}`);
  return out.length === 0 ? 'No mark here, and no reading that lost.' : out.join('\n');
}
