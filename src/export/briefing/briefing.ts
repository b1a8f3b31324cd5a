/** A run as a briefing for a committee: the finding first, then the figures, then what they rest on. */
import { PRODUCT_NAME } from '../../domain/version.ts';
import type { Table } from '../../results/tables/table.ts';
import type { Briefing, DocumentSection } from '../document/document.ts';
import { assumptionNotes, originNotes, sourceNotes } from '../tables/originNotes.ts';
import type { RunFacts } from '../tables/runFacts.ts';
import { TABLE_NOTES } from '../tables/tableWords.ts';
import { annexOf } from './annex.ts';
import type { BriefingFigures, Figure } from './figures.ts';
import { figureWords, type Say } from './words.ts';

/**
 * @param annexed tables that are asked for in full.
 * @param date day of the export, as 2031-05-06.
 */
export function briefingOf(
  figures: BriefingFigures,
  facts: RunFacts,
  annexed: readonly Table[],
  date: string,
): Briefing {
  const { provenance, baseYear, years } = facts;
  const say = figureWords(provenance.draws);
  return {
    title: `${provenance.datasetName}: places for children with EHC plans`,
    description: `Finding, figures, assumptions and sources of the plan “${provenance.scenarioLabel}”, January ${baseYear} to January ${baseYear + years}.`,
    language: 'en-GB',
    publisher: PRODUCT_NAME,
    date,
    finding: shortFinding(figures, say),
    sections: [
      summary(figures, facts, say),
      shortSection(figures, say),
      districtSection(figures, say),
      typeSection(figures, facts, say),
      moneySection(figures, say),
      {
        heading: 'Assumptions',
        blocks: [
          {
            kind: 'list',
            items: [...assumptionNotes(facts).map(({ note }) => note), ...TABLE_NOTES.slice(2)],
          },
        ],
      },
      {
        heading: 'Sources',
        blocks: [{ kind: 'list', items: sourceNotes(facts).map(({ note }) => note) }],
      },
      {
        heading: 'Where these figures come from',
        blocks: [
          {
            kind: 'table',
            caption: 'Model, data, plan and futures',
            headers: ['What', 'Which'],
            rows: originNotes(facts, date).map(({ topic, note }) => [topic, note]),
          },
        ],
      },
      ...annexOf(annexed, facts.withheld),
    ],
  };
}

/** "By January 2035 about 1,530 children will be without …, against 1,350 in January 2025." */
function shortFinding({ januaries, short }: BriefingFigures, say: Say): string {
  const [first, last] = [short[0], short[short.length - 1]];
  if (first.mean === null || last.mean === null) {
    return 'How many children will be without the state special school or SRP (inclusion base) place that they need is not shown: small counts in it are confidential.';
  }
  return `By January ${januaries[januaries.length - 1]}, ${say.about(last.mean)} children will be without the state special school or SRP (inclusion base) place that they need${say.range(last)}, against ${say.count(first.mean)} in January ${januaries[0]}.`;
}

function summary(figures: BriefingFigures, facts: RunFacts, say: Say): DocumentSection {
  const { januaries, children, money } = figures;
  const last = money[money.length - 1];
  const items = [
    `Children with plans: ${say.count(children[0])} in January ${januaries[0]}, ${say.count(children[children.length - 1])} in January ${januaries[januaries.length - 1]}.`,
    `High needs budget of ${last.year}: ${say.balance(last.inYear.mean)} in the year${say.moneyRange(last.inYear)}; ${say.balance(last.cumulative.mean)} over all years to then${say.moneyRange(last.cumulative)}.`,
  ];
  const plan = `The plan is “${facts.provenance.scenarioLabel}”, simulated in ${facts.provenance.draws} futures.`;
  return {
    heading: 'In short',
    blocks: [
      { kind: 'text', text: plan },
      { kind: 'list', items },
    ],
  };
}

function shortSection({ januaries, short }: BriefingFigures, say: Say): DocumentSection {
  const hasRange = short.every(({ low }) => low !== null);
  const years = januaries.map(String);
  const [first, last] = [short[0].mean, short[short.length - 1].mean];
  return {
    heading: 'Children without the specialist place that they need',
    blocks: [
      {
        kind: 'chart',
        caption:
          'Children without the state special school or SRP (inclusion base) place that they need, each January',
        alt: `A line from ${say.count(first)} in January ${years[0]} to ${say.count(last)} in January ${years[years.length - 1]}. The table beneath has every year.`,
        categories: years,
        lines: [
          { name: 'Average', values: short.map(({ mean }) => mean), isMain: true },
          ...(hasRange
            ? [
                {
                  name: '1 in 10 futures below',
                  values: short.map(({ low }) => low),
                  isMain: false,
                },
                {
                  name: '1 in 10 futures above',
                  values: short.map(({ high }) => high),
                  isMain: false,
                },
              ]
            : []),
        ],
      },
      {
        kind: 'table',
        caption:
          'Children without the state special school or SRP (inclusion base) place that they need',
        headers: [
          'January',
          'Average',
          ...(hasRange ? ['1 in 10 futures below', '1 in 10 futures above'] : []),
        ],
        rows: short.map(({ mean, low, high }, at) => [
          years[at],
          say.count(mean),
          ...(hasRange ? [say.count(low), say.count(high)] : []),
        ]),
      },
    ],
  };
}

/** Base January, the middle of the run and its last January. */
function threeYears(januaries: readonly number[]): number[] {
  return [...new Set([0, Math.floor((januaries.length - 1) / 2), januaries.length - 1])];
}

function districtSection({ januaries, byDistrict }: BriefingFigures, say: Say): DocumentSection {
  const shown = threeYears(januaries);
  const last = (figures: readonly Figure[]) => figures[figures.length - 1] ?? 0;
  const sorted = [...byDistrict].sort((a, b) => last(b.short) - last(a.short));
  return {
    heading: 'Where they live',
    blocks: [
      {
        kind: 'table',
        caption:
          'Children without the state special school or SRP (inclusion base) place that they need, by home district, average',
        headers: ['District', ...shown.map((at) => `January ${januaries[at]}`)],
        rows: sorted.map(({ district, short }) => [
          district,
          ...shown.map((at) => say.count(short[at])),
        ]),
      },
    ],
  };
}

function typeSection(
  { januaries, byType }: BriefingFigures,
  { settingTypes }: RunFacts,
  say: Say,
): DocumentSection {
  const shown = threeYears(januaries);
  const labels = new Map(settingTypes.map(({ id, label }) => [id, label]));
  return {
    heading: 'Where children with plans go',
    blocks: [
      {
        kind: 'table',
        caption: 'Children with plans by type of setting, average',
        headers: ['Type of setting', ...shown.map((at) => `January ${januaries[at]}`)],
        rows: byType.map(({ type, children }) => [
          labels.get(type) ?? type,
          ...shown.map((at) => say.count(children[at])),
        ]),
      },
    ],
  };
}

function moneySection({ money }: BriefingFigures, say: Say): DocumentSection {
  return {
    heading: 'High needs budget',
    blocks: [
      {
        kind: 'table',
        caption: 'Balance of the high needs budget, millions of pounds; a deficit is negative',
        headers: ['Year', 'In the year', '8 in 10 futures', 'Over all years', '8 in 10 futures'],
        rows: money.map(({ year, inYear, cumulative }) => [
          year,
          say.millions(inYear.mean),
          say.between(inYear),
          say.millions(cumulative.mean),
          say.between(cumulative),
        ]),
      },
    ],
  };
}
