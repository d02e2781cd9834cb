import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';

import { findBrowser } from './find-browser.mjs';
import { serve } from './serve.mjs';

/** Sizes of a window, in CSS pixels. */
export const SIZES = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

export type Size = keyof typeof SIZES;

const site = fileURLToPath(new URL('../dist', import.meta.url));
const pictures = fileURLToPath(new URL('../.pictures', import.meta.url));

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

/** Serves the built site, and starts the browser, for the tests of a file. */
export function useBrowser(): void {
  beforeAll(async () => {
    const { executablePath, args } = await findBrowser();
    server = await serve(site);
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-dev-shm-usage', ...args],
    });
    mkdirSync(pictures, { recursive: true });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
}

export interface Visit {
  readonly page: Page;
  readonly origin: string;
  /** Addresses outside the site that anything on the page asked for. */
  readonly outside: readonly string[];
  /** What went wrong on the page: errors of scripts, files that are missing, policies broken. */
  readonly complaints: readonly string[];
  readonly picture: (name: string) => Promise<void>;
}

export interface VisitOptions {
  readonly size?: Size;
  readonly dark?: boolean;
  /** Complaints that the test brings about. */
  readonly expected?: RegExp;
}

/** Opens a page of the site, and asserts afterwards that nothing left it and nothing broke. */
export async function visit(
  path: string,
  { size = 'desktop', dark = false, expected }: VisitOptions,
  test: (visit: Visit) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: SIZES[size],
    colorScheme: dark ? 'dark' : 'light',
  });
  const outside: string[] = [];
  const complaints: string[] = [];
  watch(context, outside, complaints);
  // As long as a test may take: on a busy machine a page is slow, and not wrong.
  context.setDefaultTimeout(110_000);
  const page = await context.newPage();
  try {
    await page.goto(server.origin + path);
    await test({
      page,
      origin: server.origin,
      outside,
      complaints,
      picture: async (name) => {
        await page.screenshot({ path: `${pictures}/${name}-${size}${dark ? '-dark' : ''}.png` });
      },
    });
    expect(outside).toEqual([]);
    expect(complaints.filter((one) => !expected?.test(one))).toEqual([]);
  } finally {
    await context.close();
  }
}

function watch(context: BrowserContext, outside: string[], complaints: string[]): void {
  context.on('request', (request) => {
    const url = request.url();
    const isOwn = url.startsWith(`${server.origin}/`) || /^(data|blob):/.test(url);
    if (!isOwn) outside.push(url);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${String(response.status())} ${response.url()}`);
  });
  context.on('weberror', (error) => {
    complaints.push(error.error().message);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
}
