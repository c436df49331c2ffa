/** Where something stands. Line and column count from 1, columns in code points; absent where only the document is known. */
export interface Place {
  /** The document's path as its record has it: "dump.zip!/a.html", "rows.jsonl#12", "seeds/a.txt". */
  readonly path: string;
  /** The file on disk that holds it: "dump.zip", "rows.jsonl", "seeds/a.txt". */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  /** Column behind the last character. */
  readonly endColumn?: number;
}

/** The file on disk behind a document's path. */
function fileOf(path: string): string {
  const inside = path.indexOf('!/');
  return inside >= 0 ? path.slice(0, inside) : path.replace(/#\d+$/, '');
}

/** The place of a whole document by its record's path; a row has the line that it is. */
export function placeOfDocument(path: string): Place {
  const row = /#(\d+)$/.exec(path);
  const file = fileOf(path);
  return row === null ? { path, file } : { path, file, line: Number(row[1]) };
}

/** The place of a file of our own (gold, an expectations file): "dir/a.gold", "dir/a.yaml:7:5". */
export function placeOfFile(place: string): Place {
  const match = /^(.*?):(\d+)(?::(\d+))?$/.exec(place);
  if (match === null) return { path: place, file: fileOf(place) };
  const [, file, line, column] = match;
  return { path: file, file, line: Number(line), ...(column === undefined ? {} : { column: Number(column) }) };
}
