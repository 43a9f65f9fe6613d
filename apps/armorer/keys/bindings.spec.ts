import { createBindings, isMeant } from './bindings.js';

describe('keys', () => {
  it('are one key with Caps Lock or without', () => {
    const bindings = createBindings();
    const pressed: string[] = [];
    bindings.bind('R', () => pressed.push('back'));
    expect([bindings.press('r'), bindings.press('R'), bindings.press('x')]).toEqual([true, true, false]);
    expect(pressed).toEqual(['back', 'back']);
  });

  it('want no Shift where they are letters; a sign is typed with it or without, as the keyboard has it', () => {
    expect([isMeant('r', false), isMeant('R', true)]).toEqual([true, false]);
    expect([isMeant('+', true), isMeant('+', false), isMeant('Enter', true)]).toEqual([true, true, true]);
  });

  it('belong to what was opened last, and go back when it closes', () => {
    const bindings = createBindings();
    const pressed: string[] = [];
    bindings.bind('E', () => pressed.push('page'));
    const close = bindings.bind('E', () => pressed.push('form'));
    bindings.press('e');
    close();
    bindings.press('e');
    expect(pressed).toEqual(['form', 'page']);
  });

  it('give figures to the open question, else to nobody', () => {
    const bindings = createBindings();
    const figures: number[] = [];
    expect(bindings.pressFigure(3)).toBe(false);
    const close = bindings.bindFigures((figure) => figures.push(figure));
    expect(bindings.pressFigure(3)).toBe(true);
    close();
    expect(bindings.pressFigure(4)).toBe(false);
    expect(figures).toEqual([3]);
  });
});
