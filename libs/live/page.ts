/** What the link asks of the page that it runs in. */
export interface Page {
  isVisible: () => boolean;
  /** Calls the listener when the page was hidden, shown, frozen or thawed. The answer unsubscribes. */
  onChange: (listener: () => void) => () => void;
  /** Runs `then` once what was changed has been painted; never while the page is hidden. */
  afterPaint: (then: () => void) => void;
}

/** This browser's page. */
export const browserPage: Page = {
  isVisible: () => document.visibilityState === 'visible',
  onChange(listener) {
    const onDocument = ['visibilitychange', 'freeze', 'resume'];
    for (const name of onDocument) document.addEventListener(name, listener);
    // Every page is shown once; only one that comes back from the browser's cache has slept.
    const onShown = (event: PageTransitionEvent): void => {
      if (event.persisted) listener();
    };
    window.addEventListener('pageshow', onShown);
    return () => {
      for (const name of onDocument) document.removeEventListener(name, listener);
      window.removeEventListener('pageshow', onShown);
    };
  },
  afterPaint(then) {
    requestAnimationFrame(() => setTimeout(then, 0));
  },
};

/** A page before anything of it is rendered: SC1: nothing of it counts as painted until `begin`. */
export function pageToCome(page: Page): { page: Page; begin: () => void } {
  let hasBegun = false;
  let waits: (() => void) | null = null;
  const afterPaint = (then: () => void): void => {
    if (hasBegun) page.afterPaint(then);
    // One alone waits, that of the newest socket: what is painted is said by nobody else.
    else waits = then;
  };
  return {
    page: { ...page, afterPaint },
    begin() {
      hasBegun = true;
      if (waits) page.afterPaint(waits);
      waits = null;
    },
  };
}

const RELOADED_FROM = 'setboard.reloaded-from';

/** Loads the page anew because the server has a newer build, but once a build: a stale cache must not make it spin. */
export function reloadOnce(build: string): void {
  if (sessionStorage.getItem(RELOADED_FROM) === build) return;
  sessionStorage.setItem(RELOADED_FROM, build);
  location.reload();
}
