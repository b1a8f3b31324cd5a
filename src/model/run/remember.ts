/** Results kept of each function: enough to go to and fro between a few scenarios. */
const KEPT = 4;

/**
 * The same function, which gives what it gave before where it is asked again with the same inputs. They
 * are compared by what they hold: numbers, words, arrays and plain records by value, whatever else by
 * identity. Neither inputs nor results may be changed afterwards.
 *
 * @param make works a result out from its inputs, and from nothing that changes.
 */
export function remembered<Inputs, Result>(
  make: (inputs: Inputs) => Result,
): (inputs: Inputs) => Result {
  const known: { readonly inputs: Inputs; readonly result: Result }[] = [];
  return (inputs) => {
    const at = known.findIndex((one) => holdsTheSame(one.inputs, inputs));
    const found = at === -1 ? { inputs, result: make(inputs) } : known.splice(at, 1)[0];
    known.unshift(found);
    known.length = Math.min(known.length, KEPT);
    return found.result;
  };
}

/** True where two values hold the same throughout. */
function holdsTheSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const kind = Object.getPrototypeOf(one);
  if (kind !== Object.getPrototypeOf(other)) return false;
  if (ArrayBuffer.isView(one) && ArrayBuffer.isView(other)) return sameBytes(one, other);
  if (Array.isArray(one) && Array.isArray(other)) return sameItems(one, other);
  return kind === Object.prototype && sameFields(one, other);
}

function sameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (!holdsTheSame(one[at], other[at])) return false;
  return true;
}

function sameFields(one: object, other: object): boolean {
  const fields = new Map(Object.entries(other));
  const own = Object.entries(one);
  return (
    own.length === fields.size &&
    own.every(([name, value]) => fields.has(name) && holdsTheSame(value, fields.get(name)))
  );
}

/** Numbers are the same where their bytes are: a minus nought is not a nought. */
function sameBytes(one: ArrayBufferView, other: ArrayBufferView): boolean {
  if (one.byteLength !== other.byteLength) return false;
  const bytes = new Uint8Array(one.buffer, one.byteOffset, one.byteLength);
  const others = new Uint8Array(other.buffer, other.byteOffset, other.byteLength);
  const last = bytes.length - 1;
  // What is laid out by January differs at its end, if at all.
  for (let at = last; at >= 0; at--) if (bytes[at] !== others[at]) return false;
  return true;
}
