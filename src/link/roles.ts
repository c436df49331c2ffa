import type { PostEntry } from '../knowledge/contract.js';
import { holdsOn } from '../knowledge/days.js';
import type { Mention, RoleMention } from '../model/mention.js';
import { foldName } from '../text/slug.js';
import type { EntityDraft } from './entity-table.js';
import { mentionAt } from './mention-at.js';
import { calledSoOn, knownEntity, type LinkContext, surfaceOf } from './names.js';
import type { RoleLink } from './post-neighbours.js';
import { regionalPost } from './regional-posts.js';
import { hasHead, headOf, nearestSpoken, type SpokenPost, SpokenPosts } from './spoken-posts.js';

/** People who may hold the post that a person stands beside: what helps to link a short or misspelt name. */
export function holderHints(c: LinkContext, links: readonly RoleLink[]): Map<Mention, readonly string[]> {
  const hints = new Map<Mention, readonly string[]>();
  for (const { mention, beside } of links) {
    if (beside === undefined) continue;
    const holders = postsOf(c, mention).flatMap((id) =>
      mention.qualifier === 'former' ? allHolders(c, id) : c.knowledge.holders(id, c.day).map((t) => t.person),
    );
    hints.set(beside, [...new Set([...(hints.get(beside) ?? []), ...holders])]);
  }
  return hints;
}

const allHolders = (c: LinkContext, id: string): string[] =>
  (c.knowledge.entry(id) as PostEntry | undefined)?.holders.map((t) => t.person) ?? [];

/** Posts of the facts that the mention may mean: those that stood on the article's day, else any. */
function postsOf(c: LinkContext, m: RoleMention): readonly string[] {
  if (m.candidates.length < 2) return m.candidates;
  const standing = m.candidates.filter((id) => {
    const post = c.knowledge.entry(id);
    return post !== undefined && holdsOn(post, c.day) && calledSoOn(post, surfaceOf(c, m), c.day);
  });
  return standing.length > 0 ? standing : m.candidates;
}

/** Links posts to their entities and their holders. Runs after people are linked. Returns holder entity by mention. */
export function linkRoles(c: LinkContext, links: readonly RoleLink[]): Map<RoleMention, EntityDraft> {
  const holders = new Map<RoleMention, EntityDraft>();
  if (links.length === 0) return holders;
  const told: SpokenPost[] = [];
  const bare: RoleLink[] = [];
  for (const link of links) {
    const { mention } = link;
    if (mention.provenance.rule === 'bare-head' || isShort(c, mention)) {
      bare.push(link);
      continue;
    }
    const person = besideOf(c, link);
    const entity = postEntity(c, link, person);
    c.entities.bind(mention, entity, surfaceOf(c, mention));
    const holder = person ?? whoIsMeant(c, link) ?? holderOf(c, mention, entity);
    if (holder !== undefined) holders.set(mention, holder);
    told.push({ entity, at: mention.start, holder });
  }
  // First those with a name beside them: the others may mean one of these.
  let spoken = new SpokenPosts(told);
  const linkBare = (link: RoleLink): void => {
    const { mention } = link;
    const person = besideOf(c, link);
    const head = headOf((mention.canonical ?? surfaceOf(c, mention)).replace(/ Republik Indonesia$/, ''));
    const entity = bareEntity(c, mention, head, person, spoken);
    c.entities.bind(mention, entity, surfaceOf(c, mention));
    const before = nearestSpoken(spoken.heldOf(entity), mention.start);
    const holder = person ?? holderOf(c, mention, entity) ?? before?.holder;
    if (holder !== undefined) holders.set(mention, holder);
    if (person !== undefined) told.push({ entity, at: mention.start, holder });
  };
  for (const link of bare) if (link.beside !== undefined) linkBare(link);
  spoken = new SpokenPosts(told.sort((a, b) => a.at - b.at));
  for (const link of bare) if (link.beside === undefined) linkBare(link);
  // A post without a name beside it is held by whom the text names with the same post elsewhere.
  const named = new Map<EntityDraft | undefined, RoleMention>();
  for (const { mention, beside } of links) {
    const entity = c.entities.of(mention);
    if (beside !== undefined && mention.qualifier !== 'former' && !named.has(entity)) named.set(entity, mention);
  }
  for (const { mention } of links) {
    if (holders.has(mention) || mention.qualifier === 'former') continue;
    const elsewhere = named.get(c.entities.of(mention));
    const holder = elsewhere && holders.get(elsewhere);
    if (holder !== undefined) holders.set(mention, holder);
  }
  return holders;
}

/** The person beside the post; in a list ("Presiden Prabowo, Menteri Transmigrasi, …") whom the date says where that is another. */
function besideOf(c: LinkContext, { mention, beside, loose }: RoleLink): EntityDraft | undefined {
  const person = beside && c.entities.of(beside);
  if (person === undefined || !loose || mention.qualifier === 'former') return person;
  const holders = postsOf(c, mention).flatMap((id) => c.knowledge.holders(id, c.day));
  return holders.length === 0 || holders.some((t) => t.person === person.id) ? person : undefined;
}

/** "Presiden", "Menteri": one of the ambiguous short forms that only the text can settle. */
const isShort = (c: LinkContext, m: RoleMention): boolean =>
  m.parts.length === 0 && !surfaceOf(c, m).includes(' ') && m.candidates.length !== 1;

function postEntity(c: LinkContext, { mention: m, at }: RoleLink, person: EntityDraft | undefined): EntityDraft {
  const posts = postsOf(c, m);
  const foreign = person && heldInstead(c, m, posts, person);
  if (foreign !== undefined) return knownEntity(c, foreign)!;
  const held = person && posts.filter((id) => c.knowledge.holders(id, c.day).some((t) => t.person === person.id));
  const id = held?.length === 1 ? held[0] : posts.length === 1 ? posts[0] : (held?.[0] ?? posts[0]);
  const forms = canonicalForms(c, m);
  const known = id === undefined ? knownByName(c, m, forms) : id;
  const entity = (known === undefined ? undefined : knownEntity(c, known)) ?? c.entities.named('role', m.canonical ?? surfaceOf(c, m));
  for (const name of forms) if (name !== entity.name) entity.aliases.add(name);
  const body = m.parts.length === 0 ? bodyBeside(c, m, at) : undefined;
  if (body !== undefined) entity.aliases.add(`${entity.name} ${body}`);
  return entity;
}

/**
 * The post that the person beside holds instead of the one the words name by themselves: "Menteri Perdagangan" beside Howard
 * Lutnick is the American one, "Menteri LHK" after the ministry's split the one of today. Its name shares the first word and one more.
 */
function heldInstead(c: LinkContext, m: RoleMention, posts: readonly string[], person: EntityDraft): string | undefined {
  if (!person.known || posts.length === 0 || m.parts.length > 0) return undefined;
  const ever = m.qualifier === 'former' ? '' : c.day;
  if (posts.some((id) => c.knowledge.holders(id, ever).some((t) => t.person === person.id))) return undefined;
  const own = new Set(foldName(c.knowledge.entry(posts[0])?.name ?? '').split(' '));
  const [head] = foldName(m.canonical ?? surfaceOf(c, m)).split(' ');
  const shared = (name: string): number =>
    foldName(name)
      .split(' ')
      .filter((w) => own.has(w)).length;
  const roles = c.knowledge.rolesOf(person.id, ever).filter((r) => hasHead(r.post.name, head) && shared(r.post.name) >= 2);
  return roles.at(-1)?.post.id;
}

/** The organisation named in the same apposition: "Dirjen IKP) Kemenkominfo". */
function bodyBeside(c: LinkContext, m: RoleMention, at: number): string | undefined {
  const next = c.mentions[at + 1];
  if (next?.type !== 'organization' || !/^[\s,()]*$/.test(c.text.slice(m.end, next.start))) return undefined;
  return c.entities.of(next)?.name;
}

/** The post's name written out may be one that the facts hold. */
function knownByName(c: LinkContext, m: RoleMention, forms: readonly string[]): string | undefined {
  const names =
    'names' in c.knowledge ? (c.knowledge as { names: { lookup(t: string): readonly { type: string; id: string }[] } }).names : undefined;
  for (const form of forms) {
    const found = names?.lookup(form).find((r) => r.type === 'role');
    if (found !== undefined) return found.id;
  }
  return ofItsMinistry(c, m, names);
}

/** "Dirjen Perdagangan Luar Negeri Kemendag" is the Dirjen Perdagangan Luar Negeri, whose ministry the facts know. */
function ofItsMinistry(
  c: LinkContext,
  m: RoleMention,
  names: { lookup(t: string): readonly { type: string; id: string }[] } | undefined,
): string | undefined {
  const body = m.parts.at(-1);
  const id = body?.facts[0];
  if (body === undefined || id === undefined || body.type !== 'organization' || body.end !== m.end) return undefined;
  const short = c.text.slice(m.start, body.start).trim();
  const posts =
    names
      ?.lookup(short)
      .filter((r) => r.type === 'role')
      .map((r) => r.id) ?? [];
  return posts.find((post) => belongsTo(c, (c.knowledge.entry(post) as PostEntry).organization, id));
}

/** The office itself, or one step below the body. An office that the facts put nowhere is taken where its name is one of its kind. */
function belongsTo(c: LinkContext, office: string | undefined, body: string): boolean {
  if (office === undefined) return false;
  return office === body || (c.knowledge.entry(office) as { parent?: string } | undefined)?.parent === body;
}

/** The ways to write the post out: with its parts as the facts name them, and as they stand. */
function canonicalForms(c: LinkContext, m: RoleMention): string[] {
  if (m.parts.length === 0) {
    const surface = surfaceOf(c, m);
    return m.canonical === undefined || m.canonical === surface ? [surface] : [m.canonical, surface];
  }
  const forms = new Set<string>();
  if (m.canonical !== undefined) forms.add(m.canonical);
  let written = surfaceOf(c, m);
  for (const part of m.parts) {
    const name = part.facts.map((id) => c.knowledge.entry(id)?.name).find((n) => n !== undefined);
    const own = c.text.slice(part.start, part.end).replace(/\s+/g, ' ');
    if (name !== undefined) written = written.replace(own, name);
    if (part.type === 'place' && name !== undefined && m.canonical?.includes(name)) forms.add(m.canonical.replace(name, own));
  }
  forms.add(written);
  for (const form of [...forms]) for (const other of withLevel(c, form)) forms.add(other);
  return [...forms];
}

const LEVELS: Readonly<Record<string, string>> = { province: 'Provinsi', regency: 'Kabupaten', city: 'Kota' };

/** "Sekretaris Daerah Kalimantan Tengah" is the "Sekretaris Daerah Provinsi Kalimantan Tengah" as well, and the other way round. */
function withLevel(c: LinkContext, form: string): string[] {
  const names =
    'names' in c.knowledge ? (c.knowledge as { names: { lookup(t: string): readonly { type: string; id: string }[] } }).names : undefined;
  if (names === undefined) return [];
  const words = form.split(' ');
  for (let n = Math.min(4, words.length - 1); n > 0; n--) {
    const tail = words.slice(-n).join(' ');
    const post = words.slice(0, -n).join(' ');
    const found = names.lookup(tail).flatMap((r) => {
      const level = LEVELS[(c.knowledge.entry(r.id) as { category?: string } | undefined)?.category ?? ''];
      if (r.type !== 'place' || level === undefined) return [];
      const bare = tail.replace(/^(?:Provinsi|Kabupaten|Kota) /, '');
      return bare === tail ? [`${post} ${level} ${bare}`] : [`${post} ${bare}`];
    });
    if (found.length > 0) return /(?:Provinsi|Kabupaten|Kota)$/.test(post) ? [] : found;
  }
  return [];
}

/** How far back the person may stand whom "wakil ketua komisi ini" means, in characters. */
const BACK = 1500;

/** "Wakil Ketua Komisi IV DPR ini menambahkan": the post stands for who spoke last before it, else for the person named last. */
function whoIsMeant(c: LinkContext, { mention: m, at }: RoleLink): EntityDraft | undefined {
  if (!/^\s(?:ini|tersebut|itu)\b/.test(c.text.slice(m.end, m.end + 12))) return undefined;
  for (let q = c.quotes.length - 1; q >= 0; q--) {
    const { end, source, otherwise } = c.quotes[q];
    if (end > m.start) continue;
    if (m.start - end > BACK) break;
    const who = [otherwise, source].map((s) => s && mentionAt(c.mentions, s)).find((s) => s?.type === 'person');
    if (who !== undefined) return c.entities.of(who);
  }
  for (let i = at - 1; i >= 0 && m.start - c.mentions[i].end < BACK; i--) {
    if (c.mentions[i].type === 'person') return c.entities.of(c.mentions[i]);
  }
  return undefined;
}

/** "Presiden ke-7 RI" is the seventh, whoever holds the post today: the facts name all presidents and their deputies. */
function countedHolder(c: LinkContext, m: RoleMention, post: string): string | undefined {
  if (!post.endsWith('presiden-republik-indonesia')) return undefined;
  const number = /ke-(\d{1,2})\b/.exec(surfaceOf(c, m))?.[1];
  return number === undefined ? undefined : (c.knowledge.entry(post) as PostEntry).holders[Number(number) - 1]?.person;
}

function holderOf(c: LinkContext, m: RoleMention, post: EntityDraft): EntityDraft | undefined {
  const counted = post.known ? countedHolder(c, m, post.id) : undefined;
  if (counted !== undefined) return knownEntity(c, counted);
  if (!post.known || m.qualifier === 'candidate' || m.qualifier === 'former' || c.day === '') return undefined;
  // One of the deputy speakers is meant, and the date alone does not say which.
  if ((c.knowledge.entry(post.id) as PostEntry).seats === 'several') return undefined;
  const [holder] = c.knowledge.holders(post.id, c.day);
  return holder && knownEntity(c, holder.person);
}

/** What a bare "Presiden" or "Menteri" means: the post of the person beside it, else the one spoken of last, else the region's or country's own. */
function bareEntity(c: LinkContext, m: RoleMention, head: string, person: EntityDraft | undefined, spoken: SpokenPosts): EntityDraft {
  if (person !== undefined) {
    const own = spoken.heldBy(person).find((s) => hasHead(s.entity.name, head));
    if (own !== undefined) return own.entity;
    const roles = c.knowledge.rolesOf(person.id, m.qualifier === 'former' ? '' : c.day).filter((r) => hasHead(r.post.name, head));
    const role = roles.at(-1);
    if (role !== undefined) return knownEntity(c, role.post.id)!;
  } else {
    const last = nearestSpoken(spoken.withHead(head), m.start);
    if (last !== undefined) return last.entity;
  }
  const [own] = postsOf(c, m);
  if (own !== undefined) return knownEntity(c, own)!;
  return regionalPost(c, m) ?? c.entities.named('role', m.canonical ?? surfaceOf(c, m));
}
