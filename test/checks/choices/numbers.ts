/** Numbers written into the code, each with the name that it stands under: read from the syntax tree. */
import { parseSync } from 'vite';

/** A number in a file. */
export interface WrittenNumber {
  readonly path: string;
  readonly line: number;
  /** Name of the module constant that holds it; elsewhere the number as it is written. */
  readonly key: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** Counting from none, the next, both: no choice unless it has a name of its own. */
const STRUCTURAL = new Set([0, 1, 2]);
const BITWISE = new Set(['<<', '>>', '>>>', '&', '|', '^']);
const FUNCTIONS = new Set(['ArrowFunctionExpression', 'FunctionExpression', 'FunctionDeclaration']);
/** What a number may be part of on its way to an index or a mask. */
const SUMS = new Set(['BinaryExpression', 'UnaryExpression', 'ParenthesizedExpression']);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** An index into an array, or a part of a number's bits: a layout, which moves no figure. */
function isPosition(chain: readonly Node[]): boolean {
  for (let at = chain.length - 1; at > 0; at--) {
    const [parent, node] = [chain[at - 1], chain[at]];
    if (parent.type === 'MemberExpression')
      return parent.computed === true && parent.property === node;
    if (BITWISE.has(parent.operator as string)) return true;
    if (!SUMS.has(parent.type)) return false;
  }
  return false;
}

/** The module constant that a number belongs to; undefined inside a function or a type. */
function constantOf(chain: readonly Node[]): string | undefined {
  const declarator = chain.findIndex(({ type }) => type === 'VariableDeclarator');
  if (declarator === -1 || chain.some(({ type }) => FUNCTIONS.has(type))) return undefined;
  if (chain.some(({ type }) => type === 'ClassDeclaration')) return undefined;
  const id = chain[declarator].id as Node;
  if (id.type === 'Identifier') return id.name as string;
  const names = (id.elements ?? []) as readonly (Node | null)[];
  return names.map((one) => one?.name ?? '').join(', ');
}

/** Every number of a module that is neither structural nor a position. */
export function writtenNumbers({ path, text }: { path: string; text: string }): WrittenNumber[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  const found: WrittenNumber[] = [];
  const visit = (node: Node, above: readonly Node[]): void => {
    if (/^TS.*(Type|Keyword)$/.test(node.type) || node.type === 'ImportDeclaration') return;
    const chain = [...above, node];
    if (node.type === 'Literal' && typeof node.value === 'number') {
      const name = constantOf(chain);
      if (name === undefined && (STRUCTURAL.has(node.value) || isPosition(chain))) return;
      const line = text.slice(0, node.start).split('\n').length;
      found.push({ path, line, key: name ?? (node.raw as string) });
      return;
    }
    for (const value of Object.values(node)) {
      for (const one of Array.isArray(value) ? value : [value]) if (isNode(one)) visit(one, chain);
    }
  };
  visit(program as unknown as Node, []);
  return found;
}
