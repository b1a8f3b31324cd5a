/**
 * Colours and marks of every chart. Contrasts are on white: charts are drawn on white only, since
 * teal, orange and lilac fall below 3:1 on a tint. The same values are the custom properties of
 * `src/app/styles/_tokens.scss`; a test keeps the two alike.
 */
export const INK = '#0B0C0C';
export const QUIET_INK = '#505A5F';
export const ACCENT = '#12436D';
export const RULE = '#DDE1E4';
export const FOCUS = '#FFDD00';
export const PAPER = '#FFFFFF';
/** Ground of what is not part of a figure, such as a neighbour on a map. */
export const GROUND = '#F4F6F8';

/** Fill and edge of the band that holds 8 in 10 futures. */
export const BAND_FILL = '#C9D7E4';
export const BAND_EDGE = '#5B7FA3';
/** Ground of the better side of a difference. */
export const BETTER_GROUND = '#EDF2F6';
/** The plan with no change, wherever it is compared. */
export const NO_CHANGE = '#3D3D3D';

/** Amounts from least to most. Ink text on the first three, white on the last two. */
export const AMOUNTS = ['#E8EEF3', '#BCCFDF', '#87A7C3', '#4A759F', '#12436D'] as const;
export const AMOUNT_TEXT = [INK, INK, INK, PAPER, PAPER] as const;

/** A series colour with the twin that may be used for words, since some marks are too pale. */
export interface SeriesColour {
  readonly mark: string;
  readonly text: string;
}

/** The six colours that can be told apart together, in fixed order. */
export const SERIES: readonly SeriesColour[] = [
  { mark: '#12436D', text: '#12436D' },
  { mark: '#28A197', text: '#17665F' },
  { mark: '#801650', text: '#801650' },
  { mark: '#F46A25', text: '#A33C00' },
  { mark: '#3D3D3D', text: '#3D3D3D' },
  { mark: '#A285D1', text: '#5F4796' },
];

export type MarkShape = 'circle' | 'square' | 'diamond';

/** How one of up to four plans under comparison is drawn: never by colour alone. */
export interface PlanStyle extends SeriesColour {
  readonly shape: MarkShape;
  readonly hollow: boolean;
  /** SVG dash pattern; absent for a solid line. */
  readonly dash?: string;
}

/** Plans A (no change), B, C and D. */
export const PLANS: readonly PlanStyle[] = [
  { mark: '#3D3D3D', text: '#3D3D3D', shape: 'circle', hollow: true, dash: '7 5' },
  { mark: '#801650', text: '#801650', shape: 'diamond', hollow: false, dash: '2 4' },
  { mark: '#12436D', text: '#12436D', shape: 'circle', hollow: false },
  { mark: '#28A197', text: '#17665F', shape: 'square', hollow: false, dash: '12 5' },
];

export const CHART_FONT = 'Arial, "Liberation Sans", sans-serif';
