/** Places and roll, refusals and first preferences of one school over the years. */
import type { VNode } from 'preact';
import { children } from '../../charts/rounding.ts';
import { trendTitle } from '../content/placement.ts';
import type { SchoolPartProps } from './parts.ts';
import { RoundFan } from './RoundFan.tsx';

export function SchoolFans({ school, provenance, choices }: SchoolPartProps): VNode {
  const { name, onRoll, refused, firstPreferences, terms } = school;
  const shared = { format: children, unit: 'children', year: choices.year, provenance };
  const places = terms.map(({ open, placesForArea }) => (open ? placesForArea : 0));
  const limited = places.every((value): value is number => value !== null);
  const futures = `${provenance.draws} simulated futures`;
  const ofRounds = `${name}, each September round, read at the January after it, ${futures}`;
  return (
    <div class="lip-columns lip-columns--third">
      <RoundFan
        {...shared}
        id="school-roll"
        title={limited ? 'Places and roll' : 'Children on roll; no limit binds'}
        caption={`This area’s children with plans on roll each January${limited ? ', and places agreed for them' : ''}, ${futures}`}
        name="On roll"
        fan={onRoll}
        beside={limited ? { name: 'Places', values: places } : undefined}
      />
      <RoundFan
        {...shared}
        id="school-refused"
        title={trendTitle(
          'Refusals for want of a place',
          'are',
          refused,
          'Refusals for want of a place',
        )}
        caption={`Children who wanted it more than the place they got and met what it admits, ${ofRounds}`}
        name="Refused"
        fan={refused}
      />
      <RoundFan
        {...shared}
        id="school-first"
        title={trendTitle(
          'Children who put it first',
          'are',
          firstPreferences,
          'Children who put it first',
        )}
        caption={`Children in the round with it at the head of their list, ${ofRounds}`}
        name="First preference"
        fan={firstPreferences}
      />
    </div>
  );
}
