import { existsSync, mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from './serve';

const executablePath = '/usr/bin/chromium';
const installed = existsSync(executablePath);
if (!installed)
  console.warn(`SKIP the page in Chromium: ${executablePath} is not installed (apt-get install chromium)`);

const here = fileURLToPath(new URL('..', import.meta.url));
const screenshots = `${here}../../tmp/browser`;

describe.skipIf(!installed)('the page in Chromium', () => {
  let server: Server;
  let address: string;
  let browser: Browser;

  beforeAll(async () => {
    const outDir = `${screenshots}/dist`;
    await build({ root: here, logLevel: 'silent', mode: 'production', build: { outDir, emptyOutDir: true } });
    ({ server, address } = await serve(outDir, '/some/folder/'));
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    mkdirSync(screenshots, { recursive: true });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** The page at a width, and what it complains about: errors, and whatever it asks of other hosts. */
  async function open(query: string, width: number): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(address)) complaints.push(request.url());
    });
    await page.goto(address + query);
    return { page, complaints };
  }

  const ended = (page: Page, status: string): Promise<unknown> =>
    page.waitForSelector(`#run[data-status=${status}]`, { timeout: 100_000 });

  /** How far the page is wider than its window. */
  const overflow = (page: Page): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it('searches the students that the address asks for, and shows the best', async () => {
    const { page, complaints } = await open('?students=6&teacherEpochs=2&studentEpochs=1&seed=1', 1280);
    await page.click('#start');
    await ended(page, 'completed');

    expect(complaints).toEqual([]);
    expect(await page.textContent('#activity')).toBe('Done: 6 students trained');
    expect(await page.textContent('#device')).toMatch(/^Computed on wasm, /);
    const f = Number(await page.textContent('#best-f'));
    expect(f).toBeGreaterThan(0);
    expect(f).toBeLessThanOrEqual(1);
    expect(await page.locator('#reward circle, #reward path').count()).toBeGreaterThanOrEqual(6);
    expect(await page.locator('#front svg').getAttribute('aria-label')).toContain('of 6 trials');
    expect(await page.locator('#network svg').count()).toBe(1);
    await page.screenshot({ path: `${screenshots}/wide.png`, fullPage: true });

    await page.setViewportSize({ width: 400, height: 800 });
    await page.waitForFunction(() => document.querySelector('#reward svg')!.clientWidth < 400);
    expect(await overflow(page)).toBe(0);
    await page.screenshot({ path: `${screenshots}/narrow.png`, fullPage: true });
    await page.close();
  }, 120_000);

  it('stops at once, stays responsive, and starts again', async () => {
    const { page, complaints } = await open('?students=200&teacherEpochs=50', 1280);
    await page.click('#start');
    await page.waitForFunction(() => document.querySelector('#activity')!.textContent!.includes('epoch 1 of 50'));
    await page.click('#stop');
    await ended(page, 'stopped');
    expect(await page.textContent('#activity')).toBe('Stopped after 0 students');
    const progress = await page.getAttribute('#progress', 'value');
    await page.waitForTimeout(500);
    expect(await page.getAttribute('#progress', 'value')).toBe(progress);

    await page.fill('[name=teacherEpochs]', '1');
    await page.fill('[name=studentEpochs]', '1');
    await page.fill('[name=students]', '1');
    await page.click('#start');
    await ended(page, 'completed');
    expect(new URL(page.url()).searchParams.get('students')).toBe('1');
    expect(complaints).toEqual([]);
    await page.close();
  }, 120_000);
});
