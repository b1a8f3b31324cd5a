/** Where children needed to go and where they went, as a matrix or as a flow picture. */
import type { VNode } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { FlowReader } from '../../charts/flow/FlowReader.tsx';
import { MatrixReader } from '../../charts/matrix/MatrixReader.tsx';
import { matrixTwin } from '../../charts/matrix/matrix.ts';
import { DataFigure } from '../components/DataFigure.tsx';
import { capital } from '../content/demand.ts';
import { childrenAsked, NEEDED_MEANING, placementTitle } from '../content/placement.ts';
import { useFigureKeys } from './figureKeys.ts';
import type { PlacementPartProps } from './parts.ts';
import { flowOf, needMatrix, typeMatrix } from './placed.ts';

type Shown = 'types' | 'needs' | 'flow';

const ID = 'where';
const OPTIONS: readonly { readonly shown: Shown; readonly label: string }[] = [
  { shown: 'types', label: 'By type needed' },
  { shown: 'needs', label: 'By need' },
  { shown: 'flow', label: 'As a flow' },
];

export function Where({ placement, choices }: PlacementPartProps): VNode {
  const [shown, setShown] = useState<Shown>('types');
  const [matrix, setMatrix] = useState<Shown>('types');
  const { baseYear, areaName } = choices;
  const { query, provenance } = placement;
  const flow = useMemo(() => flowOf(placement), [placement]);
  const byNeed = useMemo(() => needMatrix(placement, baseYear), [placement, baseYear]);
  const byType = useMemo(() => typeMatrix(placement, baseYear), [placement, baseYear]);
  const show = useCallback((next: Shown) => {
    setShown(next);
    if (next !== 'flow') setMatrix(next);
  }, []);
  const turn = useCallback(() => show(shown === 'flow' ? matrix : 'flow'), [show, shown, matrix]);
  useFigureKeys(ID, turn);

  const data = shown === 'needs' ? byNeed : byType;
  const title =
    shown === 'needs'
      ? `${capital(childrenAsked(placement))} by need and type attended, ${areaName}, January ${query.year}`
      : placementTitle(placement, areaName);
  const measure = `${capital(childrenAsked(placement))}, ${areaName}, January ${query.year}, average of ${provenance.draws} simulated futures`;
  const caption =
    shown === 'flow'
      ? `${measure}: from need to the type of place needed to the type attended. A band is as thick as its children are many`
      : `${measure}: ${data.rowHead.toLowerCase()} in rows, ${data.columnHead.toLowerCase()} in columns. Shade: share of the row`;
  const drawing = { id: `${ID}-drawn`, label: `${title}. Read at January ${query.year}` };
  return (
    <DataFigure
      id={ID}
      title={title}
      caption={caption}
      twin={matrixTwin(data, measure)}
      provenance={provenance}
      notes={`${NEEDED_MEANING} In this figure F turns from matrix to flow and T opens the table.`}
    >
      <div class="lip-stack lip-stack--tight">
        {/* biome-ignore lint/a11y/useSemanticElements: buttons, not fields */}
        <div class="lip-switch lip-screen-only" role="group" aria-label="How it is drawn">
          {OPTIONS.map((option) => (
            <button
              key={option.shown}
              type="button"
              class="lip-switch__option"
              aria-pressed={option.shown === shown}
              onClick={() => show(option.shown)}
            >
              {option.label}
            </button>
          ))}
        </div>
        {shown === 'flow' ? (
          <FlowReader {...drawing} data={flow} />
        ) : (
          <MatrixReader
            {...drawing}
            key={shown}
            data={data}
            outlined={shown === 'types' ? 'Outlined: placed in the type needed.' : undefined}
          />
        )}
      </div>
    </DataFigure>
  );
}
