type Child = Node | string | null;

type Attributes = Readonly<Record<string, string | boolean | ((event: Event) => void)>>;

/**
 * An element with its attributes, listeners (`onclick`) and children. Text becomes text, never
 * HTML: what people paste goes through here.
 */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (typeof value === 'string') element.setAttribute(name, value);
    else element.toggleAttribute(name, value);
  }
  for (const child of children) if (child !== null) element.append(child);
  return element;
}

/** Text in which code stands in backticks. */
export function prose(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  text.split(/(`[^`]+`)/).forEach((part, index) => {
    fragment.append(index % 2 === 1 ? el('code', {}, part.slice(1, -1)) : part);
  });
  return fragment;
}

/** @throws {TypeError} If the page has no such element, or another one under this id. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new TypeError(`The page has no ${kind.name} #${id}.`);
}

/** Puts text on the clipboard, or selects nothing and says that it cannot. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
