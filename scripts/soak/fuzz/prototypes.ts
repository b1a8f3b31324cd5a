/** Notices when what every object, list or text inherits has changed. */

const SHARED: readonly object[] = [
  Object,
  Array,
  Function,
  String,
  Number,
  Boolean,
  Map,
  Set,
  Promise,
  RegExp,
  Date,
  Error,
].map(({ prototype }) => prototype as object);

interface Member {
  readonly of: object;
  readonly name: PropertyKey;
  readonly value: unknown;
}

function members(): Member[] {
  return SHARED.flatMap((of) =>
    Reflect.ownKeys(of).map((name) => {
      const { value, get } = Reflect.getOwnPropertyDescriptor(of, name)!;
      return { of, name, value: value ?? get };
    }),
  );
}

/** A look at what all inherit, which says what has changed since: null = nothing. */
export function watchPrototypes(): () => string | null {
  const before = members();
  return () => {
    const now = members();
    if (now.length !== before.length) return 'a prototype has other members than before';
    const changed = now.find(({ of, name, value }, at) => {
      const was = before[at];
      return was.of !== of || was.name !== name || !Object.is(was.value, value);
    });
    if (changed) return `a prototype has another ${String(changed.name)} than before`;
    const plain: Record<string, unknown> = {};
    return plain.polluted === undefined ? null : 'every object is said to be polluted';
  };
}
