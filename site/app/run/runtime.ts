// The worker that a program runs in: the real SDK, the sanitizer, and the stand-in for the API in
// place of the network. The frame makes it of its text, so that it has the frame's policy.
import OpenAI, * as sdk from 'openai';
import * as inputItems from 'openai/lib/responses/ResponseInputItems';

import { PLUGIN, SANITIZER } from '../../../src/packages/published.js';
import * as sanitizer from '../../../src/sanitizer/index.js';
import * as testing from '../../../src/testing/index.js';
import type { RunEvent, SentItem } from './protocol.js';

/** More than this is dropped here, before it burdens the page. */
const MAX_PRINTED = 200;
const MAX_TEXT = 2000;

type Response_ = Awaited<ReturnType<testing.ResponsesFetch>>;

const say = (event: RunEvent): void => {
  postMessage(event);
};

const play = testing.createResponsesFetch();
const known: testing.KnownResponse[] = [];
let requests = 0;

async function fetchInstead(input: string | URL | Request, init?: RequestInit): Promise<Response_> {
  const request = new Request(input, init);
  const body = await request.clone().text();
  const number = ++requests;
  const response = await play(request);
  const what = `${request.method} ${new URL(request.url).pathname.replace(/^\/v\d+/, '')}`;
  void report(number, what, body, response.clone());
  return response;
}

async function report(number: number, what: string, body: string, response: Response_) {
  const sent = parsed(body);
  const answer = response.ok ? null : parsed(await response.text());
  const { input } = sent;
  const items: readonly unknown[] =
    typeof input === 'string' ? [{ role: 'user', content: input }] : asList(input);
  say({
    kind: 'request',
    number,
    what,
    items: items.map(shown),
    status: response.status,
    error: answer ? messageOf(answer) : null,
    marked: answer ? markedIn(sent) : null,
  });
  if (response.ok && response.headers.get('content-type')?.includes('json')) {
    const given: unknown = await response.json();
    if (isResponse(given)) known.push(given);
  }
}

const isResponse = (value: unknown): value is testing.KnownResponse =>
  typeof value === 'object' && value !== null && 'output' in value && Array.isArray(value.output);

type Members = Readonly<Record<string, unknown>>;

function parsed(text: string): Members {
  try {
    const value: unknown = JSON.parse(text);
    return isMembers(value) ? value : {};
  } catch {
    return {};
  }
}

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null;

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function messageOf({ error }: Members): string {
  return isMembers(error) && typeof error['message'] === 'string' ? error['message'] : '';
}

/** The position that the first refusal names. */
function markedIn({ input, model, store }: Members): number | null {
  const [first] = testing.validateResponseInput(input, {
    known,
    ...(typeof model === 'string' && { model }),
    ...(typeof store === 'boolean' && { store }),
  });
  const position = /^input\[(\d+)\]/.exec(first?.path ?? '')?.[1];
  return position === undefined ? null : Number(position);
}

function shown(item: unknown): SentItem {
  if (!isMembers(item)) return { kind: typeof item, text: '' };
  const { type, role, id, call_id: callId, content, output } = item;
  const text = [id, callId, content, output].find((one) => typeof one === 'string');
  const kind = typeof type === 'string' && type !== 'message' ? type : `message, ${String(role)}`;
  return { kind, text: text?.slice(0, 60) ?? '' };
}

class Client extends OpenAI {
  constructor(options: ConstructorParameters<typeof OpenAI>[0] = {}) {
    super({
      apiKey: 'stand-in',
      maxRetries: 0,
      ...options,
      dangerouslyAllowBrowser: true,
      fetch: fetchInstead,
    });
  }
}

const openai = { ...sdk, default: Client, OpenAI: Client };
const ours = { ...sanitizer };

const modules: Readonly<Record<string, object>> = {
  openai,
  'openai/index': openai,
  'openai/lib/responses/ResponseInputItems': inputItems,
  'openai/lib/responses/ResponseInputItems.js': inputItems,
  [`${PLUGIN}/sanitizer`]: ours,
  [SANITIZER]: ours,
  [`${PLUGIN}/testing`]: testing,
};

function moduleNamed(name: string): object {
  const found = Object.hasOwn(modules, name) ? modules[name] : undefined;
  if (found) return found;
  throw new Error(
    `There is no \`${name}\` on this page. A program here can import \`openai\` and \`${SANITIZER}\`.`,
  );
}

let printed = 0;

function print(isError: boolean, values: readonly unknown[]): void {
  printed += 1;
  if (printed > MAX_PRINTED) {
    if (printed === MAX_PRINTED + 1) say({ kind: 'flood', limit: MAX_PRINTED });
    return;
  }
  say({ kind: 'printed', text: values.map(textOf).join(' ').slice(0, MAX_TEXT), isError });
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return String(value);
  try {
    // Neither a function nor `undefined` has a JSON text.
    const json: unknown = JSON.stringify(value);
    return typeof json === 'string' ? json : String(value);
  } catch {
    return String(value);
  }
}

const out = (...values: readonly unknown[]): void => {
  print(false, values);
};
const err = (...values: readonly unknown[]): void => {
  print(true, values);
};

Object.assign(console, {
  log: out,
  info: out,
  debug: out,
  dir: out,
  table: out,
  warn: err,
  error: err,
  trace: err,
});
Object.assign(globalThis, {
  __modules: moduleNamed,
  fetch: fetchInstead,
  process: { env: {}, argv: [], exit: () => undefined, platform: 'browser' },
});

const ended = (failure: string | null): void => {
  // What was asked last may not have been reported yet.
  setTimeout(() => {
    say({ kind: 'ended', failure });
  }, 20);
};

const failureOf = (error: unknown): string =>
  error instanceof Error ? String(error) : textOf(error);

addEventListener('unhandledrejection', ({ reason }) => {
  ended(failureOf(reason));
});

addEventListener('message', ({ data }: MessageEvent<string>) => {
  const url = URL.createObjectURL(new Blob([data], { type: 'text/javascript' }));
  import(url).then(
    () => {
      ended(null);
    },
    (error: unknown) => {
      ended(failureOf(error));
    },
  );
});
