import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { warta } from '../cli/spawn.js';
import { open, openBrowser } from './browser.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-hostile-'));
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const ATTACK = '</script><script>window.hacked=1</script><img src=x onerror="window.hacked=2"><svg onload=window.hacked=3><!--<script>';
const TEXT = `Judul ${ATTACK} \u202etxet\u202c

Jakarta - Menteri Perdagangan Zulkifli Hasan ${ATTACK} mencabut Permendag 50/2020, Rabu (27/9/2023).

"Kami ${ATTACK} larang TikTok \u2067berjualan\u2069," kata Zulkifli.
`;

describe('a hostile article', () => {
  it('runs nothing, wherever its words are shown', async () => {
    const run = join(folder, 'run.ndjson');
    const text = join(folder, 'jahat.txt');
    writeFileSync(text, TEXT);
    const record = JSON.parse(warta(['extract', text]).out);
    record.metadata.title = `Judul ${ATTACK}`;
    record.metadata.outlet = `Media ${ATTACK}`;
    record.metadata.url = 'javascript:window.hacked=4';
    for (const e of record.entities) {
      e.name = `${e.name} ${ATTACK}`;
      e.wikidata = '"><script>window.hacked=5</script>';
    }
    for (const a of record.annotations) a.provenance = { component: ATTACK, rule: ATTACK, facts: [ATTACK] };
    writeFileSync(run, `${JSON.stringify(record)}\n`);
    const file = join(folder, 'report.html');
    expect(warta(['report', run, '-o', file]).code).toBe(0);
    const html = readFileSync(file, 'utf8');
    expect(html.match(/<script/g)?.length).toBe(3);
    expect(/[\u202a-\u202e\u2066-\u2069]/.test(html)).toBe(false);
    const { page, faults, requests } = await open(browser, file);
    const views = [
      'overview',
      'articles',
      'timeline',
      'people',
      'organizations',
      'figures',
      'dates',
      'quotes',
      'network',
      'corrections',
      `article&id=${record.id}`,
      `sentences&id=${record.entities[0].id}`,
    ];
    for (const view of views) {
      await page.evaluate((v) => {
        location.hash = `v=${v}`;
      }, view);
      await page.waitForTimeout(40);
      const found = await page.evaluate(() => ({
        hacked: 'hacked' in window,
        elements: document.querySelectorAll('#page script, #page img, #page [onerror], #page [onload], #page a[href^="javascript:"]')
          .length,
      }));
      expect(found, view).toEqual({ hacked: false, elements: 0 });
    }
    await page.evaluate(async (id) => {
      location.hash = `v=article&id=${id}`;
      await new Promise((done) => setTimeout(done, 50));
      for (const mark of document.querySelectorAll<HTMLElement>('.text .m')) {
        mark.focus();
        mark.dispatchEvent(new MouseEvent('mouseenter'));
        mark.click();
      }
    }, record.id);
    expect(await page.locator('#explain').textContent()).toContain('onerror');
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(faults).toEqual([]);
    expect(requests.filter((url) => !url.startsWith('file://'))).toEqual([]);
    await page.context().close();
  });

  it('could not run anything even if its words became HTML', async () => {
    const file = join(folder, 'policy.html');
    expect(warta(['report', 'seeds/antara-s-commerce.txt', '-o', file]).code).toBe(0);
    const { page } = await open(browser, file);
    const outcome = await page.evaluate(() => {
      const script = document.createElement('script');
      try {
        script.text = 'window.hacked = 1';
        document.body.append(script);
      } catch {
        return 'refused';
      }
      return 'hacked' in window ? 'ran' : 'refused';
    });
    expect(outcome).toBe('refused');
    const asHtml = await page.evaluate(() => {
      try {
        document.body.insertAdjacentHTML('beforeend', '<b id="made">x</b>');
      } catch {
        return 'refused';
      }
      return document.getElementById('made') === null ? 'refused' : 'made';
    });
    expect(asHtml).toBe('refused');
    await page.context().close();
  });
});
