/** What stands below every page: which run made the figures, and the pages about the product. */
import type { VNode } from 'preact';
import type { Provenance } from '../../results/views/view.ts';
import { FOOTER_PAGES, PAGE_WORDS } from '../content/pages.ts';
import { datasetLine, type OtherPlan, provenanceLine } from '../state/provenance.ts';
import type { OpenedDataset } from '../worker/client.ts';
import type { LinksProps } from './Header.tsx';

export interface FooterProps extends LinksProps {
  /** Null where no figures are on screen. */
  readonly provenance: Provenance | null;
  /** Other plans behind the differences on screen. */
  readonly against: readonly OtherPlan[];
  /** Null until the data are open. */
  readonly dataset: Pick<OpenedDataset, 'manifest' | 'datasetHash'> | null;
}

export function Footer({ page, addressOf, provenance, against, dataset }: FooterProps): VNode {
  const ofData = dataset ? datasetLine(dataset.manifest, dataset.datasetHash) : '';
  return (
    <footer class="lip-footer">
      <div class="lip-width lip-footer__row">
        <p class="lip-footer__line">{provenance ? provenanceLine(provenance, against) : ofData}</p>
        <nav class="lip-row lip-screen-only" aria-label="About this site">
          {FOOTER_PAGES.map((to) => (
            <a key={to} href={addressOf(to)} aria-current={to === page ? 'page' : undefined}>
              {PAGE_WORDS[to].name}
            </a>
          ))}
        </nav>
      </div>
    </footer>
  );
}
