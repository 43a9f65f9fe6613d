import type { Locator, Page } from 'playwright-core';

/** The 1st AD's hand-held by what a person reads on it. */
export const handHeld = (page: Page) => ({
  step: (name: string): Locator => page.locator(`[data-step="${name}"]`),
  /** One answer to one question of the check. */
  answer: (step: string, word: string): Locator =>
    page.locator(`[data-step="${step}"]`).getByRole('button', { name: word, exact: true }),
  tick: (step: string): Locator => page.locator(`[data-step="${step}"] .tick`),
  /** The large button beside STOP. */
  go: page.locator('.action .go'),
  again: page.locator('.again-go'),
  button: (name: string | RegExp): Locator => page.getByRole('button', { name }).filter({ visible: true }).first(),
  tab: (word: string): Locator => page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: word }),
  stop: page.locator('.stop-button'),
  stopCalled: page.getByText('STOP is called', { exact: true }),
  /** The line that confirms each tap in words. */
  said: page.locator('.said-done'),
  /** What is announced after an agreed check (CH7). */
  call: page.locator('.call'),
});
