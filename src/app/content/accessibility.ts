/** The accessibility statement, in sections of sentences. */

export interface StatementSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly points?: readonly string[];
}

export const ACCESSIBILITY: readonly StatementSection[] = [
  {
    title: 'How to use this site',
    paragraphs: ['It is meant to work for as many people as possible. You should be able to:'],
    points: [
      'reach and use everything with a keyboard alone',
      'zoom to 400%, or use a screen 320 pixels wide, without loss of content; wide tables scroll in a box of their own',
      'read every chart and map as a table with the same figures, from the button under it',
      'read a chart year by year, and a map district by district, with the arrow keys',
      'use it with your own colours, in high contrast, in black and white and on paper',
      'use it without movement on the screen, if you have asked your device for less',
    ],
  },
  {
    title: 'How accessible it is',
    paragraphs: [
      'It aims at the Web Content Accessibility Guidelines version 2.2, level AA. It has not had an independent audit, nor been tested with a screen reader or by people who use assistive technology every day.',
      'Each page is tested by machine in one browser, Chromium: with the axe rules at two widths of window, for targets of 24 pixels, for reflow at 320 pixels and at 400% zoom, for movement, for charts with forced colours, and for a keyboard focus that is seen and not covered at the first 40 stops. Such tests find only some of what can be wrong.',
    ],
    points: [
      'Tables of provisions and assumptions are long. Filter them, or download the data.',
      'On the map, screen readers announce each district as an item of a list. The table beside it holds the same figures and more.',
    ],
  },
  {
    title: 'If something does not work for you',
    paragraphs: [
      'Tell whoever published this copy. Say which page you were on, what you were trying to do, and which browser and assistive technology you use.',
    ],
  },
];
