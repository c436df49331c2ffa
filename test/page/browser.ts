import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';

/** A real browser out of the npm registry. It runs its pages in processes of their own, so that one that ends takes no other along. */
export async function openBrowser(): Promise<Browser> {
  const args = chromium.args.filter((arg) => arg !== '--single-process');
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
}

interface Opened {
  readonly page: Page;
  /** Faults that the page wrote to the console or threw. */
  readonly faults: string[];
  /** Everything that it asked for. */
  readonly requests: string[];
}

/** Opens a file with an address part behind "#", and waits until it has drawn itself. */
export async function open(browser: Browser, file: string, hash = '', options: Parameters<Browser['newContext']>[0] = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  page.setDefaultTimeout(10_000);
  await page.goto(`file://${file}${hash === '' ? '' : `#${hash}`}`);
  await page.waitForSelector('main h2');
  return { page, faults, requests };
}
