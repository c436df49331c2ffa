import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { WartaError } from '../errors.js';

/** What the configuration file may say; paths are taken from the folder that the file stands in. */
export interface Config {
  /** Folders of the user's own facts. */
  readonly knowledge?: readonly string[];
}

const NAMES = ['warta.config.yaml', 'warta.config.yml', 'warta.config.json'];

/** Reads the configuration file of the folder, or of the nearest one above it. Throws WartaError where it says what is not known. */
export async function readConfig(folder: string): Promise<Config> {
  const path = findUp(resolve(folder));
  if (path === undefined) return {};
  const { parse } = await import('yaml');
  const value: unknown = parse(readFileSync(path, 'utf8'));
  const fault = (message: string): WartaError => new WartaError('config/value', message, { place: path });
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw fault('The configuration is a list of settings, "knowledge: own-facts".');
  const unknown = Object.keys(value).find((key) => key !== 'knowledge');
  if (unknown !== undefined) throw fault(`There is no setting "${unknown}"; known: knowledge.`);
  const folders = [(value as { knowledge?: unknown }).knowledge ?? []].flat();
  if (!folders.every((f): f is string => typeof f === 'string')) throw fault('"knowledge" is a folder or a list of folders.');
  return { knowledge: folders.map((f) => resolve(dirname(path), f)) };
}

function findUp(folder: string): string | undefined {
  const here = NAMES.map((name) => join(folder, name)).find((path) => existsSync(path));
  const above = dirname(folder);
  return here ?? (above === folder ? undefined : findUp(above));
}
