import { type Cleaner, createCleaner } from '../clean/index.js';
import type { MakeOptions } from '../corpus/make-records.js';
import type { Recording } from '../corpus/recorder.js';
import type { LoadedKnowledge } from '../knowledge/index.js';
import { urlDate } from '../link/publication-date-url.js';
import type { Document, RawDocument } from '../model/document.js';
import { type Analyzer, createAnalyzer, loadTaggerModel } from '../pipeline.js';
import { CleanOnce } from './duplicates.js';
import { openKnowledge } from './knowledge.js';
import type { ReadOptions } from './reading.js';

/** Of an ISO date that has its day. */
const DAY_LENGTH = 10;

/** What one run needs of facts, cleaner and analyzer, each made when it is first asked for: saved records need none of them. */
export class Corridor {
  private facts: Promise<LoadedKnowledge> | undefined;
  private cleaner: Promise<{ readonly clean: Cleaner; readonly once: CleanOnce }> | undefined;
  private analyzer: Promise<Analyzer> | undefined;

  constructor(private readonly options: ReadOptions) {}

  knowledge(): Promise<LoadedKnowledge> {
    this.facts ??= openKnowledge(this.options);
    return this.facts;
  }

  /** Cleans an article in the first of two readings. */
  async cleanFirst(raw: RawDocument): Promise<Document> {
    return (await this.openCleaner()).once.read(raw);
  }

  /** Cleans an article in the only reading, or in the second, where the first may have kept it. */
  readonly cleanAgain = async (raw: RawDocument): Promise<Document> => (await this.openCleaner()).once.again(raw);

  /** What recorders walk: rows that a first reading has cleaned are not cleaned again. */
  async recording(): Promise<Recording> {
    const { clean, once } = await this.openCleaner();
    this.analyzer ??= this.knowledge().then((k) =>
      createAnalyzer(k, { model: this.options.model === false ? undefined : loadTaggerModel() }, clean),
    );
    const { analyzeClean } = await this.analyzer;
    return { analyzeClean, clean: (raw) => once.again(raw) };
  }

  /** What making records asks of it. */
  means(): Pick<MakeOptions, 'checkKnowledge' | 'clean' | 'openAnalyzer'> {
    return { checkKnowledge: () => this.knowledge(), clean: this.cleanAgain, openAnalyzer: () => this.recording() };
  }

  /** The day in an article's address, where it has one. */
  async dayOfAddress(url: string): Promise<string | undefined> {
    const value = urlDate(url, (await this.knowledge()).outlets())?.value;
    return value?.length === DAY_LENGTH ? value : undefined;
  }

  private openCleaner(): Promise<{ readonly clean: Cleaner; readonly once: CleanOnce }> {
    this.cleaner ??= this.knowledge().then((k) => {
      const clean = createCleaner(k, { sourceMap: this.options.sourceMap });
      return { clean, once: new CleanOnce(clean) };
    });
    return this.cleaner;
  }
}
