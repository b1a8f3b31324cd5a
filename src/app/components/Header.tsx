/** What stands above every page: the way past it, the name, the data, and the pages there are. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Manifest } from '../../domain/dataset.ts';
import { PRODUCT_NAME } from '../../domain/version.ts';
import { NAVIGATION, PAGE_WORDS } from '../content/pages.ts';
import type { PageId } from '../state/route.ts';

export const MAIN_ID = 'main';
const LIST_ID = 'pages';

/** Takes the keyboard past the navigation. The address holds the page, so no anchor is followed. */
export function SkipLink(): VNode {
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    document.getElementById(MAIN_ID)?.focus();
  };
  return (
    <a class="govuk-skip-link" href={`#${MAIN_ID}`} onClick={skip}>
      Skip to main content
    </a>
  );
}

export interface LinksProps {
  readonly page: PageId;
  readonly addressOf: (page: PageId) => string;
}

function Navigation({ page, addressOf }: LinksProps): VNode {
  const [open, setOpen] = useState(false);
  return (
    <nav class="lip-nav" aria-label="Pages">
      <div class="lip-width">
        <button
          type="button"
          class="lip-nav__menu"
          aria-expanded={open}
          aria-controls={LIST_ID}
          onClick={() => setOpen(!open)}
        >
          Menu
        </button>
        <div class={open ? 'lip-nav__list lip-nav__list--open' : 'lip-nav__list'} id={LIST_ID}>
          {NAVIGATION.map((pages) => (
            <ul key={pages[0]} class="lip-nav__group">
              {pages.map((to) => (
                <li key={to}>
                  <a
                    class="lip-nav__link"
                    href={addressOf(to)}
                    aria-current={to === page ? 'page' : undefined}
                    onClick={() => setOpen(false)}
                  >
                    {PAGE_WORDS[to].name}
                  </a>
                </li>
              ))}
            </ul>
          ))}
        </div>
      </div>
    </nav>
  );
}

export function Header(props: LinksProps & { readonly manifest: Manifest | null }): VNode {
  return (
    <header class="lip-header">
      <div class="lip-header__top lip-width">
        <a class="lip-header__name" href={props.addressOf('overview')}>
          {PRODUCT_NAME}
        </a>
        {props.manifest ? (
          <p class="lip-header__data">
            {props.manifest.name} · {props.manifest.censusLabel}
          </p>
        ) : null}
      </div>
      <Navigation {...props} />
    </header>
  );
}
