import { describe, expect, it, vi } from 'vitest';
import { FanReader } from '../../src/charts/FanReader.tsx';
import { Figure } from '../../src/charts/Figure.tsx';
import type { Twin } from '../../src/charts/twin.ts';
import { openPage, type PageElement } from './support/page.ts';

const twin: Twin = {
  caption: 'Children without a place',
  columns: [
    { label: 'Area' },
    { label: 'Children', numeric: true, format: (value) => `${value} children` },
  ],
  rows: [
    ['North', 12],
    ['South', null],
    ['All', 12],
  ],
  totalRow: true,
  note: 'Averages add up.',
};

const action = (words: string) => (element: PageElement) =>
  element.tag === 'button' && element.text === words;

describe('a figure', () => {
  it('shows its table and hides it again, and says which', async () => {
    const page = openPage(
      <Figure id="one" title="The finding" caption="What is measured" twin={twin}>
        drawing
      </Figure>,
    );
    expect(page.all(({ tag }) => tag === 'table')).toHaveLength(0);
    const [show] = page.all(action('Show as table'));
    expect(show.attribute('aria-expanded')).toBe('false');
    await show.fire('click');
    expect(page.all(({ tag }) => tag === 'table')).toHaveLength(1);
    const [hide] = page.all(action('Hide table'));
    expect(hide.attribute('aria-expanded')).toBe('true');
    await hide.fire('click');
    expect(page.all(({ tag }) => tag === 'table')).toHaveLength(0);
  });

  it('is named by its finding, at the level asked for', () => {
    const page = openPage(
      <Figure id="one" title="The finding" level={3} caption="What is measured" twin={twin}>
        drawing
      </Figure>,
    );
    const [title] = page.all(({ tag }) => tag === 'h3');
    const [frame] = page.all(({ tag }) => tag === 'figure');
    expect(title.text).toBe('The finding');
    expect(frame.attribute('aria-labelledby')).toBe(title.attribute('id'));
  });

  it('has a table with a caption, headed rows and columns, words for a gap, and its note', () => {
    const page = openPage(
      <Figure id="one" title="The finding" caption="c" twin={twin} twinShown>
        drawing
      </Figure>,
    );
    const scopes = page.all(({ tag }) => tag === 'th').map((th) => th.attribute('scope'));
    expect(scopes).toEqual(['col', 'col', 'row', 'row', 'row']);
    expect(page.all(({ tag }) => tag === 'caption')[0].text).toBe('Children without a place');
    const cells = page.all(({ tag }) => tag === 'td').map(({ text }) => text);
    expect(cells).toEqual(['12 children', 'none', '12 children']);
    const totals = page.all((one) => `${one.attribute('class')}`.includes('row--total'));
    expect(totals.map(({ text }) => text)).toEqual(['All12 children']);
    expect(page.all(({ text, tag }) => tag === 'p' && text === 'Averages add up.')).toHaveLength(1);
  });

  it('offers downloads only where somebody takes them, and hands over the twin', async () => {
    const taken = vi.fn();
    const page = openPage(
      <Figure id="one" title="t" caption="c" twin={twin} onDownloadData={taken}>
        drawing
      </Figure>,
    );
    expect(page.all((one) => one.text.startsWith('Download picture'))).toHaveLength(0);
    await page.all(action('Download data (CSV)'))[0].fire('click');
    expect(taken).toHaveBeenCalledWith(twin);
  });
});

describe('reading a fan with the keys', () => {
  const years = [2025, 2026, 2027];
  const fan = (
    <FanReader
      id="fan"
      label="Growth slows: January 2026"
      plan={{ name: 'My plan', years, mean: [10, 20, 30], low: [10, 15, 20], high: [10, 25, 40] }}
      comparison={{
        name: 'No change',
        years,
        mean: [10, 22, 36],
        low: [10, 18, 30],
        high: [10, 26, 44],
      }}
      readingYear={2026}
      unit="children"
      format={(value) => `${value}`}
    />
  );
  const slider = (page: ReturnType<typeof openPage>) =>
    page.all((element) => element.attribute('role') === 'slider')[0];
  const press = async (page: ReturnType<typeof openPage>, ...keys: string[]) => {
    for (const key of keys) await slider(page).fire('keydown', { key });
    return slider(page).attribute('aria-valuetext');
  };

  it('is one tab stop, and says under the chart what it says to a screen reader', async () => {
    const page = openPage(fan);
    expect(page.all((element) => `${element.attribute('tabIndex')}` === '0')).toHaveLength(1);
    const spoken = await press(page, 'ArrowRight');
    const [line] = page.all((one) => one.attribute('class') === 'lip-reader__line');
    expect(line.text).toBe(spoken);
    expect(line.attribute('aria-live')).toBe('off');
    expect(spoken).toBe('January 2027, My plan: average 30, 8 in 10 futures 20 to 40');
  });

  it('steps years and series, stops at the ends, and goes back on Escape', async () => {
    const page = openPage(fan);
    expect(await press(page, 'ArrowLeft')).toBe('January 2025, My plan: 10');
    expect(await press(page, 'ArrowLeft', 'ArrowDown')).toBe('January 2025, No change: 10');
    expect(await press(page, 'End')).toContain('January 2027, No change: average 36');
    expect(await press(page, 'Escape')).toContain('January 2026, My plan: average 20');
  });

  it('leaves keys that are not its own to the page', async () => {
    const page = openPage(fan);
    expect(await slider(page).fire('keydown', { key: 't' })).toBe(false);
    expect(await slider(page).fire('keydown', { key: 'ArrowLeft', altKey: true })).toBe(false);
    expect(await slider(page).fire('keydown', { key: 'ArrowLeft' })).toBe(true);
  });
});
