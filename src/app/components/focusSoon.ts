/** Gives the keyboard to an element once it stands there, unfolded where it is folded away. */
export function focusSoon(id: string | null): void {
  const give = () => {
    const found = id ? document.getElementById(id) : null;
    found?.closest('details')?.setAttribute('open', '');
    found?.focus();
  };
  requestAnimationFrame(() => requestAnimationFrame(give));
}
