import { foldName } from '../text/slug.js';
import type { EntityDraft } from './entity-table.js';

/** A post as the text has spoken of it: where it stands, and who holds it there. */
export interface SpokenPost {
  readonly entity: EntityDraft;
  readonly at: number;
  readonly holder: EntityDraft | undefined;
}

const NONE: readonly SpokenPost[] = [];

/** The posts that one text speaks of, in its order, found by head, by post and by holder. */
export class SpokenPosts {
  private readonly heads = new Map<string, SpokenPost[]>();
  private readonly held = new Map<EntityDraft, SpokenPost[]>();
  private readonly holders = new Map<EntityDraft, SpokenPost[]>();

  /** The posts by their places in the text. */
  constructor(posts: readonly SpokenPost[]) {
    for (const post of posts) {
      for (const head of headsOf(post.entity.name)) push(this.heads, head, post);
      if (post.holder === undefined) continue;
      push(this.held, post.entity, post);
      push(this.holders, post.holder, post);
    }
  }

  /** By the first words of the post's name: "wakil menteri". */
  withHead(head: string): readonly SpokenPost[] {
    return this.heads.get(head) ?? NONE;
  }

  /** Where the post stands with a holder. */
  heldOf(post: EntityDraft): readonly SpokenPost[] {
    return this.held.get(post) ?? NONE;
  }

  heldBy(person: EntityDraft): readonly SpokenPost[] {
    return this.holders.get(person) ?? NONE;
  }
}

const LONGEST_HEAD = 3;

/** The first one, two and three words of a post's name, folded. */
function headsOf(name: string): string[] {
  const words = foldName(name).split(' ');
  return words.slice(0, LONGEST_HEAD).map((_, i) => words.slice(0, i + 1).join(' '));
}

/** The first words by which a bare post ("Wakil Menteri") is looked up among those spoken of. */
export const headOf = (name: string): string => headsOf(name).at(-1) ?? '';

/** True where the post's name begins with the head's words. */
export const hasHead = (name: string, head: string): boolean => headsOf(name).includes(head);

function push<K>(map: Map<K, SpokenPost[]>, key: K, post: SpokenPost): void {
  const standing = map.get(key);
  if (standing === undefined) map.set(key, [post]);
  else standing.push(post);
}

/** The last one before `at`, else the first behind it. */
export function nearestSpoken(spoken: readonly SpokenPost[], at: number): SpokenPost | undefined {
  let low = 0;
  let high = spoken.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (spoken[mid].at < at) low = mid + 1;
    else high = mid;
  }
  return spoken[Math.max(0, low - 1)];
}
