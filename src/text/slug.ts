/** A name as part of an id: lower case, a-z and 0-9, single hyphens; "x" where nothing of it is left. */
export function slug(name: string): string {
  const out = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return out === '' ? 'x' : out.slice(0, 120);
}

/** A name for comparison: compatibility forms, lower case, letters and digits by single blanks. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
