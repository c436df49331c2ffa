import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { tarOf, warcOf, zipOf } from './archives.js';
import { readAll, STORY, Workspace } from './workspace.js';

const work = new Workspace();
afterAll(() => work.remove());
const page = `<html><head><meta charset="utf-8"><title>Jembatan Sukun</title></head><body><h1>Jembatan Sukun</h1><p>${STORY}</p></body></html>`;

describe('kinds of input', () => {
  it('plain text: unchanged, its id from its bytes', async () => {
    const { documents, codes } = await readAll(work.file('a.txt', `Judul\r\n\r\n${STORY}`));
    expect(codes).toEqual([]);
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({ mediaType: 'text/plain', encoding: 'utf-8', content: `Judul\r\n\r\n${STORY}`, given: {} });
    expect(documents[0].sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(documents[0].id).toBe(documents[0].sha256.slice(0, 16));
  });

  it('several articles in one text are told apart', async () => {
    const { documents } = await readAll(work.file('several.txt', `Satu\n\n${STORY}\n==========\nDua\n\n${STORY}`));
    expect(documents.map((d) => d.content.slice(0, 4))).toEqual(['Satu', 'Dua\n']);
    expect(documents[0].path).toMatch(/several\.txt#1$/);
    expect(documents[0].diagnostics.map((d) => d.code)).toEqual(['input/several-articles']);
    expect(new Set(documents.map((d) => d.id)).size).toBe(2);
    const ornament = await readAll(work.file('ornament.txt', `Satu\n=====\n${STORY}`));
    expect(ornament.documents).toHaveLength(1);
  });

  it('HTML, under its own ending or a wrong one', async () => {
    for (const name of ['p.html', 'p.HTM', 'p.txt', 'halaman']) {
      const { documents } = await readAll(work.file(`html/${name}`, page));
      expect(documents[0]?.mediaType, name).toBe('text/html');
    }
  });

  it('JSON Lines: a row with a text alone has it unchanged, one with a title too has both', async () => {
    const rows = [
      { text: ` ${STORY} ` },
      {
        title: 'Jembatan Sukun',
        text: STORY,
        url: 'https://kompas.com/a',
        published: '2024-05-06',
        outlet: 'Kompas.com',
        author: 'Siti Aminah',
      },
      { judul: 'Jembatan', isi: STORY, tanggal: 'Senin, 6 Mei 2024', penulis: 'Ana, Budi', tags: 'sukun, banjir' },
      { title: 'Scrapy', body: ['Satu.', 'Dua.'], date: 1_714_986_000 },
      { maintext: STORY, source_domain: 'detik.com', date_publish: '2024-05-06 10:00:00', authors: ['Ana', 'Budi'] },
    ];
    const { documents, codes } = await readAll(work.file('rows.jsonl', rows.map((r) => JSON.stringify(r)).join('\n')));
    expect(codes).toEqual([]);
    expect(documents[0].content).toBe(` ${STORY} `);
    expect(documents[1].content).toBe(`Jembatan Sukun\n\n${STORY}`);
    expect(documents[1].givenZones).toEqual([{ kind: 'title', start: 0, end: 14, rule: 'row-title' }]);
    expect(documents[1].given).toEqual({
      title: 'Jembatan Sukun',
      url: 'https://kompas.com/a',
      published: '2024-05-06',
      outlet: 'Kompas.com',
      authors: ['Siti Aminah'],
    });
    expect(documents[2].given).toEqual({
      title: 'Jembatan',
      published: 'Senin, 6 Mei 2024',
      authors: ['Ana', 'Budi'],
      tags: ['sukun', 'banjir'],
    });
    expect(documents[3]).toMatchObject({ content: 'Scrapy\n\nSatu.\nDua.', given: { published: '2024-05-06T16:00+07:00' } });
    expect(documents[4].given).toEqual({ outlet: 'detik.com', published: '2024-05-06 10:00:00', authors: ['Ana', 'Budi'] });
    expect(documents.map((d) => d.path.slice(-7))).toEqual(['jsonl#1', 'jsonl#2', 'jsonl#3', 'jsonl#4', 'jsonl#5']);
  });

  it('own field names lead into nested values', async () => {
    const file = work.file('nested.jsonl', JSON.stringify({ data: { kepala: 'Judul', badan: STORY } }));
    const { documents } = await readAll(file, { map: { title: 'data.kepala', text: 'data.badan' } });
    expect(documents[0].content).toBe(`Judul\n\n${STORY}`);
  });

  it('rows with HTML are pages; records of a saved run are records', async () => {
    const record = { format: 'warta.document/1', id: 'x', path: 'a.txt', annotations: [], metadata: { evidence: {} } };
    const { events } = await readAll(
      work.file('mixed.ndjson', `${JSON.stringify({ html: page })}\n${JSON.stringify(record)}\n{"format":"warta.document/9"}`),
    );
    expect(events.map((e) => e.kind)).toEqual(['document', 'record', 'problem']);
    expect(events[0]).toMatchObject({ document: { mediaType: 'text/html' } });
  });

  it('JSON: one article, a list, an object that holds one', async () => {
    const article = { title: 'A', text: STORY };
    expect((await readAll(work.file('one.json', JSON.stringify(article, null, 2)))).documents).toHaveLength(1);
    expect((await readAll(work.file('list.json', JSON.stringify([article, article], null, 2)))).documents).toHaveLength(2);
    const held = await readAll(work.file('held.json', JSON.stringify({ status: 'ok', articles: [article, article, article] }, null, 2)));
    expect(held.documents.map((d) => d.path.slice(-2))).toEqual(['#1', '#2', '#3']);
  });

  it('CSV with commas or semicolons, quoted line ends and quotes; TSV', async () => {
    const commas = await readAll(
      work.file('t.csv', `Judul,Isi,Tautan\n"Satu, ""dua""","baris\nbaris ${STORY.replaceAll('"', '""')}",https://a.id/1\n`),
    );
    expect(commas.documents[0]).toMatchObject({
      given: { title: 'Satu, "dua"', url: 'https://a.id/1' },
      content: `Satu, "dua"\n\nbaris\nbaris ${STORY}`,
    });
    const semicolons = await readAll(work.file('s.csv', `judul;isi\nSatu;isi satu, dua\n`));
    expect(semicolons.documents[0].content).toBe('Satu\n\nisi satu, dua');
    const tabs = await readAll(work.file('t.tsv', 'judul\tisi\nSatu\tisi, satu; dua\n'));
    expect(tabs.documents[0].content).toBe('Satu\n\nisi, satu; dua');
    const western = await readAll(
      work.file('w.csv', Buffer.from('judul;isi\nSatu;kata “kutip” kafé\n'.replace('“', '\x93').replace('”', '\x94'), 'latin1')),
    );
    expect(western.documents[0].content).toBe('Satu\n\nkata “kutip” kafé');
  });

  it('RSS and Atom: each item, as whole as the feed has it', async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Kabar Malang</title><item><title>Jembatan &amp; Jalan</title><link>https://kabar.id/1</link><pubDate>Mon, 06 May 2024 10:00:00 +0700</pubDate><category>Kota</category><description>Pendek.</description><content:encoded><![CDATA[<p>${STORY}</p>]]></content:encoded></item><item><title>Teks</title><description>${STORY.replaceAll('"', '&quot;')}</description></item><item><title>Kosong</title></item></channel></rss>`;
    const { documents, codes } = await readAll(work.file('f.rss', rss));
    expect(documents[0]).toMatchObject({
      mediaType: 'text/html',
      given: {
        title: 'Jembatan & Jalan',
        url: 'https://kabar.id/1',
        published: 'Mon, 06 May 2024 10:00:00 +0700',
        outlet: 'Kabar Malang',
        tags: ['Kota'],
      },
    });
    expect(documents[0].content).toContain('<h1>Jembatan &amp; Jalan</h1>');
    expect(documents[1]).toMatchObject({ mediaType: 'text/plain', content: `Teks\n\n${STORY}` });
    expect(codes).toEqual(['input/no-text']);
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar</title><entry><title>Satu</title><link rel="alternate" href="https://kabar.id/2"/><updated>2024-05-06T03:00:00Z</updated><author><name>Budi</name></author><content type="html">&lt;p&gt;Isi&lt;/p&gt;</content></entry></feed>`;
    expect((await readAll(work.file('f.xml', atom))).documents[0].given).toMatchObject({
      title: 'Satu',
      url: 'https://kabar.id/2',
      authors: ['Budi'],
    });
  });

  it('Markdown with front matter', async () => {
    const text = `---\ntitle: Jembatan Sukun\ndate: "2024-05-06"\nauthor: Siti Aminah\n---\n\n# Jembatan Sukun\n\n${STORY}\n`;
    const { documents } = await readAll(work.file('m.md', text));
    expect(documents[0]).toMatchObject({
      mediaType: 'text/markdown',
      content: text,
      given: { title: 'Jembatan Sukun', published: '2024-05-06', authors: ['Siti Aminah'] },
    });
    expect(text.slice(0, documents[0].givenZones[0].end)).toBe('---\ntitle: Jembatan Sukun\ndate: "2024-05-06"\nauthor: Siti Aminah\n---');
  });

  it('MHTML: the page, not its pictures', async () => {
    const quoted = page.replaceAll('=', '=3D').replace(/(.{70})/g, '$1=\n');
    const message = `From: <Saved by Blink>\nSnapshot-Content-Location: https://www.kompas.com/read/1\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";\n\tboundary="----Batas"\n\n------Batas\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0K\n------Batas\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\nContent-Location: https://www.kompas.com/read/1\n\n${quoted}\n------Batas--\n`;
    const { documents } = await readAll(work.file('s.mhtml', message));
    expect(documents[0].content.trim()).toBe(page);
    expect(documents[0].given.url).toBe('https://www.kompas.com/read/1');
  });

  it('gzip, zip and tar, one in the other', async () => {
    const inner = zipOf([{ name: 'b.txt', bytes: STORY }]);
    const archive = zipOf([
      { name: 'd/a.txt', bytes: STORY },
      { name: 'd/b.html', bytes: page },
      { name: 'in.zip', bytes: inner },
      { name: 'g.txt.gz', bytes: gzipSync(STORY) },
      { name: 'foto.png', bytes: 'x' },
      { name: '__MACOSX/._a.txt', bytes: 'x' },
    ]);
    const { documents, codes } = await readAll(work.file('z.zip', archive));
    expect(codes).toEqual([]);
    expect(documents.map((d) => d.path.slice(d.path.indexOf('z.zip')))).toEqual([
      'z.zip!/d/a.txt',
      'z.zip!/d/b.html',
      'z.zip!/in.zip!/b.txt',
      'z.zip!/g.txt.gz',
    ]);
    expect(new Set(documents.map((d) => d.id)).size).toBe(4);
    const packed = tarOf([{ name: 'x/a.txt', bytes: STORY }]);
    for (const [name, bytes] of [
      ['t.tar', packed],
      ['t.tar.gz', gzipSync(packed)],
      ['t.tgz', gzipSync(packed)],
    ] as const)
      expect(
        (await readAll(work.file(name, bytes))).documents.map((d) => d.content),
        name,
      ).toEqual([STORY]);
    expect((await readAll(work.file('a.txt.gz', gzipSync(STORY)))).documents[0]).toMatchObject({ content: STORY, mediaType: 'text/plain' });
    expect((await readAll(work.file('r.jsonl.gz', gzipSync(`{"text":"${'kata '.repeat(9)}"}\n`)))).documents).toHaveLength(1);
  });

  it('WARC, packed by record or not: pages that were answered, with their address', async () => {
    const records = warcOf([
      { url: 'https://www.kompas.com/read/1', type: 'text/html; charset=utf-8', body: page },
      { url: 'https://www.kompas.com/a.png', type: 'image/png', body: 'x' },
      { url: 'https://www.kompas.com/hilang', type: 'text/html', status: 404, body: 'tidak ada' },
      { url: 'https://www.kompas.com/read/2', type: 'text/html', body: page },
    ]);
    for (const [name, bytes] of [
      ['w.warc', Buffer.concat(records)],
      ['w.warc.gz', Buffer.concat(records.map((r) => gzipSync(r)))],
    ] as const) {
      const { documents, problems } = await readAll(work.file(name, bytes));
      expect(
        documents.map((d) => d.given.url),
        name,
      ).toEqual(['https://www.kompas.com/read/1', 'https://www.kompas.com/read/2']);
      expect(documents[0].content).toBe(page);
      expect(problems.map((p) => [p.code, p.severity])).toEqual([['archive/others', 'warning']]);
    }
  });
});
