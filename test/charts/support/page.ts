/**
 * As much of a document as Preact needs to keep a component alive in a test: elements, text and
 * listeners. Handlers are called by name; nothing is laid out.
 */
import { type ComponentChild, render } from 'preact';

type Listener = (event: unknown) => void;

class Node {
  parentNode: Node | null = null;
  childNodes: Node[] = [];
  data = '';
  style: Record<string, unknown> = {};
  attributes: { name: string; value: string }[] = [];
  listeners = new Map<string, Listener>();
  [handler: string]: unknown;
  readonly nodeType: number;
  readonly localName: string;
  constructor(nodeType: number, localName: string) {
    this.nodeType = nodeType;
    this.localName = localName;
  }
  get ownerDocument() {
    return fakeDocument;
  }
  get namespaceURI() {
    return 'http://www.w3.org/1999/xhtml';
  }
  get firstChild(): Node | null {
    return this.childNodes[0] ?? null;
  }
  get nextSibling(): Node | null {
    const all = this.parentNode?.childNodes ?? [];
    return all[all.indexOf(this) + 1] ?? null;
  }
  insertBefore(child: Node, before: Node | null) {
    child.remove();
    const at = before ? this.childNodes.indexOf(before) : this.childNodes.length;
    this.childNodes.splice(at, 0, child);
    child.parentNode = this;
    return child;
  }
  appendChild(child: Node) {
    return this.insertBefore(child, null);
  }
  removeChild(child: Node) {
    this.childNodes = this.childNodes.filter((one) => one !== child);
    child.parentNode = null;
    return child;
  }
  remove() {
    this.parentNode?.removeChild(this);
  }
  setAttribute(name: string, value: unknown) {
    this.removeAttribute(name);
    this.attributes.push({ name, value: `${value}` });
  }
  removeAttribute(name: string) {
    this.attributes = this.attributes.filter((one) => one.name !== name);
  }
  getAttribute(name: string) {
    return this.attributes.find((one) => one.name === name)?.value ?? null;
  }
  addEventListener(type: string, listener: Listener) {
    this.listeners.set(type, listener);
  }
  removeEventListener(type: string) {
    this.listeners.delete(type);
  }
  get textContent(): string {
    return this.nodeType === 3 ? this.data : this.childNodes.map((one) => one.textContent).join('');
  }
}

const fakeDocument = {
  createElement: (name: string) => new Node(1, name),
  createElementNS: (_: string, name: string) => new Node(1, name),
  createTextNode: (data: string) => Object.assign(new Node(3, '#text'), { data }),
};

export interface Page {
  /** Every element for which a test holds, in document order. */
  readonly all: (holds: (element: PageElement) => boolean) => PageElement[];
  /** Draws again with another tree. */
  readonly show: (tree: ComponentChild) => void;
}

export interface PageElement {
  readonly tag: string;
  readonly text: string;
  readonly attribute: (name: string) => string | null;
  /** Calls the listener of an event and waits until the page has been drawn again. */
  readonly fire: (type: string, event?: Record<string, unknown>) => Promise<boolean>;
}

function wrap(node: Node): PageElement {
  return {
    tag: node.localName,
    text: node.textContent,
    attribute: (name) => node.getAttribute(name) ?? (node[name] as string | undefined) ?? null,
    fire: async (type, event = {}) => {
      let prevented = false;
      node.listeners.get(type)?.call(node, {
        type,
        currentTarget: node,
        stopPropagation: () => {},
        preventDefault: () => {
          prevented = true;
        },
        ...event,
      });
      await new Promise((done) => setTimeout(done, 0));
      return prevented;
    },
  };
}

/** Opens a page that holds a tree. */
export function openPage(tree: ComponentChild): Page {
  Object.assign(globalThis, { document: fakeDocument });
  const body = new Node(1, 'body');
  const show = (next: ComponentChild) => render(next, body as unknown as Element);
  show(tree);
  const walk = (node: Node): Node[] => [node, ...node.childNodes.flatMap(walk)];
  const all: Page['all'] = (holds) =>
    walk(body)
      .filter((node) => node.nodeType === 1)
      .map(wrap)
      .filter(holds);
  return { all, show };
}
