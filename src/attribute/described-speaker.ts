import type { Annotated } from '../model/layers.js';
import type { Mention } from '../model/mention.js';
import { beginningIn } from '../model/span.js';

/** How far behind a reporting word the name may stand that its description leads to, in characters. */
const REACH = 190;

/**
 * Who speaks where the reporting word is followed by more than a name: "kata dokter paru di RS Harapan, Budi Santoso" is Budi;
 * "kata kuasa hukum Budi, Andi Wijaya, di Jakarta" is Andi; "tulis akun Instagram Kementerian Sosial" is the ministry. `first` is
 * who stands next to the reporting word that ends at `from`; it is returned where nothing more is said.
 */
export function describedSpeaker(
  document: Annotated,
  behind: readonly Mention[],
  from: number,
  first: Mention | undefined,
): Mention | undefined {
  const { text } = document;
  if (first?.type === 'person') return NOUN.test(text.slice(from, first.start)) ? (apposed(document, behind, first) ?? first) : first;
  if (first?.type === 'platform') {
    const owner = behind.find((m) => m.start >= first.end && m.type === 'organization' && text.slice(first.end, m.start).trim() === '');
    return owner ?? accountHolder(document, first) ?? (isAccount(text, first) ? undefined : first);
  }
  const person = behind.find((m) => m.type === 'person');
  if (person === undefined || person.start - from > REACH) return first;
  const description = text.slice(from, person.start);
  const within = beginningIn(document.mentions, from, person.start).some(
    (m) => m.end <= person.start && text.slice(m.end, person.start).trim() === '',
  );
  if (!/^[\s“”"]*\p{L}/u.test(description) || !(within || /,\s$/.test(description))) return first;
  if (/[.;:!?“"](?:\s|$)|\n/.test(description.replace(/(?<=\b[A-Z][\p{L}]{0,4})\./gu, ''))) return first;
  const small = description.match(/(?<!\p{L})\p{Ll}+/gu) ?? [];
  if (small.some((word) => APART.has(word))) return first;
  // A post names its holder across a few small words only: "Direktur Niaga dan Ketua Bidang Ekonomi, Budi".
  const aside = first !== undefined && /^\s?(?:\([^()]{1,40}\))?,/.test(text.slice(first.end, first.end + 44)) && /,\s$/.test(description);
  if (first?.type === 'role' && !aside && small.some((word) => !JOINING.has(word))) return first;
  return person;
}

/** "akun Instagram …", "laman X @…": the platform itself does not speak. */
const isAccount = (text: string, m: Mention): boolean =>
  /(?:akun|laman|kanal|unggahan|postingan|caption|halaman|fanpage|medsos|resmi)\s$/i.test(text.slice(Math.max(0, m.start - 12), m.start)) ||
  /^\s*@/.test(text.slice(m.end, m.end + 3));

/** How far back the text may have named whose account it is, in characters. */
const STORY = 6000;

/** "Instagram @dishubkotamaju" is the body that the text calls Dishub Kota Maju. */
function accountHolder({ text, mentions }: Annotated, m: Mention): Mention | undefined {
  const handle = /^\s*@([\w.]{6,40})/.exec(text.slice(m.end, m.end + 44))?.[1];
  if (handle === undefined) return undefined;
  const called = squash(handle);
  return beginningIn(mentions, Math.max(0, m.start - STORY), m.start).find(
    (x) =>
      (x.type === 'organization' || x.type === 'person') && x.end - x.start >= 6 && called.startsWith(squash(text.slice(x.start, x.end))),
  );
}
const squash = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** One noun or more in small letters before the first name: the name after the comma is who is described. */
const NOUN = /^\s\p{Ll}[\p{Ll} -]{2,40}\s$/u;

function apposed({ text }: Annotated, behind: readonly Mention[], first: Mention): Mention | undefined {
  const next = behind.find((m) => m.start >= first.end);
  if (next?.type !== 'person' || !/^, $/.test(text.slice(first.end, next.start))) return undefined;
  return /^(?:[,.(]|\s(?:di|kepada|saat|dalam|usai|ketika|melalui|pada|seusai|lewat|sambil|seraya)\s|$)/.test(
    text.slice(next.end, next.end + 12),
  )
    ? next
    : undefined;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Small words inside a post's name. */
const JOINING = words('dan serta sekaligus juga untuk bidang urusan dari of for and');
/** Words behind which another part of the clause begins. */
const APART = words(
  'kepada saat ketika usai seusai setelah sebelum sesudah dalam melalui lewat soal terkait tentang mengenai menanggapi merespons merespon menjawab bersama dikutip dilansir seperti pada sambil seraya sembari ihwal perihal mengutip membahas menyusul didampingi hadapan depan yang bahwa karena sebab agar supaya atas terhadap dengan oleh ke jika kalau tapi tetapi namun hingga sejak menirukan menyindir dia ia beliau lagi sebagaimana merujuk menyebut ditemui dihubungi dia mereka itu ini tersebut adalah akan antara',
);
