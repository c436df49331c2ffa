import type { EntityDraft } from './entity-table.js';

/** A post as the text has spoken of it: the first word of its name, where it stands, and who holds it there. */
export interface SpokenPost {
  readonly head: string;
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

  add(post: SpokenPost): void {
    push(this.heads, post.head, post);
    if (post.holder === undefined) return;
    push(this.held, post.entity, post);
    push(this.holders, post.holder, post);
  }

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
