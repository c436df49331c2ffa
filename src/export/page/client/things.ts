export interface Thing {
  readonly n: number;
  readonly id: string;
  readonly type: string;
  readonly subtype: string;
  readonly name: string;
  readonly forms: readonly string[];
  readonly known: boolean;
  readonly wikidata: string;
  readonly about: string;
}

export interface Mark {
  /** Position in the packed list: the same whatever is corrected. */
  readonly k: number;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly confidence: number;
  readonly rule: string;
  readonly facts: readonly string[];
  type: string;
  /** Thing that it names, -1 for none; of a quotation its speaker. */
  entity: number;
  /** Of a post. */
  holder: number;
  /** What follows the entity in the packed mark. */
  readonly values: readonly (string | number)[];
}

export interface Article {
  readonly i: number;
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly outlet: string;
  readonly published: string;
  readonly url: string;
  readonly values: readonly [number, number, number];
  readonly named: readonly number[];
  readonly group: number;
  readonly copyOf: string;
}

const NAMES = new Set(['person', 'role', 'organization', 'platform', 'program', 'place', 'regulation']);
export const isName = (type: string): boolean => NAMES.has(type);

/** "organization:x" as "platform:x". */
export const retyped = (id: string, type: string): string => `${type}:${id.slice(id.indexOf(':') + 1)}`;

/** The type that an id begins with; posts of the facts begin with "post:". */
export function typeFromId(id: string): string {
  const prefix = id.slice(0, id.indexOf(':'));
  return prefix === 'post' ? 'role' : prefix;
}

/** The list of things, which grows as corrections name new ones. */
export interface Things {
  readonly things: readonly Thing[];
  thing(id: string): Thing | undefined;
  /** The number of a thing, listed first if it is new; what is known is taken over from `like`. */
  numberOf(id: string, type: string, name: string, like?: Thing): number;
}

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
