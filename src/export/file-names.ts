/** Characters that no file system minds. */
const PLAIN = /[^\p{L}\p{N}._()+=@ -]/gu;
const LONGEST_PART = 120;

/**
 * Names for a document's files inside a folder: its path without ending, cut behind the input folder it came from. A path from the
 * outside never leaves the folder; two documents never share a name.
 */
export class FileNames {
  private readonly taken = new Set<string>();

  constructor(private readonly inputs: readonly string[]) {}

  of(path: string, id: string): string {
    const input = this.inputs.map((i) => (i.endsWith('/') ? i : `${i}/`)).find((i) => path.startsWith(i));
    const parts = (input === undefined ? path : path.slice(input.length))
      .replace(/\.[^./]+$/, '')
      .split(/[/\\]/)
      .map((part) => part.replace(PLAIN, '_').slice(0, LONGEST_PART))
      // neither "..", nor hidden files, nor names that end in a point or blank, which Windows drops
      .map((part) => part.replace(/^[. ]+/, '').replace(/[. ]+$/, ''))
      .filter((part) => part !== '');
    const base = parts.join('/') || id;
    const name = this.taken.has(base.toLowerCase()) ? `${base}-${id}` : base;
    this.taken.add(name.toLowerCase());
    return name;
  }
}
