import type { Command, PersonId } from '#custody';
import { openLink, openSocketLine, type Board, type Line, type Link, type OpenLine, type Page } from '#live';
import type { Outcome } from '#wire';
import type { Heard, Moment, ScreenHistory, Sending } from './history.js';

const COUNTED_EVERY_MS = 100;
/** Longer than a screen waits, so that a late answer is told from none. */
const PATIENCE_MS = 20_000;

/** A page that is looked at all the time, and paints at once. */
const SEEN: Page = { isVisible: () => true, onChange: () => () => undefined, afterPaint: (then) => setImmediate(then) };

/** Writes down what clients sent and were told, and what each screen was sent and held itself for. One a process. */
export class Recorder {
  readonly sendings: Sending[] = [];
  readonly screens: RecordedScreen[] = [];
  private order = 0;

  /** Opens a screen by the product's own link, which dials by itself until it is closed. */
  open(name: string, url: string, token: string): RecordedScreen {
    const screen = new RecordedScreen(this, name, url, token);
    this.screens.push(screen);
    return screen;
  }

  /** Writes down what is asked and what comes of it; null where no answer came. */
  async ask(
    what: Pick<Sending, 'commandId' | 'personId' | 'body'>,
    ask: () => Promise<Outcome>,
    isCut: () => boolean,
  ): Promise<Outcome | null> {
    const sending: Sending = { ...what, sent: this.now(), answered: null, isCut: false };
    this.sendings.push(sending);
    try {
      const outcome = await ask();
      sending.answered = { ...this.now(), outcome };
      return outcome;
    } catch {
      sending.isCut = isCut();
      return null;
    }
  }

  now(): Moment {
    this.order += 1;
    return { order: this.order, ms: performance.now() };
  }
}

/** A screen as the product's own link makes it, with everything written down that goes in and out. */
export class RecordedScreen implements ScreenHistory {
  readonly heard: Heard[] = [];
  readonly link: Link;
  private line: Line | null = null;
  private readonly counting: NodeJS.Timeout;

  constructor(
    private readonly recorder: Recorder,
    readonly name: string,
    url: string,
    token: string,
  ) {
    const onFault = (fault: unknown): never => {
      throw fault;
    };
    this.link = openLink({ url, token: () => token, openLine: this.openLine, page: SEEN, onFault });
    this.link.subscribe(() => this.count());
    this.counting = setInterval(() => this.count(), COUNTED_EVERY_MS);
  }

  get board(): Board | null {
    const view = this.link.current();
    return view.kind === 'board' ? view.board : null;
  }

  /** When its newest pulse came, by the recorder's clock; 0 before the first. */
  get pulsedMs(): number {
    return this.heard.findLast(({ kind }) => kind === 'pulse')?.ms ?? 0;
  }

  get isOpen(): boolean {
    return this.line?.isOpen() ?? false;
  }

  /** Whether somebody who looks at it would go by it: what it shows is current, and no veil is over it. */
  get isCurrent(): boolean {
    const view = this.link.current();
    return view.kind === 'board' && view.isCurrent && !this.link.veil().isUp;
  }

  /** Sends it on the open socket, current or not: a screen's own button would not. Null where no answer came. */
  async send(personId: PersonId, { id: commandId, ...body }: Command): Promise<Outcome | null> {
    const { line } = this;
    if (!line?.isOpen()) return null;
    const ask = (): Promise<Outcome> => line.command({ id: commandId, ...body });
    return this.recorder.ask({ commandId, personId, body }, ask, () => !line.isOpen());
  }

  close(): void {
    clearInterval(this.counting);
    this.link.close();
  }

  private count(): void {
    const ms = performance.now();
    const { board } = this;
    if (board) this.heard.push({ ms, kind: 'counted', isCurrent: this.isCurrent, ...placeOf(board) });
  }

  /** The product's line, listened in on. What is heard is written down before the link hears it. */
  private readonly openLine: OpenLine = (url, handshake, listener) => {
    const hear = (heard: Heard, pass: () => void): void => {
      this.heard.push(heard);
      pass();
    };
    const inner = openSocketLine(
      url,
      handshake,
      {
        ...listener,
        onSnapshot: (snapshot) =>
          hear({ ms: performance.now(), kind: 'snapshot', snapshot }, () => listener.onSnapshot(snapshot)),
        onEvents: (events) => hear({ ms: performance.now(), kind: 'events', events }, () => listener.onEvents(events)),
        onPulse: (pulse) => {
          const heard: Heard = { ms: performance.now(), kind: 'pulse', pulse };
          hear(heard, () => listener.onPulse(pulse));
          // The link takes the time a breath later; by the earlier one it would look too trusting by that breath.
          heard.ms = performance.now();
        },
      },
      PATIENCE_MS,
    );
    const line: Line = {
      ...inner,
      resume: (from) => {
        this.heard.push({ ms: performance.now(), kind: 'resume', ...from });
        inner.resume(from);
      },
    };
    this.line = line;
    return line;
  };
}

const placeOf = ({ epoch, cursor }: Board): { epoch: string; cursor: number } => ({ epoch, cursor });
