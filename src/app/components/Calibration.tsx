/** Placement beside the flows that it is calibrated to: published share, and what the engine gives. */
import type { VNode } from 'preact';
import { children } from '../../charts/rounding.ts';
import type { CalibratedRow, CalibrationView } from '../../results/views/calibrationTypes.ts';
import { CALIBRATION_TEXT, CALIBRATION_TITLES, percentPoints } from '../content/calibration.ts';
import { type Column, DataTable } from './DataTable.tsx';

/** Largest miss that is not marked, in points. */
const NOTED_POINTS = 2;

export function Calibration({ view }: { readonly view: CalibrationView }): VNode {
  const columns = (signed: boolean): Column<CalibratedRow>[] => [
    { id: 'label', label: signed ? 'Occasion' : 'Need', cell: ({ label }) => label },
    {
      id: 'plans',
      label: 'Published, children',
      numeric: true,
      cell: ({ plans }) => children(plans),
    },
    ...view.settingTypes.map(
      ({ id, label }): Column<CalibratedRow> => ({
        id,
        label,
        numeric: true,
        cell: ({ shares }) => {
          const share = shares.find(({ settingType }) => settingType === id);
          if (share === undefined) return null;
          const miss = share.model - share.published;
          const said = percentPoints(miss);
          return (
            <>
              {signed ? percentPoints(share.published) : share.published.toFixed(1)}{' '}
              {Math.abs(miss) > NOTED_POINTS ? (
                <b class="lip-worse">({said})</b>
              ) : (
                <span class="lip-quiet">({said})</span>
              )}
            </>
          );
        },
      }),
    ),
  ];
  return (
    <>
      <p class="lip-measure">{CALIBRATION_TEXT}</p>
      <DataTable
        caption={CALIBRATION_TITLES.newPlans}
        captionShown
        columns={columns(false)}
        rows={view.newPlans}
        rowKey={({ code }) => code}
        dense
      />
      <DataTable
        caption={CALIBRATION_TITLES.moves}
        captionShown
        columns={columns(true)}
        rows={view.moves}
        rowKey={({ code }) => code}
        dense
      />
    </>
  );
}
