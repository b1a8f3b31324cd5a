/** Looks into what a pure drawing function gives back, without a browser. */
import type { ComponentChildren, VNode } from 'preact';

export interface Drawn {
  readonly tag: string;
  readonly attributes: Record<string, unknown>;
  readonly text: string;
}

function isVNode(node: unknown): node is VNode<Record<string, unknown>> {
  return typeof node === 'object' && node !== null && 'type' in node && 'props' in node;
}

function textOf(node: ComponentChildren): string {
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (!isVNode(node)) return typeof node === 'string' || typeof node === 'number' ? `${node}` : '';
  if (typeof node.type === 'function') return textOf(call(node));
  return textOf(node.props.children as ComponentChildren);
}

function call(node: VNode<Record<string, unknown>>): ComponentChildren {
  const component = node.type as (props: Record<string, unknown>) => ComponentChildren;
  // A fragment is a component whose children stand for it.
  return component(node.props);
}

/** Every element of a drawing, in the order drawn. */
export function drawn(node: ComponentChildren): Drawn[] {
  if (Array.isArray(node)) return node.flatMap(drawn);
  if (!isVNode(node)) return [];
  if (typeof node.type === 'function') return drawn(call(node));
  const { children, ...attributes } = node.props;
  const own = { tag: String(node.type), attributes, text: textOf(children as ComponentChildren) };
  return [own, ...drawn(children as ComponentChildren)];
}

/** Elements whose class holds a name. */
export function withClass(all: readonly Drawn[], name: string): Drawn[] {
  return all.filter(({ attributes }) => `${attributes.class ?? ''}`.split(' ').includes(name));
}

/** Lines of text in a drawing. */
export function texts(all: readonly Drawn[]): string[] {
  return all.filter(({ tag }) => tag === 'text').map(({ text }) => text);
}

/** End points of the commands of a path with absolute commands. */
export function pointsOf(path: unknown): [number, number][] {
  return [...`${path}`.matchAll(/(-?[\d.]+),(-?[\d.]+)(?=[A-Z]|$)/g)].map((found) => [
    Number(found[1]),
    Number(found[2]),
  ]);
}
