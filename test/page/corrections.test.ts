import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { warta } from '../cli/spawn.js';
import { open, openBrowser } from './browser.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-corrections-'));
const run = join(folder, 'run.ndjson');
const file = join(folder, 'report.html');
let browser: Browser;

beforeAll(async () => {
  writeFileSync(run, warta(['extract', 'seeds/']).out);
  expect(warta(['report', run, '-o', file]).code).toBe(0);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const go = async (page: Page, hash: string): Promise<void> => {
  await page.evaluate((h) => {
    location.hash = h;
  }, hash);
  await page.waitForFunction(
    (h) =>
      document
        .querySelector(`#language`)
        ?.getAttribute('href')
        ?.startsWith(`#${h.split('&')[0]}&`),
    hash,
  );
  await page.waitForTimeout(15);
};

/** All names of all tables with their counts: what the page believes. */
async function believed(page: Page): Promise<Record<string, string[]>> {
  const out: Record<string, string[]> = {};
  for (const view of ['people', 'organizations', 'platforms', 'programs', 'places', 'roles', 'regulations']) {
    await go(page, `v=${view}`);
    const rows = await page.evaluate(() =>
      [...document.querySelectorAll('tbody tr')].map((row) =>
        [row.querySelector('td'), ...row.querySelectorAll('a.n')].map((x) => x?.textContent).join(' '),
      ),
    );
    out[view] = rows.sort();
  }
  await go(page, 'v=quotes');
  out.speakers = (await page.locator('.speaker summary strong').allTextContents()).sort();
  return out;
}

/** Fills the form in and sends it. */
async function submit(page: Page, action: string, fields: Record<string, string> = {}, scope?: string): Promise<void> {
  await page.locator('details.correct summary').click();
  if (scope !== undefined) await page.selectOption('#correct-scope', scope);
  await page.selectOption('#correct-action', action);
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'into' || name === 'name') await page.fill(`#correct-${name}`, value);
    else await page.selectOption(`#correct-${name}`, value);
  }
  await page.click('#correct-apply');
  await page.waitForFunction(() => document.querySelector('.status')?.textContent === 'Koreksi diterapkan');
}

describe('corrections made in the page', () => {
  it('are shown at once, saved, and applied by every later run', async () => {
    const { page, faults } = await open(browser, file);
    const antara = readFileSync(run, 'utf8')
      .split('\n')
      .find((l) => l.includes('antara-s-commerce'))!;
    const record = JSON.parse(antara);

    await go(page, 'v=sentences&id=platform:tiktok');
    await submit(page, 'retype', { type: 'organization' });
    await go(page, 'v=sentences&id=person:johnny-g-plate');
    await submit(page, 'merge', { into: 'Usman Kansong' });
    await go(page, 'v=sentences&id=organization:kementerian-komunikasi-dan-informatika');
    await submit(page, 'split', { form: 'Kominfo', name: 'Dinas Kominfo' });
    await go(page, 'v=sentences&id=place:dki-jakarta');
    await submit(page, 'drop');
    const china = record.annotations.findIndex((a: { text: string }) => a.text === 'China');
    await go(page, `v=article&id=${record.id}&at=${china}`);
    await submit(page, 'drop', {}, 'mention');
    const quote = record.annotations.findIndex((a: { type: string }) => a.type === 'quote');
    await go(page, `v=article&id=${record.id}&at=${quote}`);
    await submit(page, 'merge', { into: 'Teten Masduki' }, 'mention');

    await go(page, 'v=corrections');
    expect(await page.locator('.corrections > li').count()).toBe(6);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
    expect(download.suggestedFilename()).toBe('corrections.yaml');
    const saved = join(folder, 'corrections.yaml');
    await download.saveAs(saved);
    const here = await believed(page);
    expect(faults).toEqual([]);

    const organizations = warta(['export', 'organizations', run, '--corrections', saved]);
    expect(organizations.err).toBe('');
    expect(organizations.out).toContain('TikTok');
    expect(organizations.out).toContain('Dinas Kominfo');
    expect(warta(['export', 'people', run, '--corrections', saved]).out).not.toContain('person:johnny-g-plate');

    const later = join(folder, 'later.html');
    expect(warta(['report', run, '-o', later, '--corrections', saved]).err).toBe('');
    const second = await open(browser, later);
    expect(await believed(second.page)).toEqual(here);
    await go(second.page, 'v=corrections');
    expect(await second.page.locator('pre').textContent()).toBe(readFileSync(saved, 'utf8'));
    await second.page.context().close();
    await page.context().close();
  });

  it('can be taken back', async () => {
    const { page } = await open(browser, file);
    const before = await believed(page);
    await go(page, 'v=sentences&id=person:teten-masduki');
    await submit(page, 'drop');
    expect(await believed(page)).not.toEqual(before);
    await go(page, 'v=corrections');
    await page.click('#undo-0');
    await page.waitForSelector('main .empty');
    expect(await believed(page)).toEqual(before);
    await page.context().close();
  });

  it('that no longer match anything are said, with their line', () => {
    const stale = join(folder, 'stale.yaml');
    writeFileSync(
      stale,
      'format: warta.corrections/1\ncorrections:\n  - do: drop\n    entity: person:teten-masduki\n  - do: drop\n    entity: person:tidak-ada\n',
    );
    const { code, err, out } = warta(['export', 'people', run, '--corrections', stale]);
    expect(code).toBe(0);
    expect(out).not.toContain('Teten Masduki');
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/stale\.yaml:5: This correction matches nothing here: drop person:tidak-ada\.$/),
    ]);
    const missing = warta(['analyze', run, '--corrections', join(folder, 'nowhere.yaml')]);
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('There is no file of corrections here');
  });
});
