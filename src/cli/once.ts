/** What is made when it is first asked for, and kept. */
export interface Once<Made> {
  (): Made;
  isMade(): boolean;
}

/** What is made when it is first asked for, and kept: other threads are then at work already. */
export function once<Made>(make: () => Made): Once<Made> {
  let made: { readonly value: Made } | null = null;
  const get = () => {
    made ??= { value: make() };
    return made.value;
  };
  return Object.assign(get, { isMade: () => made !== null });
}
