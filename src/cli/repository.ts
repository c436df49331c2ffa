import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** The root of the repository that a folder lies in (the nearest with .git), else the folder itself. */
export function repositoryRoot(from: string): string {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return resolve(from);
  }
}

/** A file's path from the repository's root, POSIX separators; absolute where it lies outside. */
export function repositoryPath(root: string, file: string): string {
  const path = relative(root, resolve(file)).replaceAll('\\', '/');
  return path.startsWith('../') ? resolve(file).replaceAll('\\', '/') : path;
}
