/** The targets that a plan states: what each is, how it is rated, why, and on whose word. */
import type { VNode } from 'preact';
import type { Manifest } from '../../domain/dataset.ts';
import { type IndicatorWords, indicatorsFor } from '../../domain/indicators.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { PlanTarget } from '../../domain/targets.ts';
import type { InclusionView, RatedTarget } from '../../results/views/inclusionTypes.ts';
import { Section } from '../components/Section.tsx';
import { UndoRedo } from '../components/UndoRedo.tsx';
import { figureFor, indicatorName } from '../content/inclusion.ts';
import {
  COPY_TO_SET,
  LIBRARY_TARGETS,
  NO_PLAN_TARGETS,
  SET_A_TARGET,
  statedWords,
  TARGETS_TITLE,
  unratedWords,
} from '../content/inclusionTargets.ts';
import type { ScenarioHistory } from '../scenario/bench.ts';
import { RatingTag } from './RatingTag.tsx';

/** The way to one target more; takes the keyboard when one has gone. */
export const SET_TARGET_ID = 'set-target';

/** Id of the name of a target, for the keyboard after saving. */
export function targetElement(at: number): string {
  return `plan-target-${at}`;
}

/** What the person can do to a plan of their own. */
export interface TargetActions {
  readonly history: ScenarioHistory;
  readonly newAddress: string;
  readonly addressOf: (target: PlanTarget) => string;
  readonly onRemove: (target: PlanTarget) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export interface PlanTargetsProps {
  readonly plan: Scenario;
  /** Null until there are figures to rate. */
  readonly view: InclusionView | null;
  readonly manifest: Manifest;
  /** Absent where the plan is only to be looked at. */
  readonly actions?: TargetActions;
  /** Makes a copy and begins its first target; absent where that is not for this page to offer. */
  readonly onCopy?: () => void;
}

/** How a target is rated at the January that is read; null where another or none is in force. */
function ratedOf(
  { indicator, district, january }: PlanTarget,
  view: InclusionView,
): RatedTarget | null {
  const found = view.indicators.find(({ id }) => id === indicator);
  const rated = found ? figureFor(found, district ?? null)?.target : null;
  return rated?.setBy === 'plan' && rated.from_january === january ? rated : null;
}

interface OneTargetProps extends PlanTargetsProps {
  readonly target: PlanTarget;
  readonly at: number;
  readonly indicator: IndicatorWords | undefined;
}

function OneTarget({ target, at, indicator, view, manifest, actions }: OneTargetProps): VNode {
  const name = indicator ? indicatorName(indicator) : target.indicator;
  const { district } = target;
  const found = manifest.districts.find(({ code }) => code === district);
  const place = district === undefined ? `All of ${manifest.name}` : (found?.name ?? district);
  const rated = view && ratedOf(target, view);
  const of = (
    <span class="lip-visually-hidden">
      : {name}, {place}, January {target.january}
    </span>
  );
  return (
    <li class="lip-change">
      <h3 class="lip-change__name" id={targetElement(at)} tabIndex={-1}>
        {name}
      </h3>
      <div class="lip-change__words">
        <div>
          <p>{statedWords(target, indicator, place)}</p>
          {rated ? (
            <p>
              January {view.year}: <RatingTag target={rated} />
            </p>
          ) : null}
          {view && !rated ? <p class="lip-quiet">{unratedWords(target, view)}</p> : null}
        </div>
        <div>
          <p>
            <b>Reason:</b> {target.reason}
          </p>
          {target.source === undefined ? null : (
            <p>
              <b>Source:</b> {target.source}
            </p>
          )}
        </div>
      </div>
      {actions ? (
        <p class="lip-row lip-screen-only">
          <a href={actions.addressOf(target)}>Change{of}</a>
          <button type="button" class="lip-link" onClick={() => actions.onRemove(target)}>
            Remove{of}
          </button>
        </p>
      ) : null}
    </li>
  );
}

export function PlanTargets(props: PlanTargetsProps): VNode | null {
  const { plan, manifest, actions, onCopy } = props;
  const targets = plan.targets ?? [];
  const indicators = new Map(indicatorsFor(manifest).map((one) => [one.id, one]));
  if (targets.length === 0 && !actions && !onCopy) return null;
  const none = actions ? NO_PLAN_TARGETS : LIBRARY_TARGETS;
  return (
    <Section id="plan-targets" title={TARGETS_TITLE} onScreenOnly={targets.length === 0}>
      {targets.length === 0 ? <p class="lip-measure">{none}</p> : null}
      <ul class="lip-changes">
        {targets.map((target, at) => (
          <OneTarget
            key={targetElement(at)}
            {...props}
            {...{ target, at }}
            indicator={indicators.get(target.indicator)}
          />
        ))}
      </ul>
      {actions ? (
        <div class="lip-row lip-screen-only">
          <a
            class="lip-button"
            id={SET_TARGET_ID}
            data-action="set-target"
            href={actions.newAddress}
          >
            {SET_A_TARGET}
          </a>
          <UndoRedo
            last={actions.history.done.at(-1)?.name}
            next={actions.history.undone.at(-1)?.name}
            onUndo={actions.onUndo}
            onRedo={actions.onRedo}
          />
        </div>
      ) : null}
      {onCopy ? (
        <p class="lip-screen-only">
          <button type="button" class="lip-button" data-action="copy" onClick={onCopy}>
            {COPY_TO_SET}
          </button>
        </p>
      ) : null}
    </Section>
  );
}
