import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Entry } from 'fast-glob';
import { KeySet } from '../store/run/key-set.js';
import { finishedManifest, isStore, recordsFile } from '../store/run/manifest.js';
import type { InputEvent, ReadOptions } from './contract.js';
import { posix } from './document.js';
import { KNOWN_ENDINGS } from './identify.js';
import { problem, problemOf } from './problems.js';

/** A file to read, or why there is none. */
export type Found = { readonly file: string; readonly shown: string } | { readonly event: InputEvent };

/** Globs of `.wartaignore`, written as in `.gitignore` but for its exceptions. */
const IGNORE_FILE = '.wartaignore';

/** The files behind the paths, each once, in the order given; within a folder or glob by name. */
export async function* findFiles(paths: readonly string[], options: ReadOptions): AsyncGenerator<Found> {
  const seen = new KeySet();
  for (const path of paths)
    for await (const found of behind(path, options)) {
      // one path alone gives no file twice
      if ('file' in found && paths.length > 1 && !seen.add(createHash('sha256').update(found.file).digest())) continue;
      yield found;
    }
}

async function* behind(path: string, options: ReadOptions): AsyncGenerator<Found> {
  if (path === '-') return yield { file: '-', shown: '-' };
  let isFolder: boolean;
  try {
    const found = await stat(path);
    if (!found.isDirectory() && !found.isFile() && !found.isFIFO())
      return yield { event: problem(path, 'input/not-a-file', 'This is neither a file nor a folder.', 'Give a file, a folder or a glob.') };
    isFolder = found.isDirectory();
  } catch (error) {
    const { default: fastGlob } = await import('fast-glob');
    if (fastGlob.isDynamicPattern(posix(path))) return yield* matching(path, options);
    return yield { event: problemOf(path, error) };
  }
  if (isFolder && isStore(path)) yield* inStore(path);
  else if (isFolder) yield* inFolder(path, options);
  else yield { file: path, shown: posix(path) };
}

/** Of a store its parts, in order. Throws WartaError where its run has not come to its end. */
function* inStore(folder: string): Generator<Found> {
  for (const part of finishedManifest(folder).parts) {
    const file = recordsFile(folder, part);
    if (part.documents > 0) yield { file, shown: posix(file) };
  }
}

async function* matching(pattern: string, options: ReadOptions): AsyncGenerator<Found> {
  const { default: fastGlob } = await import('fast-glob');
  const files = await fastGlob(posix(pattern), {
    ignore: [...(options.exclude ?? [])],
    followSymbolicLinks: false,
    dot: false,
    suppressErrors: true,
  });
  if (files.length === 0)
    yield { event: problem(pattern, 'input/not-found', 'No file has such a name.', 'Check the pattern, and put it in quotation marks.') };
  for (const file of files.sort(byName)) yield { file, shown: file };
}

async function* inFolder(folder: string, options: ReadOptions): AsyncGenerator<Found> {
  const base = posix(folder).replace(/\/+$/, '') || '/';
  const shown = (name: string): string => (base === '/' ? `/${name}` : base === '.' ? name : `${base}/${name}`);
  const { ignore, events } = await readIgnoreFile(folder);
  yield* events;
  const include = options.include ?? [`**/*.{${KNOWN_ENDINGS.join(',')}}`, `**/*.{${KNOWN_ENDINGS.map((e) => e.toUpperCase()).join(',')}}`];
  const settings = {
    cwd: folder,
    ignore: [...ignore, ...(options.exclude ?? [])],
    followSymbolicLinks: false,
    onlyFiles: false,
    objectMode: true as const,
  };
  const { default: fastGlob } = await import('fast-glob');
  let names: Names;
  try {
    names = await namesOf(fastGlob.stream([...include], settings));
  } catch (error) {
    yield { event: problemOf(folder, error) };
    names = await namesOf(fastGlob.stream([...include], { ...settings, suppressErrors: true }));
  }
  let files = 0;
  const isInStore = storeTest(folder);
  for (const name of names.all.sort(byName)) {
    if (isInStore(name)) continue;
    const file = `${folder.replace(/[/\\]+$/, '') || '/'}/${name}`;
    const found = names.links.has(name) ? await behindLink(file, shown(name)) : { file, shown: shown(name) };
    if (found === undefined) continue;
    if ('file' in found) files++;
    yield found;
  }
  if (files === 0)
    yield {
      event: problem(
        folder,
        'input/empty-folder',
        'The folder has no files of a known kind.',
        'Give another folder, or name the files with --include.',
      ),
    };
}

/** Names of files and links, as far as they are held: of a million files nothing else is. */
interface Names {
  readonly all: string[];
  readonly links: ReadonlySet<string>;
}

async function namesOf(entries: AsyncIterable<string | Buffer>): Promise<Names> {
  const all: string[] = [];
  const links = new Set<string>();
  // in object mode entries come
  for await (const { path, dirent } of entries as AsyncIterable<unknown> as AsyncIterable<Entry>) {
    if (dirent.isSymbolicLink()) links.add(path);
    if (dirent.isSymbolicLink() || dirent.isFile()) all.push(path);
  }
  return { all, links };
}

/** A store that lies in a folder of articles is made of them: its files are no articles. */
function storeTest(folder: string): (path: string) => boolean {
  const known = new Map<string, boolean>();
  const isOne = (inner: string): boolean => {
    const found = known.get(inner) ?? isStore(`${folder}/${inner}`);
    known.set(inner, found);
    return found;
  };
  const above = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return (path) => above(path) !== '' && (isOne(above(path)) || (above(above(path)) !== '' && isOne(above(above(path)))));
}

/** A link to a file is that file; one to a folder is not followed, as it may lead back. */
async function behindLink(file: string, shown: string): Promise<Found | undefined> {
  try {
    const target = await stat(file);
    if (target.isFile()) return { file, shown };
    return {
      event: problem(
        shown,
        'input/link',
        'The link leads to a folder; such links are not followed.',
        'Give the folder itself as a path.',
        'warning',
      ),
    };
  } catch (error) {
    return { event: problemOf(shown, error) };
  }
}

async function readIgnoreFile(folder: string): Promise<{ ignore: string[]; events: Found[] }> {
  let text: string;
  try {
    text = await readFile(`${folder}/${IGNORE_FILE}`, 'utf8');
  } catch {
    return { ignore: [], events: [] };
  }
  const ignore: string[] = [];
  const events: Found[] = [];
  text.split(/\r?\n/).forEach((raw, i) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) return;
    if (line.startsWith('!')) {
      events.push({
        event: problem(
          `${folder}/${IGNORE_FILE}:${i + 1}`,
          'input/ignore-line',
          'Exceptions with ! are not known here.',
          'Take the line out.',
          'warning',
        ),
      });
      return;
    }
    // As in .gitignore: a slash inside or before binds the pattern to the folder, without one it holds at any depth.
    const bare = line.replace(/^\//, '').replace(/\/$/, '');
    const rooted = line.replace(/\/$/, '').includes('/');
    const pattern = rooted ? bare : `**/${bare}`;
    if (!line.endsWith('/')) ignore.push(pattern);
    ignore.push(`${pattern}/**`);
  });
  return { ignore, events };
}

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
