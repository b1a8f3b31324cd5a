/**
 * Which data a visit is of: those that came with the page, or a person's own. Other data begin
 * another visit, so that no run, plan in the making or stored result of the former ones stays.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { withOrigin } from '../../data/import/datasetFiles.ts';
import type { ImportResult } from '../../data/import/importFiles.ts';
import type { Manifest } from '../../domain/dataset.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Session } from '../state/session.ts';
import type { DataShelf } from './dataShelf.ts';
import { createDesk, type Desk, type DeskParts } from './desk.ts';
import { createImportClient, type ImportPort } from './importClient.ts';
import type { InventedArea } from './inventedArea.ts';
import type { KeptData } from './keptData.ts';

type Texts = ReadonlyMap<string, string>;
type Made = NonNullable<ImportResult['made']>;
/** Remembers over a reload that own data are shown. */
export type Flag = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const SHOWN = 'own-data-shown';

/** Data that are shown in place of those that came first, as the page tells of them. */
export interface OwnData {
  readonly name: string;
  /** Name of the data that came with the page. */
  readonly home: string;
  readonly origin: Manifest['origin'];
  /** Of the area that is nowhere, and so nobody's. */
  readonly invented: boolean;
  /** Whether they are still here after a reload. */
  readonly lasts: 'device' | 'visit';
  /** Why they could not be kept, where they should have been. */
  readonly trouble: string | null;
}

export interface Visit {
  readonly session: Session;
  /** Files that are about to be brought: tables, and returns with records of children. */
  readonly desks: { readonly tables: Desk; readonly returns: Desk };
  /** Rises with every visit. */
  readonly number: number;
  /** Null = the data that came with the page. */
  readonly own: OwnData | null;
}

export interface Visits {
  readonly now: ReadonlySignal<Visit>;
  /** Own data that are kept on the device, shown or not; null = none. */
  readonly kept: ReadonlySignal<KeptData | null>;
  /** True where own data were shown last and could not be read now, so that others are shown. */
  readonly notRead: ReadonlySignal<boolean>;
  /** The invented area; null where the page came without it, or while it is not known. */
  readonly invented: ReadonlySignal<InventedArea | null>;
  /** Looks what is kept, and whether there is an invented area. */
  look(): Promise<void>;
  /** Texts of the data that are shown, by name of the file. */
  texts(): Promise<Texts>;
  /** Shows data that have been checked, in place of those that are shown. */
  use(made: Made, origin: Manifest['origin'], home: string): Promise<void>;
  /** Shows the invented area, for this visit. @throws where its files cannot be read. */
  tryInvented(area: InventedArea, home: string): Promise<void>;
  /** Shows the data that came with the page; own data stay where they are kept. */
  goBack(): void;
  /** Shows the own data that are kept. */
  showKept(): void;
  /** Removes the own data that are kept. */
  forget(): Promise<void>;
}

export interface VisitsParts {
  /** Begins a visit; null = of the data that came with the page. */
  readonly begin: (own: Promise<Texts | null> | null) => Session;
  readonly shelf: DataShelf;
  readonly flag: Flag | null;
  /** Texts of the data that came with the page. */
  readonly readHome: (manifest: Manifest) => Promise<Texts>;
  /** Plans that came with the page. */
  readonly library: () => Promise<readonly Scenario[]>;
  readonly lookForInvented: () => Promise<InventedArea | null>;
  readonly startReading: () => ImportPort;
  readonly now: () => string;
  /** Goes to the first page. */
  readonly goHome: () => void;
}

/** Begins with the own data where those were shown last, else with the data of the page. */
export function createVisits(parts: VisitsParts): Visits {
  const { begin, shelf, flag, goHome } = parts;
  const kept = signal<KeptData | null>(null);
  const invented = signal<InventedArea | null>(null);
  const notRead = signal(false);
  let texts: Texts | null = null;
  let number = 0;

  function begun(own: OwnData | null, its: Promise<Texts | null> | null): Visit {
    const session = begin(its);
    const given: Omit<DeskParts, 'of' | 'client'> = {
      texts: textsShown,
      plans: async () => {
        const id = session.opened.peek()?.dataset.manifest.id;
        const made = session.plans.list.peek().filter(({ datasetId }) => datasetId === id);
        return [...(await parts.library()), ...made.map(({ scenario }) => scenario)];
      },
    };
    const desk = (of: DeskParts['of']) =>
      createDesk({ ...given, of, client: createImportClient(parts.startReading) });
    const desks = { tables: desk('tables'), returns: desk('returns') };
    return { session, desks, number: ++number, own };
  }
  async function textsShown(): Promise<Texts> {
    if (texts !== null) return texts;
    const opened = now.peek().session.opened.peek();
    if (opened === null) throw new Error('the data that are shown have not been read yet');
    return parts.readHome(opened.dataset.manifest);
  }
  const ofKept = ({ name, home }: KeptData): OwnData => ({
    name,
    home,
    origin: 'published',
    invented: false,
    lasts: 'device',
    trouble: null,
  });
  const look = async () => {
    try {
      kept.value = await shelf.get();
    } catch {
      kept.value = null;
    }
    return kept.value;
  };
  const remember = (shown: boolean) => {
    try {
      if (shown) flag?.setItem(SHOWN, 'yes');
      else flag?.removeItem(SHOWN);
    } catch {
      // A browser that forbids it opens with the page's own data next time.
    }
  };
  const isShown = () => {
    try {
      return flag?.getItem(SHOWN) === 'yes';
    } catch {
      return false;
    }
  };

  function first(): Visit {
    if (!isShown()) return begun(null, null);
    const looked = look();
    void looked.then((data) => {
      if (data === null) notRead.value = true;
      else {
        texts = data.texts;
        now.value = { ...now.peek(), own: ofKept(data) };
      }
    });
    return begun(
      null,
      looked.then((data) => data?.texts ?? null),
    );
  }
  const now = signal<Visit>(first());

  async function change(own: OwnData | null, its: Texts | null) {
    const former = now.peek().session;
    former.simulation.stop();
    await former.plans.flush();
    texts = its;
    notRead.value = false;
    goHome();
    now.value = begun(own, its && Promise.resolve(its));
  }

  return {
    now,
    kept,
    notRead,
    invented,
    async look() {
      const [area] = await Promise.all([parts.lookForInvented(), look()]);
      invented.value = area;
    },
    texts: textsShown,
    async use(made, origin, home) {
      const its = withOrigin(made.texts, origin);
      const { name, hash } = made;
      let trouble: string | null = null;
      let lasts: OwnData['lasts'] = 'visit';
      if (origin === 'published') {
        try {
          await shelf.put({ name, hash, home, texts: its, taken: parts.now() });
          lasts = 'device';
          await look();
        } catch (error) {
          trouble = error instanceof Error ? error.message : String(error);
        }
      }
      remember(lasts === 'device');
      await change({ name, home, origin, invented: false, lasts, trouble }, its);
    },
    async tryInvented({ name, texts: read }, home) {
      const its = await read();
      remember(false);
      const own: OwnData = {
        name,
        home,
        origin: 'published',
        invented: true,
        lasts: 'visit',
        trouble: null,
      };
      await change(own, its);
    },
    goBack() {
      remember(false);
      void change(null, null).then(look);
    },
    showKept() {
      const data = kept.peek();
      if (data === null) return;
      remember(true);
      void change(ofKept(data), data.texts);
    },
    async forget() {
      await shelf.remove();
      remember(false);
      await look();
    },
  };
}

/** The visits of the page, for the parts that tell of them or change them. */
export const VisitsContext = createContext<Visits | null>(null);
