/** How inclusive is the area, by the indicators of an inclusion dashboard, and are its targets met? */
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { indicatorsFor } from '../../domain/indicators.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { PlanTarget } from '../../domain/targets.ts';
import type { InclusionView } from '../../results/views/inclusionTypes.ts';
import { focusSoon } from '../components/focusSoon.ts';
import { InTurns } from '../components/InTurn.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { inclusionHeadline, indicatorName } from '../content/inclusion.ts';
import { NO_SUCH_TARGET, targetDone } from '../content/inclusionTargets.ts';
import { isFirstLook } from '../content/reading.ts';
import { ByDistrict } from '../inclusion/ByDistrict.tsx';
import { Indicators } from '../inclusion/Indicators.tsx';
import { PlanTargets, SET_TARGET_ID, targetElement } from '../inclusion/PlanTargets.tsx';
import { NotSimulated, Rules } from '../inclusion/Rules.tsx';
import { TargetForm } from '../inclusion/TargetForm.tsx';
import {
  addressOfTarget,
  isSameTarget,
  NEW_TARGET,
  openTarget,
  putTarget,
  removeTarget,
} from '../inclusion/targetEdits.ts';
import { targetOffer } from '../inclusion/targetOffer.ts';
import { useReviewKeys } from '../review/useReviewKeys.ts';
import { copyPlan } from '../scenario/copyPlan.ts';
import type { ScenarioEdit } from '../scenario/scenarioEdits.ts';
import type { PageProps } from './pageProps.ts';
import { Waiting } from './Waiting.tsx';

interface DashboardProps extends PageProps {
  /** Null until there are figures, and where the plan cannot be simulated. */
  readonly view: InclusionView | null;
  /** Null until the file of the plan is read. */
  readonly plan: Scenario | null;
  readonly whose: 'library' | 'mine' | 'shared';
}

function Figures({
  view,
  choices,
  go,
  hashOf,
}: PageProps & { readonly view: InclusionView }): VNode {
  const { areaName } = choices;
  const district = choices.district?.code ?? null;
  return (
    <InTurns of={[view, choices]}>
      <Indicators
        view={view}
        district={district}
        areaName={areaName}
        addressOf={(measure) => hashOf({ measure })}
      />
      <ByDistrict
        view={view}
        measure={choices.measure}
        onMeasure={(measure) => go({ measure })}
        chosen={choices.district?.code}
        addressOf={(area) => hashOf({ area })}
      />
      <Rules view={view} district={district} importAddress={hashOf({ page: 'import' })} />
      <NotSimulated />
    </InTurns>
  );
}

interface TargetPageProps extends DashboardProps {
  readonly own: Scenario;
  /** The target that is changed; null = a new one. */
  readonly before: PlanTarget | null;
  readonly onSave: (target: PlanTarget) => void;
}

/** The form of a target, at first of what the reader has been looking at. */
function TargetPage(props: TargetPageProps): VNode {
  const { own, before, view, choices, dataset, hashOf, onSave } = props;
  const { measure, district, year, lastYear } = choices;
  const { manifest, names } = dataset;
  const offered = targetOffer({ manifest, names, plan: own, before, view, lastYear });
  const looked = offered.indicators.find(({ id }) => id === measure);
  return (
    <TargetForm
      key={props.change}
      plan={own}
      before={before}
      first={{ indicator: looked?.id, district: district?.code, january: year }}
      offered={offered}
      view={view}
      cancelAddress={hashOf({ change: null })}
      onSave={onSave}
    />
  );
}

function Head({ view, choices, dataset }: DashboardProps): VNode {
  const { areaName } = choices;
  if (view === null) return <Waiting headline={`Inclusion indicators, ${areaName}`} />;
  const { draws } = view.provenance;
  const { settingTypes } = dataset.manifest;
  const mainstream = settingTypes.find(({ role }) => role === 'mainstream')?.id;
  return (
    <PageHead
      headline={inclusionHeadline(view, choices.district?.code ?? null, areaName, mainstream)}
      firstLookDraws={isFirstLook(draws) ? draws : undefined}
    >
      Each figure is an average of {draws} simulated futures with the range that 8 in 10 of them
      fall into.
    </PageHead>
  );
}

function Dashboard(props: DashboardProps): VNode {
  const { view, plan, whose, choices, dataset, bench, go, hashOf } = props;
  const [said, setSaid] = useState('');
  const { manifest } = dataset;
  const nameOf = ({ indicator }: PlanTarget) => {
    const found = indicatorsFor(manifest).find(({ id }) => id === indicator);
    return found ? indicatorName(found) : indicator;
  };
  const own = whose === 'mine' ? plan : null;
  const history = own && bench.historyOf(own);
  const undo = () => own && history?.done.length && bench.undo(own);
  const redo = () => own && history?.undone.length && bench.redo(own);
  useReviewKeys({ onUndo: undo, onRedo: redo });
  useEffect(() => setSaid(''), [plan?.id]);
  const take = (edit: ScenarioEdit, words: string, focus: string) => {
    if (own) bench.step(own, edit);
    setSaid(words);
    focusSoon(focus);
  };
  const open = own && openTarget(props.change, own);
  if (own && open && open !== 'missing') {
    const before = open === 'new' ? null : open;
    const save = (target: PlanTarget) => {
      const name = nameOf(target);
      const edit = putTarget(own, target, before, name);
      const at = edit.plan.targets?.findIndex((one) => isSameTarget(one, target)) ?? 0;
      go({ change: null });
      take(edit, before ? targetDone.changed(name) : targetDone.set(name), targetElement(at));
    };
    return <TargetPage {...props} own={own} before={before} onSave={save} />;
  }
  const actions = own &&
    history && {
      history,
      newAddress: hashOf({ change: NEW_TARGET }),
      addressOf: (target: PlanTarget) => hashOf({ change: addressOfTarget(target) }),
      onRemove: (target: PlanTarget) => {
        const name = nameOf(target);
        take(removeTarget(own, target, name), targetDone.removed(name), SET_TARGET_ID);
      },
      onUndo: undo,
      onRedo: redo,
    };
  const copy = () => {
    if (!plan) return;
    const { id } = copyPlan(plan, props.plans, choices.baselineId);
    go({ scenario: id, change: NEW_TARGET });
  };
  return (
    <>
      <Head {...props} />
      <p class="lip-change__said" role="status">
        {open === 'missing' ? NO_SUCH_TARGET : said}
      </p>
      <div class="lip-stack">
        {plan ? (
          <PlanTargets
            plan={plan}
            view={view}
            manifest={manifest}
            actions={actions || undefined}
            onCopy={whose === 'library' ? copy : undefined}
          />
        ) : null}
        {view ? <Figures {...props} view={view} /> : null}
      </div>
    </>
  );
}

export function InclusionPage(props: PageProps): VNode {
  const { views, choices, plans, scenario, scenarios } = props;
  const own = plans.list.value.find(({ id }) => id === choices.scenarioId)?.scenario;
  const plan = own ?? (scenario?.id === choices.scenarioId ? scenario : null);
  const whose = scenarios.find(({ id }) => id === choices.scenarioId)?.whose ?? 'library';
  return <Dashboard {...props} view={views.inclusion ?? null} plan={plan} whose={whose} />;
}
