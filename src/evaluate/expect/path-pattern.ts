/** Whether a document's path is meant by a pattern: a glob (`*` within a folder, `**` across, `?`), a whole path, or the end of one. */
export function pathMatches(pattern: string, path: string): boolean {
  const wanted = pattern.replace(/^\.\//, '');
  if (!/[*?]/.test(wanted)) {
    const found = path.replace(/^\.\//, '');
    return (
      found === wanted ||
      found.endsWith(`/${wanted}`) ||
      found.startsWith(`${wanted.replace(/\/$/, '')}/`) ||
      found.startsWith(`${wanted}#`)
    );
  }
  if (globMatches(wanted, path)) return true;
  // like a plain path, a glob may be the end of a longer one
  return !wanted.startsWith('/') && !wanted.startsWith('**/') && globMatches(`**/${wanted}`, path);
}

/** Glob against path in time |glob| × |path|: the set of pattern positions reached so far moves on with each character. */
function globMatches(glob: string, path: string): boolean {
  const parts = partsOf(glob);
  let reached = closure(new Set([0]), parts);
  for (const c of path) {
    const next = new Set<number>();
    for (const i of reached) {
      const part = parts[i];
      if (part === undefined) continue;
      if (part === '**' || (part === '*' && c !== '/')) next.add(i);
      else if (part === '**/') next.add(c === '/' ? i + 1 : i).add(i);
      else if (part === c || (part === '?' && c !== '/')) next.add(i + 1);
    }
    reached = closure(next, parts);
    if (reached.size === 0) return false;
  }
  return reached.has(parts.length);
}

function partsOf(glob: string): string[] {
  const parts: string[] = [];
  for (let i = 0; i < glob.length; ) {
    const part = glob.startsWith('**/', i) ? '**/' : glob.startsWith('**', i) ? '**' : glob[i];
    parts.push(part);
    i += part.length;
  }
  return parts;
}

/** A star may stand for nothing. */
function closure(reached: Set<number>, parts: readonly string[]): Set<number> {
  for (const i of reached) if (parts[i]?.startsWith('*')) reached.add(i + 1);
  return reached;
}
