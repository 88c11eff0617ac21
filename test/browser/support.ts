import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A browser that is installed here; null where there is none. */
export const installedBrowser = browsers.find((path) => existsSync(path)) ?? null;

// Where pages must be read, leaving that out is a failure and no pass.
if (installedBrowser === null && process.env.BROWSER_TESTS === 'required')
  throw new Error('BROWSER_TESTS=required, and no Chromium is installed (Debian: apt-get install chromium)');

export function openBrowser(executablePath: string): Promise<Browser> {
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  return chromium.launch({ executablePath, args });
}

/** What a page did that it should not do: asked for something elsewhere, or broke its own policy. */
export function watch(context: BrowserContext, origin: string): string[] {
  const seen: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) seen.push(`asks ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') seen.push(`says ${message.text()}`);
  });
  context.on('weberror', (error) => void seen.push(`fails ${error.error().message}`));
  return seen;
}

/** Findings of axe on the page as it is, each with the rule and where. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Where pictures of a run are kept; not part of the repository. */
export async function pictures(): Promise<string> {
  const folder = join(import.meta.dirname, '../../.pictures');
  await mkdir(folder, { recursive: true });
  return folder;
}

/** How wide a page is, and what sticks out of it; a wide table may scroll by itself. */
export function widthOf(page: Page): Promise<{ wide: number; over: string }> {
  return page.evaluate(`({
    wide: document.documentElement.scrollWidth,
    over: [...document.querySelectorAll('main *')]
      .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .filter((one) => !one.closest('.table'))
      .slice(0, 3)
      .map((one) => one.outerHTML.slice(0, 120))
      .join(' '),
  })`);
}
