// @ts-check
// What ordinary modules of a TypeScript service consist of. A generated file holds a few of these,
// named after things of its business. `$Name`, `$name` and `$names` stand for the thing.

export const pieces = [
  `export class $NameRepository {
  private readonly rows = new Map<string, $Name>();
  constructor(private readonly baseUrl: string) {}
  async load(id: string): Promise<$Name> {
    const cached = this.rows.get(id);
    if (cached) return cached;
    const response = await fetch(new URL(\`/$names/\${id}\`, this.baseUrl));
    if (!response.ok) throw new Error(\`$name \${id}: \${response.status}\`);
    const row = (await response.json()) as $Name;
    this.rows.set(id, row);
    return row;
  }
  async loadAll(ids: readonly string[]): Promise<$Name[]> {
    return Promise.all(ids.map((id) => this.load(id)));
  }
  async save(row: $Name): Promise<void> {
    await fetch(new URL(\`/$names/\${row.id}\`, this.baseUrl), {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(row),
    });
    this.rows.set(row.id, row);
  }
}`,
  `export function summarize$Names($names: readonly $Name[]): Summary {
  const active = $names.filter((item) => item.status === 'active');
  const total = active.reduce((sum, item) => sum + item.amount, 0);
  const tags = new Set($names.flatMap((item) => item.tags));
  const newest = [...$names].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0];
  return {
    count: active.length,
    total,
    average: active.length > 0 ? total / active.length : 0,
    tags: [...tags].sort(),
    newest: newest?.createdAt ?? null,
  };
}`,
  `type $NameEvent =
  | { type: 'created'; item: $Name }
  | { type: 'changed'; id: string; patch: Partial<$Name> }
  | { type: 'removed'; id: string };

export function apply$NameEvent(state: Readonly<Record<string, $Name>>, event: $NameEvent) {
  switch (event.type) {
    case 'created':
      return { ...state, [event.item.id]: event.item };
    case 'changed': {
      const current = state[event.id];
      return current ? { ...state, [event.id]: { ...current, ...event.patch } } : state;
    }
    case 'removed':
      return Object.fromEntries(Object.entries(state).filter(([id]) => id !== event.id));
  }
}`,
  `export class $NameQueue {
  #running = 0;
  readonly #waiting: (() => void)[] = [];
  constructor(private readonly limit: number) {}
  async add<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.limit) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }
}`,
  `export async function retry$Name<T>(action: (attempt: number) => Promise<T>, attempts = 3): Promise<T> {
  let lastError: unknown;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      return await action(attempt);
    } catch (error) {
      lastError = error;
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 100));
    }
  }
  throw lastError instanceof Error ? lastError : new Error(String(lastError));
}`,
  `export function parse$NameRow(line: string): $Name | null {
  const [id, title, amount, status, createdAt, ...tags] = line.split(';').map((cell) => cell.trim());
  if (!id || !title || !amount || !createdAt) return null;
  const parsed = Number.parseFloat(amount.replace(',', '.'));
  if (Number.isNaN(parsed)) return null;
  return {
    id,
    title,
    amount: parsed,
    status: status === 'archived' ? 'archived' : 'active',
    createdAt: new Date(createdAt),
    tags: tags.filter((tag) => tag.length > 0),
  };
}`,
  `interface $NameListener {
  (item: $Name): void | Promise<void>;
}

export class $NameFeed {
  private readonly listeners = new Set<$NameListener>();
  subscribe(listener: $NameListener): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }
  async publish(item: $Name): Promise<number> {
    const results = await Promise.allSettled([...this.listeners].map(async (each) => each(item)));
    const failures = results.filter((result) => result.status === 'rejected');
    for (const failure of failures) console.error('$name listener', failure.reason);
    return results.length - failures.length;
  }
}`,
  `export const $nameHandlers = {
  async list(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const limit = Number(url.searchParams.get('limit') ?? '20');
    const output = await find$Names({ limit, query: url.searchParams.get('q') ?? '' });
    return Response.json({ items: output.slice(0, limit), count: output.length });
  },
  async create(request: Request): Promise<Response> {
    const input = (await request.json()) as Partial<$Name>;
    if (typeof input.title !== 'string') return new Response('title missing', { status: 422 });
    const item: $Name = {
      id: crypto.randomUUID(),
      title: input.title,
      amount: input.amount ?? 0,
      status: 'active',
      createdAt: new Date(),
      tags: input.tags ?? [],
    };
    return Response.json(item, { status: 201 });
  },
};

async function find$Names(filter: { limit: number; query: string }): Promise<$Name[]> {
  const response = await fetch(\`https://service.example/$names?\${new URLSearchParams({ q: filter.query })}\`);
  const input: $Name[] = await response.json();
  return input.filter((item) => item.title.includes(filter.query)).slice(0, filter.limit * 2);
}`,
  `export async function* page$Names(load: (cursor: string | null) => Promise<Page<$Name>>) {
  let cursor: string | null = null;
  do {
    const page: Page<$Name> = await load(cursor);
    for (const item of page.items) yield item;
    cursor = page.next;
  } while (cursor !== null);
}

export async function collect$Names(load: (cursor: string | null) => Promise<Page<$Name>>) {
  const messages: string[] = [];
  const items: $Name[] = [];
  for await (const item of page$Names(load)) {
    items.push({ ...item, tags: [...item.tags] });
    messages.push(\`\${item.id}: \${item.title}\`);
  }
  return { items, messages };
}`,
  `export function group$Names<K extends keyof $Name>($names: readonly $Name[], key: K): Map<$Name[K], $Name[]> {
  const groups = new Map<$Name[K], $Name[]>();
  for (const item of $names) {
    const group = groups.get(item[key]) ?? [];
    group.push(item);
    groups.set(item[key], group);
  }
  return groups;
}`,
  `const $nameCache = new WeakMap<object, Promise<Summary>>();

export function cached$NameSummary(owner: object, load: () => Promise<$Name[]>): Promise<Summary> {
  const known = $nameCache.get(owner);
  if (known !== undefined) return known;
  const pending = load()
    .then(($names) => ({
      count: $names.length,
      total: $names.map(({ amount }) => amount).reduce((sum, amount) => sum + amount, 0),
      average: 0,
      tags: $names.flatMap(({ tags }) => tags),
      newest: null,
    }))
    .catch((error: unknown) => {
      $nameCache.delete(owner);
      throw error;
    });
  $nameCache.set(owner, pending);
  return pending;
}`,
  `export class $NameForm {
  private values: Partial<$Name> = {};
  private errors: string[] = [];
  set<K extends keyof $Name>(key: K, value: $Name[K]): this {
    this.values = { ...this.values, [key]: value };
    return this;
  }
  validate(): boolean {
    this.errors = [];
    if (!this.values.title?.trim()) this.errors.push('title is missing');
    if ((this.values.amount ?? 0) < 0) this.errors.push('amount is negative');
    if (this.values.tags?.some((tag) => tag.length > 30)) this.errors.push('a tag is too long');
    return this.errors.length === 0;
  }
  async submit(send: (values: Partial<$Name>) => Promise<{ id: string }>): Promise<string | null> {
    if (!this.validate()) return null;
    const { id } = await send(structuredClone(this.values));
    this.values = {};
    return id;
  }
}`,
];
