import type { Knowledge } from '../knowledge/contract.js';
import type { NameMention, RoleMention } from '../model/mention.js';
import type { LinkContext } from './names.js';

/** A post with the person named beside it, if any. */
export interface RoleLink {
  readonly mention: RoleMention;
  /** Its place in the document's mentions. */
  readonly at: number;
  readonly beside: NameMention | undefined;
  /** True where only a comma, or another post, ties the two: a list of people looks the same. */
  readonly loose: boolean;
}

/** Longest way between a post and the name of its holder, in characters. */
const REACH = 160;
/** Longest stretch of words between the two without any name, in characters. */
const STRETCH = 110;

/** What may stand between a post and its holder's name, titles apart: "Bupati ⟨yang kini dijabat oleh⟩ Sari", "Kapolres ⟨setempat⟩, AKBP Dedi". */
const AFTER =
  /^(?:(?:yang juga|periode|masa (?:jabatan|bakti)|tahun|sekaligus|yakni|yaitu|bernama|berinisial|atas nama|yang baru|(?:pada )?(?:saat|kala|ketika|waktu) (?:itu|ini)|itu|tersebut|setempat|yang (?:kini |saat ini |saat itu )?dijabat(?: oleh)?)(?: |$))*$/;

/** "Budi Arie Setiadi selaku Menteri …", "Budi Arie Setiadi (Menkominfo)", ", Budi, Menteri …,". */
const BEFORE =
  /^(?:,? (?:yang (?:juga|kini|saat itu)?\s?(?:menjabat )?(?:sebagai )?|selaku |sebagai |sekaligus |merupakan |adalah )| ?\(|, )$/i;

/** Two posts of one person: "Menteri BUMN ⟨sekaligus⟩ Ketua Umum PSSI", "⟨dan selaku⟩ Pejabat Pembuat Komitmen". */
const ALSO = /^(?:,? (?:dan|serta|sekaligus|merangkap)(?: juga)?(?: sebagai| selaku)? | ?\/ ?)$/;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Verbs of holding a post, coming into it and leaving it. */
const HOLDING = set(
  'menjabat menjadi jadi dilantik ditunjuk diangkat terpilih dipilih dipercaya mengemban menduduki menempati menyandang didapuk ' +
    'ditetapkan dikukuhkan dinobatkan ditugaskan dicopot mundur diberhentikan merangkap bertugas merupakan adalah ialah selaku sebagai',
);
/** Small words that stand with them: "yang ⟨kala itu⟩ menjabat", "⟨belum genap setahun⟩ menjabat", "mundur ⟨dari jabatan⟩". */
const FILLING = set(
  'yang juga kini saat itu ini kala ketika waktu sempat pernah sudah telah akan resmi lama baru saja belum genap sebulan setahun ' +
    'seminggu mengaku menyebut kembali masih tetap pada pun lalu dari posisi jabatan kursi tugas diri seorang salah satu dua tiga ' +
    'kali periode untuk mengundurkan ikut lagi hanya bukan',
);

/** Finds for each post the person whose name stands right beside it: "Menkominfo Johnny", "Teten Masduki, Menteri Koperasi". */
export function pairRoles(c: LinkContext): RoleLink[] {
  const links: RoleLink[] = [];
  const titles = titleWords(c.knowledge);
  let last: RoleLink | undefined;
  c.mentions.forEach((m, i) => {
    if (m.type !== 'role') return;
    const before = personBefore(c, i, titles);
    // "Mira sebagai Direktur Legal, Ade …": what was said before the post holds against a comma behind it.
    const told = before !== undefined && !before.loose && !/^\s*[A-Z(]/.test(c.text.slice(m.end, m.end + 3));
    const found = (told ? before : undefined) ?? personAfter(c, i, titles) ?? before ?? alsoHeld(c, i, last);
    last = { mention: m, at: i, beside: found?.person, loose: found?.loose === true };
    links.push(last);
  });
  return links;
}

interface Found {
  readonly person: NameMention;
  readonly loose: boolean;
}

/** Over brackets, commas and other names of the same apposition: "Dirjen IKP) Kemenkominfo Usman Kansong". */
function personAfter(c: LinkContext, i: number, titles: Titles): Found | undefined {
  let { end } = c.mentions[i];
  let loose = false;
  for (let k = i + 1; k < c.mentions.length; k++) {
    const m = c.mentions[k];
    if (m.start - c.mentions[i].end > REACH) return undefined;
    const between = c.text.slice(end, m.start);
    // "… kata Menteri Keuangan. Budi menilai …": the next sentence speaks of somebody else.
    if (/^\s*[.:]\s/.test(between) && !isLabel(c, i, between)) return undefined;
    if (!leadsOn(between, titles, m.type === 'person' && !loose)) return undefined;
    if (m.type === 'person') return { person: m, loose };
    // "Menteri Perdagangan (Mendag) 2015-2016, Thomas Lembong": the years in which the post was held.
    if (m.type === 'date' && TERM.test(c.text.slice(m.start, m.end))) {
      end = m.end;
      continue;
    }
    if (m.type !== 'role' && m.type !== 'organization' && m.type !== 'place') return undefined;
    if (m.type === 'role' && between !== ' (' && !/(?:sekaligus|yang juga|\/)\s*$/.test(between)) loose = true;
    end = m.end;
  }
  return undefined;
}

/** A term of office: "2015-2016", "tahun 2019-2024", "2004--2009". */
const TERM = /^(?:tahun |periode )?(?:19|20)\d\d ?(?:[-–/]{1,2}|hingga|sampai|s\/d) ?(?:19|20)\d\d$/;

/** "⏎Direktur Utama: Budi Santoso": a list of posts, each on a line of its own. */
const isLabel = (c: LinkContext, i: number, between: string): boolean => between === ': ' && c.text[c.mentions[i].start - 1] === '\n';

/** True where nothing but marks, titles and words of apposition stand there. One further word with a capital may be a title that no list holds. */
function leadsOn(between: string, titles: Titles, toPerson: boolean): boolean {
  if (/^[\s,()/.:-]*$/.test(between)) return true;
  if (between.length > STRETCH) return false;
  const rest: string[] = [];
  let unknown = 0;
  for (const word of wordsOf(between.replace(/\([^()]{1,40}\)/g, ' '))) {
    if (titles.titles.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word)) continue;
    if (/^\p{Lu}/u.test(word)) {
      if (++unknown > 1 || !toPerson || titles.common.has(word.toLowerCase())) return false;
    } else rest.push(word);
  }
  return AFTER.test(rest.join(' '));
}

function personBefore(c: LinkContext, i: number, titles: Titles): Found | undefined {
  const before = c.mentions[i - 1];
  if (before?.type !== 'person') return undefined;
  // "Maya Kusmaya (MK) selaku": the initials by which a file speaks of her.
  const stretch = c.text.slice(before.end, c.mentions[i].start).replace(/^ \([^()]{1,20}\)(?=[ ,])/, '');
  const between = withoutDegrees(stretch, titles);
  // "kata Haru Wijaya Direktur Keuangan BRI": the comma is often left out.
  if (between === ' ' && c.mentions[i - 2]?.type !== 'role' && isLongPost(c, i)) return { person: before, loose: true };
  if (BEFORE.test(between)) return { person: before, loose: between === ', ' };
  if (between.length > STRETCH || /[;:!?"“”]|\.\s/.test(between)) return undefined;
  let held = false;
  for (const word of wordsOf(between)) {
    if (HOLDING.has(word)) held = true;
    else if (!FILLING.has(word)) return undefined;
  }
  return held ? { person: before, loose: false } : undefined;
}

/** A post with its body, all with capitals: no headline runs on with it. */
function isLongPost(c: LinkContext, i: number): boolean {
  const m = c.mentions[i];
  return (
    m.type === 'role' &&
    m.parts.length > 0 &&
    /^\p{Lu}/u.test(c.text.slice(m.start, m.start + 1)) &&
    !/^ \p{Lu}/u.test(c.text.slice(m.end, m.end + 2))
  );
}

/** The second of two posts of one person: "Leonardi selaku Kepala Badan … ⟨dan selaku Pejabat Pembuat Komitmen⟩". */
function alsoHeld(c: LinkContext, i: number, last: RoleLink | undefined): Found | undefined {
  if (last?.beside === undefined || last.at !== i - 1 || last.beside.end > last.mention.start) return undefined;
  return ALSO.test(c.text.slice(last.mention.end, c.mentions[i].start)) ? { person: last.beside, loose: true } : undefined;
}

const wordsOf = (between: string): string[] =>
  between
    .split(/[\s,()/:-]+/)
    .map((word) => word.replace(/\.+$/, ''))
    .filter((word) => word !== '');

/** "Ibrahim Hasan⟨ MBA⟩ (Gubernur Aceh)", "⟨, S.H., M.H.⟩ selaku": degrees belong to the name before. */
function withoutDegrees(between: string, { titles }: Titles): string {
  let at = 0;
  for (;;) {
    const degree = /^,? ?([\p{L}.]{2,12}?)\.?(?=[,\s]|$)/u.exec(between.slice(at, at + 24));
    if (degree === null || !/^\p{Lu}/u.test(degree[1]) || !titles.has(degree[1].toLowerCase())) return between.slice(at);
    at += degree[0].length;
  }
}

/** Branches of the forces, which stand among the words of a rank: "Laksamana Muda TNI". */
const FORCES = [
  'tni',
  'ad',
  'al',
  'au',
  'polri',
  'muda',
  'madya',
  'pertama',
  'marinir',
  'purn',
  'purnawirawan',
  'pol',
  'inf',
  'kav',
  'art',
  'czi',
  'cpl',
];

/** Words that stand beside a name and belong to it, and words that are none, in small letters. */
interface Titles {
  readonly titles: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
}

const shared = new WeakMap<Knowledge, Titles>();

function titleWords(knowledge: Knowledge): Titles {
  let words = shared.get(knowledge);
  if (words === undefined) {
    const forms = (kind: string): string[] =>
      knowledge.words(kind).flatMap((w) => [w.name, ...w.aliases.map((a) => a.text)].map((form) => form.toLowerCase().replace(/\.$/, '')));
    words = {
      titles: new Set([...forms('honorifics-degrees').flatMap((form) => [form, ...form.split(' ')]), ...FORCES]),
      common: new Set(forms('common-words')),
    };
    shared.set(knowledge, words);
  }
  return words;
}
