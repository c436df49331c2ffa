import { NAME_LABELS } from '../../model/label.js';
import { isDay, stretchOf } from '../record/calendar-value.js';
import type { RecordView } from '../record-view.js';
import { hasField, marksOf } from './things.js';

/** Names of a kind that the first file is given; a person adds the others. */
const NAMED = 5;
const FIELDS = ['title', 'published', 'outlet'] as const;

/** Gathers from a corpus what a first expectations file can hold it to: everything in it holds on that corpus. */
export class FirstExpectations {
  private documents = 0;
  private readonly fields = new Map<string, number>();
  private quotes = 0;
  private spoken = 0;
  private late = 0;
  private readonly regulations = new Map<string, number>();
  private readonly posts = new Map<string, number>();
  private readonly figures: string[] = [];

  add(view: RecordView): void {
    this.documents++;
    for (const f of FIELDS) if (hasField(view, f)) this.fields.set(f, (this.fields.get(f) ?? 0) + 1);
    for (const a of marksOf(view, 'quote')) {
      this.quotes++;
      if (a.type === 'quote' && a.speaker !== null) this.spoken++;
    }
    this.countRegulations(view);
    this.countPosts(view);
    this.takeFigure(view);
    const { published } = view.record.metadata;
    const last = published === undefined ? undefined : stretchOf(published)?.[1];
    for (const a of marksOf(view, 'date'))
      if (a.type === 'date' && last !== undefined && (stretchOf(a.value)?.[0] ?? '') > last) this.late++;
  }

  /** The file: sentences in groups, each with a word on how to go on. */
  yaml(): string {
    const lines = [
      '# What must hold of this corpus. One sentence a line; `warta validate PATH --expect THIS-FILE` judges them.',
      '# Written from what is there: take out what does not matter, add what does.',
      'expectations:',
      '  # the corpus itself',
      `  - documents >= ${this.documents}`,
    ];
    for (const f of FIELDS) {
      const n = this.fields.get(f) ?? 0;
      if (n === this.documents) lines.push(`  - every article has ${f}`);
      else if (n > 0) lines.push(`  - articles with ${f} >= ${floor(n, this.documents)}`);
    }
    lines.push('  # quotations and their speakers');
    if (this.quotes > 0) lines.push(`  - quotes with speaker >= ${floor(this.spoken, this.quotes)}`);
    if (this.late === 0) lines.push('  - no date after publication');
    else
      lines.push(
        '  - expect: no date after publication',
        '    severity: info',
        `    because: ${this.late} dates are plans and deadlines, which may be right`,
      );
    lines.push('  # regulations, with the documents that cite them');
    for (const [id, n] of top(this.regulations))
      lines.push(`  - regulation ${id} is cited in at least ${n} ${n === 1 ? 'document' : 'documents'}`);
    lines.push('  # who holds which post, on the day of an article');
    for (const [sentence] of top(this.posts)) lines.push(`  - ${sentence}`);
    lines.push('  # figures that must be read right', ...this.figures.map((f) => `  - ${f}`));
    return `${lines.filter((line, i) => !(line.startsWith('  # ') && (lines[i + 1] ?? '  # ').startsWith('  # '))).join('\n')}\n`;
  }

  private countRegulations(view: RecordView): void {
    const ids = new Set(
      marksOf(view, 'regulation').flatMap((a) => (a.type === 'regulation' ? [a.entity.replace(/^regulation:/, '')] : [])),
    );
    for (const id of ids) if (isPlain(id)) this.regulations.set(id, (this.regulations.get(id) ?? 0) + 1);
  }

  private countPosts(view: RecordView): void {
    const day = view.record.metadata.published?.slice(0, 10) ?? '';
    const [year, month, date] = day.split('-').map(Number);
    if (day.length !== 10 || !isDay(year, month, date)) return;
    for (const a of marksOf(view, 'role')) {
      const [person, post] = a.type === 'role' ? [view.entity(a.holder)?.name, view.entity(a.entity)?.name] : [];
      if (person === undefined || post === undefined || !isPlain(person) || !isPlain(post)) continue;
      const sentence = `person ${person} holds ${post} on ${day}`;
      this.posts.set(sentence, (this.posts.get(sentence) ?? 0) + 1);
    }
  }

  /** The first exact count of an article, of the first few articles. */
  private takeFigure(view: RecordView): void {
    if (this.figures.length >= NAMED || !isPlain(view.record.path)) return;
    for (const a of marksOf(view, 'figure')) {
      if (a.type !== 'figure' || a.kind !== 'count' || a.value === undefined || a.unit === '' || !isPlain(a.unit)) continue;
      this.figures.push(`figure ${a.decimal} ${a.unit} in ${view.record.path}`);
      return;
    }
  }
}

/** Words that a sentence would read as its own, and what YAML or the sentence would take apart. */
const KEYWORDS = new Set(['in', 'on', 'is', 'holds', 'by', 'has', 'with', 'without', 'does', ...NAME_LABELS]);
function isPlain(text: string): boolean {
  if (text === '' || /[^\p{L}\p{N} .,'()/&_-]/u.test(text) || /^[^\p{L}\p{N}/.]|['"]|,$/u.test(text)) return false;
  return !text.split(' ').some((w) => KEYWORDS.has(w.toLowerCase()));
}

/** A share cut to two decimals, so that it holds at once. */
const floor = (n: number, all: number): string => (Math.floor((n / all) * 100 + 1e-9) / 100).toFixed(2);

/** The most frequent, by count and then by name. */
function top(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, NAMED);
}
