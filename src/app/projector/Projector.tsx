/** A page for a room: headline, ten futures, one figure, and nothing else. Keys do the rest. */
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { RoomContext } from '../../charts/Room.ts';
import { MAIN_ID } from '../components/Header.tsx';
import { CounterfactualNotice } from '../components/messages.tsx';
import { HEADLINE_ID } from '../components/PageHead.tsx';
import { announced } from '../content/explore.ts';
import { PAGE_WORDS } from '../content/pages.ts';
import {
  CHOOSE_FIRST,
  KEYS_TITLE,
  LEAVE,
  LEVERS_ELSEWHERE,
  leverWords,
  NO_PLAN_TO_HIDE,
  PLAN_HIDDEN,
  pageWords,
  projectedProvenance,
} from '../content/projector.ts';
import { leverValue } from '../explore/explorePlan.ts';
import { LEVERS } from '../explore/levers.ts';
import type { PageProps } from '../pages/pageProps.ts';
import { Waiting } from '../pages/Waiting.tsx';
import { KEY_LIST_ID, KeyList } from './KeyList.tsx';
import { LeverLine } from './LeverLine.tsx';
import { projectedOf } from './projected.tsx';
import { isProjected, PROJECTED_PAGES, type ProjectedPage, pageAfter } from './projectedPages.ts';
import type { ProjectorAction } from './projectorKeys.ts';
import { useProjectorKeys } from './useProjectorKeys.ts';
import { useRoom } from './useRoom.ts';

const LARGE = 'lip-projector';
const INVERSE = 'lip-projector--inverse';

const toHeadline = () => document.getElementById(HEADLINE_ID)?.focus({ preventScroll: true });

/** Makes the whole document large while the projector is shown, and puts the keyboard in it. */
function useLargeDocument(inverse: boolean): void {
  useLayoutEffect(() => {
    const { classList } = document.documentElement;
    classList.add(LARGE);
    toHeadline();
    return () => classList.remove(LARGE, INVERSE);
  }, []);
  useLayoutEffect(() => {
    document.documentElement.classList.toggle(INVERSE, inverse);
  }, [inverse]);
}

/** The headline that waited is another one than the headline that comes: the keyboard goes along. */
function useKeepFocus(waiting: boolean): void {
  useLayoutEffect(() => {
    if (document.activeElement === document.body) toHeadline();
  }, [waiting]);
}

/** What the person at the keyboard has asked for, and what the keys do with it. */
function useDesk(page: ProjectedPage, props: PageProps) {
  const { explore, choices, show, go } = props;
  const [lever, setLever] = useState<number | null>(null);
  const [planHidden, setPlanHidden] = useState(false);
  /** Id of the plan that no change stands in for on the other pages. */
  const [setAside, setSetAside] = useState<string | null>(null);
  const [keysListed, setKeysListed] = useState(false);
  const [single, setSingle] = useState(true);
  const [said, say] = useState('');
  const exploring = page === 'explore';

  const move = (at: number, by: number) => {
    const facts = explore.facts.peek();
    if (!facts) return;
    const chosen = LEVERS[at];
    const step = chosen.kind === 'amount' ? chosen.step : 1;
    if (by !== 0)
      explore.move(chosen, leverValue(chosen, explore.values.peek(), facts) + by * step);
    const words = leverWords(chosen, at, leverValue(chosen, explore.values.peek(), facts), facts);
    say(`${words.name}: ${words.said}`);
  };
  const hidePlan = () => {
    if (exploring) {
      if (Object.keys(explore.values.peek()).length === 0) return say(NO_PLAN_TO_HIDE);
      setPlanHidden(!planHidden);
      return say(planHidden ? '' : PLAN_HIDDEN);
    }
    if (page === 'compare') return say('');
    if (choices.scenarioId !== choices.baselineId) {
      setSetAside(choices.scenarioId);
      go({ scenario: choices.baselineId });
      return say(PLAN_HIDDEN);
    }
    if (setAside === null) return say(NO_PLAN_TO_HIDE);
    setSetAside(null);
    go({ scenario: setAside });
    return say('');
  };
  const listKeys = (listed: boolean) => {
    setKeysListed(listed);
    if (!listed) toHeadline();
  };
  const act = (action: ProjectorAction) => {
    if (action.kind === 'page') {
      const to = pageAfter(page, action.by);
      setKeysListed(false);
      if (to !== page) go({ page: to, school: null, change: null });
    } else if (action.kind === 'list-keys') listKeys(!keysListed);
    else if (action.kind === 'leave') {
      if (keysListed) listKeys(false);
      else go({ show: null });
    } else if (action.kind === 'inverse') {
      go({ show: show === 'projector' ? 'projector-inverse' : 'projector' });
    } else if (action.kind === 'hide-plan') hidePlan();
    else if (!exploring) say(LEVERS_ELSEWHERE);
    else if (action.kind === 'lever') {
      setPlanHidden(false);
      setLever(action.lever);
      move(action.lever, 0);
    } else if (lever === null) say(CHOOSE_FIRST);
    else {
      setPlanHidden(false);
      move(lever, action.by);
    }
  };
  return { lever, planHidden, keysListed, listKeys, single, setSingle, said, say, act };
}

function Room({ page, props }: { readonly page: ProjectedPage; readonly props: PageProps }): VNode {
  const { explore, scenario, show, go } = props;
  const { look } = explore;
  const desk = useDesk(page, props);
  const shown = projectedOf(page, props, desk.planHidden);
  const box = useRef<HTMLDivElement>(null);
  const room = useRoom(box, [page, shown === null, desk.keysListed]);
  useLargeDocument(show === 'projector-inverse');
  useProjectorKeys(LEVERS.length, desk.single, desk.act);
  const place = pageWords(PROJECTED_PAGES.indexOf(page) + 1, PROJECTED_PAGES.length);
  const exploring = page === 'explore';
  const answer = look.answer.value;
  const ready = exploring && look.status.value?.kind === 'ready' ? answer : null;
  useEffect(() => desk.say(`${place}: ${PAGE_WORDS[page].name}`), [page]);
  useKeepFocus(shown === null);
  useEffect(() => {
    if (ready) desk.say(announced(ready.view));
  }, [ready]);
  const waiting = exploring && look.dimmed.value ? ' lip-answer--waiting' : '';
  const withPlan = PAGE_WORDS[page].sentence.includes('scenario');
  return (
    <div class="lip-projected">
      <main class={`lip-projected__main lip-projected__main--${page}${waiting}`} id={MAIN_ID}>
        {shown?.head ?? <Waiting headline={PAGE_WORDS[page].name} />}
        {exploring ? (
          <LeverLine explore={explore} lever={desk.lever} planHidden={desk.planHidden} />
        ) : null}
        {withPlan && scenario ? <CounterfactualNotice scenario={scenario} /> : null}
        <div class="lip-projected__figure" ref={box}>
          {desk.keysListed ? (
            <KeyList single={desk.single} onSingle={desk.setSingle} />
          ) : (
            <RoomContext.Provider value={room}>{shown?.figure}</RoomContext.Provider>
          )}
        </div>
      </main>
      <footer class="lip-projected__foot">
        <p>
          <b>{place}</b>
          {shown ? ` \u00b7 ${projectedProvenance(shown.provenance)}` : ''}
        </p>
        <p class="lip-row">
          <button
            type="button"
            class="lip-link"
            aria-expanded={desk.keysListed}
            aria-controls={desk.keysListed ? KEY_LIST_ID : undefined}
            onClick={() => desk.listKeys(!desk.keysListed)}
          >
            {KEYS_TITLE} (?)
          </button>
          <button type="button" class="lip-link" onClick={() => go({ show: null })}>
            {LEAVE}
          </button>
        </p>
      </footer>
      <p class="lip-visually-hidden" role="status">
        {desk.said}
      </p>
    </div>
  );
}

export function Projector(props: PageProps): VNode | null {
  return isProjected(props.page) ? <Room page={props.page} props={props} /> : null;
}
