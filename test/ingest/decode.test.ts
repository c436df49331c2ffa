import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode, decodeExactly } from '../../src/ingest/decode.js';
import { repairMojibake } from '../../src/ingest/mojibake.js';
import { countBrokenUtf8, isBinary } from '../../src/ingest/utf8.js';

const TEXT = 'Menteri: “Harga turun – semoga.” Kafé, naïf, € 5, ‘kutip’… Kami yakin.';

describe('encodings', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be'])('by the byte order mark: %s', async (encoding) => {
    const found = await decode(iconv.encode(TEXT, encoding, { addBOM: true }));
    expect(found).toMatchObject({ text: TEXT, encoding, broken: 0, diagnostics: [] });
  });

  it('UTF-16 without its mark', async () => {
    expect(await decode(iconv.encode(TEXT, 'utf-16le', { addBOM: false }))).toMatchObject({ text: TEXT, encoding: 'utf-16le' });
  });

  it('windows-1252, declared as Latin-1 or not at all: curly quotes are right', async () => {
    const bytes = iconv.encode(TEXT, 'windows-1252');
    for (const declared of ['iso-8859-1', 'windows-1252', undefined]) {
      const found = await decode(bytes, declared);
      expect(found).toMatchObject({ text: TEXT, encoding: 'windows-1252' });
      expect(found.diagnostics.map((d) => d.code)).toEqual(declared === undefined ? ['encoding/detected'] : []);
    }
  });

  it('UTF-8 goes before a wrong declaration, and that is said', async () => {
    const found = await decode(Buffer.from(TEXT), 'iso-8859-1');
    expect(found).toMatchObject({ text: TEXT, encoding: 'utf-8' });
    expect(found.diagnostics.map((d) => d.code)).toEqual(['encoding/declared-wrong']);
    expect((await decode(Buffer.from('hanya ascii'), 'iso-8859-1')).diagnostics).toEqual([]);
  });

  it('broken UTF-8 stays UTF-8, its faults counted', async () => {
    const found = await decode(Buffer.concat([Buffer.from(TEXT), Buffer.from([0xe2, 0x80]), Buffer.from(' akhir '), Buffer.from([0xc3])]));
    expect(found.encoding).toBe('utf-8');
    expect(found.broken).toBe(2);
    expect(found.text).toContain(' akhir ');
  });

  it('counts sound and broken sequences', () => {
    expect(countBrokenUtf8(Buffer.from('a“b”c💥'))).toEqual({ valid: 3, broken: 0 });
    expect(countBrokenUtf8(Buffer.from([0x61, 0xff, 0xe2, 0x80, 0x61, 0xc0, 0xaf, 0xed, 0xa0, 0x80, 0xf5]))).toEqual({
      valid: 0,
      broken: 5,
    });
  });

  it('tells binary bytes from text', () => {
    expect(isBinary(Buffer.from(TEXT))).toBe(false);
    expect(isBinary(Buffer.concat([Buffer.from(TEXT.repeat(50)), Buffer.from([0])]))).toBe(false);
    expect(isBinary(Buffer.alloc(500))).toBe(true);
    expect(isBinary(Buffer.from(Array.from({ length: 2000 }, (_, i) => i % 32)))).toBe(true);
  });
});

describe('mojibake', () => {
  it('UTF-8 read as windows-1252 or Mac Roman is mended, with a diagnostic', async () => {
    for (const wrong of ['windows-1252', 'macintosh']) {
      const spoilt = iconv.decode(Buffer.from(TEXT), wrong);
      const found = await decode(Buffer.from(spoilt));
      expect(found.text, wrong).toBe(TEXT);
      expect(found.diagnostics.map((d) => d.code)).toEqual(['encoding/mojibake']);
      expect((await decodeExactly(Buffer.from(spoilt))).text).toBe(spoilt);
    }
  });

  it('what was spoilt twice is mended twice', () => {
    const twice = iconv.decode(Buffer.from(iconv.decode(Buffer.from('“kafé – naïf… “dua'), 'windows-1252')), 'windows-1252');
    expect(repairMojibake(twice).text).toBe('“kafé – naïf… “dua');
  });

  it('a closing quote that lost its last byte is a closing quote', () => {
    expect(repairMojibake('â€œSatuâ€ dan â€œduaâ€ kata').text).toBe('“Satu” dan “dua” kata');
  });

  it.each([['“Bisa,” kata Beyoncé – di São Paulo, Café Ânima.'], ['harga â‚¬ 5 saja, “benar” – “ya” kata “dia”'], ['Ã sendiri'], ['']])(
    'leaves %s',
    (text) => {
      expect(repairMojibake(text)).toEqual({ text, count: 0, first: 0 });
    },
  );
});
