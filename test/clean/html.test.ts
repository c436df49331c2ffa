import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEntities } from '../../src/clean/html/entities.js';
import { findMainContent } from '../../src/clean/html/main-content.js';
import { buildPageText } from '../../src/clean/html/page-text.js';
import { parseHtml } from '../../src/clean/html/tree.js';
import { createCleaner } from '../../src/clean/index.js';
import { loadKnowledge } from '../../src/knowledge/index.js';
import { rawDocument } from './raw-document.js';

const clean = createCleaner(loadKnowledge());
const page = (html: string) => {
  const tree = parseHtml(html);
  return buildPageText(tree, findMainContent(tree));
};

describe('pages', () => {
  it('puts entities into signs, and leaves what is none', () => {
    expect(decodeEntities('A&amp;B &ldquo;x&rdquo; &#8211; &#x41; &#150; &nbsp;')).toBe('A&B “x” – A – \u00a0');
    expect(decodeEntities('R&D ?a=1&copy=2 &tidakada; &#xZZ; &')).toBe('R&D ?a=1&copy=2 &tidakada; &#xZZ; &');
  });

  it('lays blocks on lines of their own, and closes what pages leave open', () => {
    const { text } = page('<body><p>Satu<p>Dua<br>tiga<ul><li>a<li>b</ul><table><tr><td>x<td>y<tr><td>z</table></body>');
    expect(text).toBe('Satu\n\nDua\ntiga\n\na\nb\n\nx\ty\nz');
  });

  it('reads no script, style or comment, and quotes in attributes do not end a tag', () => {
    const { text } = page('<body><script>if (a < b) "<p>x</p>"</script><style>p{}</style><!-- <p>y</p> --><p title="a > b">Isi</p></body>');
    expect(text).toBe('Isi');
  });

  it('every sign that was copied is found again in the source', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div class="isi">',
        '</div>',
        '<br>',
        '&amp;',
        '&ldquo;',
        ' ',
        '\n',
        '<a href="x">',
        '</a>',
        '<',
        '>',
        '&',
      ),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const html = parts.join('');
        const { text, map } = page(html);
        for (let i = 0; i < text.length; i++) {
          const at = map.toSource(i);
          if (text[i].trim() === '' || html[at] === '&') continue;
          expect(html[at]).toBe(text[i]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('survives any markup: zones stay sorted and inside the text', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '<h1>',
        '</h1>',
        '<p>',
        '</p>',
        '<nav>',
        '</nav>',
        '<figcaption>',
        '<div class="share">',
        '</div>',
        '<li>',
        '<td>',
        '</table>',
        '<script>',
        '</script>',
        '<meta property="og:title" content="Judul">',
        '<!--',
        '-->',
      ),
      fc.lorem({ maxCount: 12 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const { text, zones } = clean(rawDocument(parts.join(' '), 'text/html'));
        let end = 0;
        for (const zone of zones) {
          expect(zone.start).toBeGreaterThanOrEqual(end);
          expect(zone.end).toBeGreaterThan(zone.start);
          end = zone.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 200 },
    );
  });

  it('reads a hundred thousand tags deep in linear time', () => {
    const deep = `<html><body>${'<div>'.repeat(100_000)}<p>Menteri Perdagangan mengatakan harga beras turun, Kamis.</p></body></html>`;
    expect(clean(rawDocument(deep, 'text/html')).text).toBe('Menteri Perdagangan mengatakan harga beras turun, Kamis.');
  });

  it('says so where a page has more tags than are read', () => {
    const { diagnostics } = clean(rawDocument(`<body>${'<i></i>'.repeat(2_000_001)}<p>Isi</p>`, 'text/html'));
    expect(diagnostics.map((d) => d.code)).toContain('html/too-many-tags');
  });
});
