import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { warta } from '../cli/spawn.js';
import { open, openBrowser } from './browser.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-page-'));
const run = join(folder, 'run.ndjson');
const file = join(folder, 'report.html');
let browser: Browser;

beforeAll(async () => {
  writeFileSync(run, warta(['extract', 'seeds/']).out);
  const made = warta(['report', run, '-o', file]);
  expect(made.err).toBe('');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const ANTARA = 'antara-s-commerce.txt';
const records = () =>
  readFileSync(run, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const recordOf = (name: string) => records().find((r) => r.path.endsWith(name));

describe('the page', () => {
  it('opens from a file with charts and numbers, fetches nothing and faults nowhere', async () => {
    const { page, faults, requests } = await open(browser, file);
    expect(await page.locator('#count').textContent()).toContain('8 / 8');
    expect(await page.locator('.stack').count()).toBeGreaterThan(3);
    expect(await page.locator('.top').count()).toBe(4);
    expect(await page.getByRole('link', { name: 'Teten Masduki' }).count()).toBeGreaterThan(0);
    for (const view of ['articles', 'timeline', 'people', 'figures', 'dates', 'quotes', 'network', 'corrections']) {
      await page.evaluate((v) => {
        location.hash = `v=${v}`;
      }, view);
      await page.waitForFunction((v) => document.querySelector(`.menu a[aria-current]`)?.getAttribute('href')?.includes(`v=${v}`), view);
      expect(await page.locator('main').textContent(), view).not.toContain('Tidak ada yang cocok');
    }
    expect(requests.filter((url) => !url.startsWith('file://'))).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('combines filters, keeps them in its address and finds them there again', async () => {
    const { page } = await open(browser, file, 'v=articles');
    await page.fill('#filter-from', '2023-01-01');
    await page.waitForFunction(() => document.querySelector('#count')?.textContent?.startsWith('4 '));
    await page.click('#filter-outlets-open');
    await page.getByLabel('Kompas.com').check();
    await page.waitForFunction(() => document.querySelector('#count')?.textContent?.startsWith('1 '));
    await page.getByLabel('ANTARA').check();
    await page.waitForFunction(() => document.querySelector('#count')?.textContent?.startsWith('2 '));
    await page.fill('#filter-person', 'Usman Kansong');
    await page.waitForFunction(() => document.querySelector('#count')?.textContent?.startsWith('1 '));
    const address = page.url();
    expect(address).toContain('from=2023-01-01');
    expect(address).toContain('outlet=ANTARA');
    await page.reload();
    await page.waitForSelector('main h2');
    expect(await page.locator('tbody tr').count()).toBe(1);
    await page.click('#filter-clear');
    await page.waitForFunction(() => document.querySelector('#count')?.textContent?.startsWith('8 '));
    await page.evaluate(() => {
      location.hash = 'v=overview&type=platform';
    });
    await page.waitForFunction(() => location.hash.includes('platform') && document.querySelectorAll('.top .empty').length === 3);
    await page.context().close();
  });

  it('searches and sorts tables', async () => {
    const { page } = await open(browser, file, 'v=people');
    const first = () => page.locator('tbody tr td').first().textContent();
    await page.click('#sort-name');
    await page.waitForFunction(() => document.querySelector('th[aria-sort=ascending] #sort-name'));
    const names = await page.locator('tbody tr td:first-child').allTextContents();
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'id')));
    await page.click('#sort-name');
    await page.waitForFunction(() => document.querySelector('th[aria-sort=descending]'));
    expect(await first()).toBe(names[names.length - 1]);
    await page.locator('#search').pressSequentially('masduki');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    expect(await first()).toBe('Teten Masduki');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
    await page.context().close();
  });

  it('leads from a number to its sentences, and from there to the mark in its article with the reason', async () => {
    const { page } = await open(browser, file, 'v=people');
    const kansong = recordOf(ANTARA).entities.find((e: { id: string }) => e.id === 'person:usman-kansong');
    await page.locator('tr', { hasText: 'Usman Kansong' }).locator('a.n').first().click();
    await page.waitForSelector('.sentences');
    expect(await page.locator('.sentence a.m').count()).toBe(kansong.mentions.length);
    await page.locator('.sentence a.m').first().click();
    await page.waitForSelector('.text .pinned');
    expect(await page.locator('.text .pinned').textContent()).toBe('Usman Kansong');
    const mark = recordOf(ANTARA).annotations.find((a: { text: string }) => a.text === 'Usman Kansong');
    const told = await page.locator('#explain').textContent();
    expect(told).toContain(`${mark.provenance.component}/${mark.provenance.rule}`);
    expect(told).toContain('person:usman-kansong');
    expect(told).toContain(`${Math.round(mark.confidence * 100)} %`);
    await page.context().close();
  });

  it('marks every annotation in the article, and explains on hover and to the keyboard', async () => {
    const record = recordOf(ANTARA);
    const { page } = await open(browser, file, `v=article&id=${record.id}`);
    expect(await page.locator('.text .m').count()).toBe(record.annotations.length);
    const shown = await page.evaluate(() => document.querySelector('.text')!.textContent!.replace(/❝/g, ''));
    expect(shown).toBe(record.text);
    await page.locator('.text .t-date').first().hover();
    expect(await page.locator('#explain').textContent()).toContain('2023-09-08');
    await page.locator('.text .t-regulation').first().focus();
    expect(await page.locator('#explain').textContent()).toContain('Permendag');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.querySelector('#explain')!.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('t-regulation');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.className)).not.toContain('t-regulation');
    await page.context().close();
  });

  it('speaks English, turns dark and fits a narrow screen', async () => {
    const { page } = await open(browser, file, '', { viewport: { width: 360, height: 780 } });
    await page.click('#language');
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    expect(await page.locator('main h2').textContent()).toBe('Overview');
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.click('#theme');
    expect(await ground()).not.toBe(light);
    for (const view of ['overview', 'people', 'timeline', 'network', 'corrections', `article&id=${recordOf(ANTARA).id}`]) {
      await page.evaluate((v) => {
        location.hash = `v=${v}&lang=en`;
      }, view);
      await page.waitForTimeout(50);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(360);
    }
    await page.context().close();
  });

  it('has no serious fault of accessibility', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open(browser, file, '', { colorScheme, bypassCSP: true });
      await page.evaluate(axe.source);
      const all = [
        'overview',
        'articles',
        'timeline',
        'people',
        'quotes',
        'network',
        'corrections',
        'sentences&id=person:usman-kansong',
        `article&id=${recordOf(ANTARA).id}&at=4`,
      ];
      // the dark side has the same elements in other colours
      const views = colorScheme === 'light' ? all : [all[0], all[3], all[all.length - 1]];
      for (const view of views) {
        await page.evaluate((v) => {
          location.hash = `v=${v}`;
        }, view);
        await page.waitForTimeout(50);
        await page.evaluate(() => {
          for (const d of document.querySelectorAll('details')) d.open = true;
        });
        const found = await page.evaluate(async () => {
          // biome-ignore lint/suspicious/noExplicitAny: axe is put into the page above
          const result = await (window as any).axe.run(document, { resultTypes: ['violations'] });
          return result.violations
            .filter((v: { impact: string }) => v.impact === 'serious' || v.impact === 'critical')
            .map((v: { id: string; nodes: { html: string }[] }) => `${v.id}: ${v.nodes[0].html}`);
        });
        expect(found, `${view} (${colorScheme})`).toEqual([]);
      }
      await page.context().close();
    }
  });

  it('opens in under two seconds for a thousand articles', async () => {
    const many = join(folder, 'many.ndjson');
    const lines = records();
    const copy = (i: number): string => JSON.stringify({ ...lines[i % lines.length], id: i.toString(16).padStart(16, '0') });
    writeFileSync(many, Array.from({ length: 1000 }, (_, i) => `${copy(i)}\n`).join(''));
    const big = join(folder, 'many.html');
    expect(warta(['report', many, '-o', big]).code).toBe(0);
    const { page } = await open(browser, big);
    const took = await page.evaluate(() => performance.now());
    expect(await page.locator('#count').textContent()).toContain('1.000 / 1.000');
    expect(took).toBeLessThan(2000);
    await page.context().close();
  });
});
