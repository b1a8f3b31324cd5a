/** What a drawing is given to stand in, for a screen that is read from afar. */
import { createContext } from 'preact';

export interface Room {
  /** Enlarges drawings with their type: 2 makes type of 12 px one of 24. */
  readonly zoom: number;
  /** Height of the one drawing in view, in px of the screen; null = its own height. */
  readonly heightPx: number | null;
}

/** On a page, drawings are as large as they are drawn. */
export const RoomContext = createContext<Room>({ zoom: 1, heightPx: null });
