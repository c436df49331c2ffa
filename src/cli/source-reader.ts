import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Cleaner, createCleaner } from '../clean/index.js';
import { PAGE_GAP } from '../corpus/join-pages.js';
import { placeOfDocument, type SourceNow } from '../evaluate/index.js';
import { readDocuments } from '../ingest/index.js';
import type { Knowledge } from '../knowledge/contract.js';
import type { RawDocument } from '../model/document.js';

/** Reads the sources of records again, in the order of the records: a container is read through once as long as its members come in order. */
export class SourceReader {
  private readonly clean: Cleaner;
  private open: { readonly file: string; readonly documents: AsyncGenerator<RawDocument> } | undefined;

  /** `root`: the folder that the records' paths begin in. */
  constructor(
    private readonly root: string,
    knowledge: Knowledge,
  ) {
    this.clean = createCleaner(knowledge);
  }

  /** The sources of an article of several pages as they are now, joined; undefined where one is missing. The digest is of the first that is not as it was. */
  async readPages(pages: readonly { readonly path: string; readonly sha256: string }[]): Promise<SourceNow | undefined> {
    const found: SourceNow[] = [];
    for (const { path } of pages) {
      const page = await this.read(path, placeOfDocument(path).file);
      if (page === undefined) return undefined;
      found.push(page);
    }
    const changed = found.findIndex((page, i) => page.sha256 !== pages[i].sha256);
    return { sha256: found[Math.max(0, changed)].sha256, text: found.map((page) => page.text).join(PAGE_GAP) };
  }

  /** The source of a document as it is now; undefined where there is none. `file` is the file on disk that holds it. */
  async read(path: string, file: string): Promise<SourceNow | undefined> {
    const onDisk = this.root === '.' ? file : join(this.root, file);
    if (!existsSync(onDisk)) return undefined;
    const wanted = onDisk + path.slice(file.length);
    const goesOn = path !== file && this.open?.file === onDisk;
    const found = (goesOn ? await this.search(wanted) : undefined) ?? (await this.searchAnew(onDisk, wanted));
    return found && { sha256: found.sha256, text: this.clean(found).text };
  }

  private async searchAnew(file: string, wanted: string): Promise<RawDocument | undefined> {
    await this.open?.documents.return(undefined);
    this.open = { file, documents: readDocuments([file]) };
    return this.search(wanted);
  }

  private async search(wanted: string): Promise<RawDocument | undefined> {
    // not for…of: leaving that loop would close the file for the next member
    for (let next = await this.open!.documents.next(); next.done !== true; next = await this.open!.documents.next()) {
      if (next.value.path === wanted) return next.value;
    }
    return undefined;
  }
}
