/** Words in which a financial year stays whole: no line ends between "2030-" and "31". */
import type { VNode } from 'preact';

const FINANCIAL_YEAR = /(\d{4}-\d{2})(?!\d)/;

export function Unbroken({ words }: { readonly words: string }): VNode {
  // A split by a group keeps what it found: every other part is a year.
  const parts = words.split(FINANCIAL_YEAR);
  return (
    <>
      {parts.map((part, at) =>
        at % 2 === 1 ? (
          <span key={at} class="lip-unbroken">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}
