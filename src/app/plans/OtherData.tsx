/** Stands in place of a page whose link brings a plan that was made on other data. */
import type { VNode } from 'preact';
import { PageHead } from '../components/PageHead.tsx';
import { LOOK_AT_NO_CHANGE, OTHER_DATA_HEADLINE } from '../content/plans.ts';

export function OtherData(props: { readonly refusal: string; readonly address: string }): VNode {
  return (
    <>
      <PageHead headline={OTHER_DATA_HEADLINE}>{props.refusal}</PageHead>
      <p>
        <a href={props.address}>{LOOK_AT_NO_CHANGE}</a>
      </p>
    </>
  );
}
