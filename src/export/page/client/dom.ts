/** What can stand inside an element. Texts become text nodes: nothing of an article is ever read as HTML. */
export type Child = Node | string | number | null | undefined | false | readonly Child[];

type Attributes = Record<string, string | number | boolean | undefined | ((event: Event) => void)>;

function fill(element: Element, attributes: Attributes, children: readonly Child[]): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name, value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  append(element, children);
}

function append(to: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) append(to, child as readonly Child[]);
    else if (child instanceof Node) to.append(child);
    else to.append(String(child));
  }
}

/** Makes an element; a function among the attributes listens to the event of that name. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  fill(element, attributes, children);
  return element;
}

/** The same for SVG. */
export function svg(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  fill(element, attributes, children);
  return element;
}

/** A box that scrolls sideways where what it holds is wider than the screen; the keyboard reaches it. */
export const scrolled = (label: string, ...children: readonly Child[]): HTMLElement =>
  h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': label }, children);

/** Runs once typing pauses. */
export function afterPause(run: () => void): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, 180) as unknown as number;
  };
}
