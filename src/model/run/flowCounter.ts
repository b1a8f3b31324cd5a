import { PHASE_COUNT, phaseIndex } from '../../domain/ages.ts';
import type { Area } from '../area/area.ts';
import type { Children } from '../population/children.ts';
import { FLOWS, NEW_PLANS, RESIDUAL } from './cubes.ts';

/** Books the flows of one step into the cube `flows`. */
export class FlowCounter {
  constructor(
    private readonly area: Area,
    private readonly cells: Int32Array,
    private readonly step: number,
  ) {}

  /** Books child `i` under a flow of a phase. */
  add(children: Children, i: number, phase: number, flow: number): void {
    const { area } = this;
    const district = area.zones.district[children.zone[i]];
    const row = (this.step * area.districtCount + district) * area.needCount + children.need[i];
    this.cells[(row * PHASE_COUNT + phase) * FLOWS.length + flow]++;
  }

  /** Books everyone who came in: arrivals from `residualFrom`, new plans from `newPlansFrom`. */
  addEntrants(children: Children, residualFrom: number, newPlansFrom: number): void {
    for (let i = residualFrom; i < children.count; i++) {
      const flow = i < newPlansFrom ? RESIDUAL : NEW_PLANS;
      this.add(children, i, phaseIndex(children.age[i]), flow);
    }
  }
}
