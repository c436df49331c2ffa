/** True for a name of ASCII letters and digits in words parted by single blanks, as nearly all are: it needs no further folding. */
export function isPlainName(name: string): boolean {
  let blank = true;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code === 0x20) {
      if (blank) return false;
      blank = true;
    } else if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)) blank = false;
    else return false;
  }
  return !blank;
}

/** A name as part of an id: lower case, a-z and 0-9, single hyphens; "x" where nothing of it is left. */
export function slug(name: string): string {
  if (isPlainName(name)) return name.toLowerCase().replaceAll(' ', '-').slice(0, 120);
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
  if (isPlainName(name)) return name.toLowerCase();
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
