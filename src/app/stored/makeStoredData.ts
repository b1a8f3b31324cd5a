import type { Dataset } from '../../domain/dataset.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { MODEL_VERSION } from '../../domain/version.ts';
import { layGroundwork } from '../../model/run/layGroundwork.ts';
import { YEARS_AHEAD } from '../state/choices.ts';
import { STORED_DATA_FORMAT, type StoredData } from './storedData.ts';

/** @param scenario the plan that opens first: its groundwork serves nearly every other. */
export function makeStoredData(dataset: Dataset, scenario: Scenario): StoredData {
  return {
    format: STORED_DATA_FORMAT,
    modelVersion: MODEL_VERSION,
    dataset,
    groundwork: layGroundwork(dataset, scenario, YEARS_AHEAD),
  };
}
