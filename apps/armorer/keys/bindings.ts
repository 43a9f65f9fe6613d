/** What a key does. */
type Act = () => void;

/** The keys of what is on the screen. What was bound last goes first, so that a form takes its keys from the page below. */
export interface Bindings {
  bind: (key: string, act: Act) => () => void;
  /** Figures answer the open question of a form; without one they look for a weapon. */
  bindFigures: (act: (figure: number) => void) => () => void;
  /** Whether something was bound to the key, and has been done. */
  press: (key: string) => boolean;
  pressFigure: (figure: number) => boolean;
}

const withoutOne = <T>(all: readonly T[], one: T): T[] => all.filter((each) => each !== one);

/** Letters are one key whether Caps Lock is on or not. */
const plain = (key: string): string => (key.length === 1 ? key.toUpperCase() : key);

/** With Shift held a letter is somebody's typing; a sign such as + has no other way to be typed on many keyboards. */
export const isMeant = (key: string, isShifted: boolean): boolean =>
  !isShifted || key.length > 1 || key.toUpperCase() === key.toLowerCase();

export function createBindings(): Bindings {
  const acts = new Map<string, Act[]>();
  let figures: ((figure: number) => void)[] = [];
  return {
    bind(key, act) {
      const name = plain(key);
      acts.set(name, [...(acts.get(name) ?? []), act]);
      return () => acts.set(name, withoutOne(acts.get(name) ?? [], act));
    },
    bindFigures(act) {
      figures = [...figures, act];
      return () => {
        figures = withoutOne(figures, act);
      };
    },
    press(key) {
      const act = acts.get(plain(key))?.at(-1);
      act?.();
      return act !== undefined;
    },
    pressFigure(figure) {
      const act = figures.at(-1);
      act?.(figure);
      return act !== undefined;
    },
  };
}
