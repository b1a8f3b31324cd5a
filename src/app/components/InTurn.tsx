/**
 * Parts of a page that take up new figures one after another. A part keeps what it shows until its
 * turn comes, then draws the newest it was given; what is on screen goes first.
 */
import { Component, type ComponentChildren, createContext, createRef, type VNode } from 'preact';
import type { InLine, Turns } from '../state/turns.ts';

/** Who may draw next on this page; null = everything is drawn at once. */
export const TurnsContext = createContext<Turns | null>(null);

/** Further than any page is long, in px: what is off screen comes after what is on it. */
const FAR_PX = 1e7;

export interface InTurnProps {
  /** What the figures are drawn from. Only a change of these waits; the rest is drawn at once. */
  readonly of: readonly unknown[];
  /** There from the start, so that nothing jumps. */
  readonly first?: boolean;
  /** There from the start, and changes when all else has: it speaks of all figures. */
  readonly last?: boolean;
  readonly children: ComponentChildren;
}

export class InTurn extends Component<InTurnProps> implements InLine {
  static override contextType = TurnsContext;
  declare context: Turns | null;
  private readonly box = createRef<HTMLDivElement>();
  private waiting = false;
  private drawn: boolean;

  constructor(props: InTurnProps, turns: Turns | null) {
    super(props, turns);
    this.drawn = turns === null || props.first === true || props.last === true;
  }

  private wait(turns: Turns) {
    this.waiting = true;
    turns.wait(this);
  }

  place(): number {
    if (this.props.last) return Number.POSITIVE_INFINITY;
    const box = this.box.current;
    const part = box?.firstElementChild ?? box;
    if (!part) return 0;
    const { top, bottom } = part.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight ? top : FAR_PX + top;
  }

  draw() {
    this.waiting = false;
    this.drawn = true;
    this.forceUpdate();
  }

  override componentDidMount() {
    if (!this.drawn && this.context) this.wait(this.context);
  }

  override componentWillUnmount() {
    this.context?.leave(this);
  }

  override shouldComponentUpdate(next: InTurnProps): boolean {
    if (this.context === null) return true;
    const { of } = this.props;
    const changed = next.of.some((one, at) => one !== of[at]);
    if (changed && !this.waiting) this.wait(this.context);
    return !this.waiting;
  }

  override render({ children }: InTurnProps): VNode {
    return this.drawn ? (
      <div class="lip-turn" ref={this.box}>
        {children}
      </div>
    ) : (
      <div class="lip-turn lip-turn--waiting" ref={this.box} />
    );
  }
}

export interface InTurnsProps {
  /** As for {@link InTurn}. */
  readonly of: readonly unknown[];
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A column of parts, each of which takes its own turn. */
export function InTurns({ of, class: look = 'lip-stack', children }: InTurnsProps): VNode {
  const parts = Array.isArray(children) ? children : [children];
  return (
    <div class={look}>
      {parts.map((part, at) =>
        part ? (
          <InTurn key={at} of={of} first={at === 0}>
            {part}
          </InTurn>
        ) : null,
      )}
    </div>
  );
}
