/** Parts of a policy by their path. Nothing is changed in place. */

type Part = Readonly<Record<string, unknown>>;

export function valueAt(whole: unknown, path: string): unknown {
  let value = whole;
  for (const key of path.split('.')) value = (value as Part | undefined)?.[key];
  return value;
}

/** The same with a value put at a path; `undefined` takes out what stands there. */
export function withValue(whole: Part, path: string, value: unknown): Part {
  const [key, ...rest] = path.split('.');
  if (rest.length > 0) {
    const inner = (whole[key] ?? {}) as Part;
    return { ...whole, [key]: withValue(inner, rest.join('.'), value) };
  }
  const { [key]: _, ...others } = whole;
  return value === undefined ? others : { ...whole, [key]: value };
}

/** The element that holds a field, or the field that stands at a path of the policy. */
export function elementOf(path: string): string {
  return `change-${path.replaceAll('.', '-')}`;
}
