/** Ending of a file's name without its point, in lower case; "" where it has none. */
export function endingOf(name: string): string {
  const base = name.slice(name.lastIndexOf('/') + 1);
  const dot = base.lastIndexOf('.');
  return dot <= 0 ? '' : base.slice(dot + 1).toLowerCase();
}

/** Endings of all kinds that are read, for folders and archives. */
export const KNOWN_ENDINGS: readonly string[] = [
  'txt',
  'text',
  'html',
  'htm',
  'xhtml',
  'shtml',
  'amp',
  'md',
  'markdown',
  'mdown',
  'mhtml',
  'mht',
  'json',
  'jsonl',
  'ndjson',
  'jl',
  'csv',
  'tsv',
  'tab',
  'rss',
  'atom',
  'rdf',
  'xml',
  'gz',
  'tgz',
  'tar',
  'zip',
  'warc',
  'docx',
  'pdf',
];
const KNOWN = new Set(KNOWN_ENDINGS);

export const isKnownName = (name: string): boolean => KNOWN.has(endingOf(name));
