import { SEN_SETTINGS } from '../../src/data/sen2/codeLists.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Chance } from '../england/chance.ts';

/** How a return says where a child is placed. */
export interface PlaceCells {
  readonly urn: string;
  readonly ukprn: string;
  readonly sensetting: string;
  readonly senunitindicator: string;
  readonly resourcedprovisionindicator: string;
}

const NOTHING: PlaceCells = {
  urn: '',
  ukprn: '',
  sensetting: '',
  senunitindicator: '0',
  resourcedprovisionindicator: '0',
};

/** Establishment that a return shows by having no placement at all. */
export const WITHOUT_PLACEMENT = 'placement_unknown';

/** Establishments of a dataset as the cells of a return; made-up schools for those without a URN. */
export class Places {
  /** Establishment by made-up URN: what the list of schools must say. */
  readonly madeUp = new Map<string, string>();
  private readonly schools = new Map<string, string[]>();
  private readonly settings = new Map([...SEN_SETTINGS].map(([code, name]) => [name, code]));

  constructor({ tables }: Dataset) {
    for (const { provision, establishment } of tables.provisions) {
      if (!/^\d{6}$/.test(provision)) continue;
      this.schools.set(establishment, [...(this.schools.get(establishment) ?? []), provision]);
    }
  }

  /** A placement of this establishment; a school of its kind by chance. */
  cells(establishment: string, chance: Chance): PlaceCells {
    const setting = this.settings.get(establishment);
    if (setting !== undefined) return { ...NOTHING, sensetting: setting };
    if (establishment === 'ukrlp_provider') return { ...NOTHING, ukprn: '10000001' };
    const unit = /^(.*)_senunit$/.exec(establishment);
    const resourced = /^(.*)_resourced_provision$/.exec(establishment);
    const host = unit?.[1] ?? resourced?.[1];
    if (host !== undefined && this.schools.has(host)) {
      return {
        ...NOTHING,
        urn: this.urn(host, chance),
        senunitindicator: unit ? '1' : '0',
        resourcedprovisionindicator: resourced ? '1' : '0',
      };
    }
    return { ...NOTHING, urn: this.urn(establishment, chance) };
  }

  private urn(establishment: string, chance: Chance): string {
    const schools = this.schools.get(establishment);
    if (schools !== undefined) return schools[Math.floor(chance() * schools.length)];
    const made = String(900_001 + this.madeUp.size);
    this.madeUp.set(made, establishment);
    this.schools.set(establishment, [made]);
    return made;
  }
}
