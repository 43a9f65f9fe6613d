import type { Locator, Page } from 'playwright-core';

/** The armorer's station by what a person reads on it. */
export const station = (page: Page) => ({
  /** The button that does this, as it is written on it. */
  button: (name: string | RegExp): Locator => page.getByRole('button', { name }).filter({ visible: true }).first(),
  /** One figure of a row of numbers. */
  figure: (row: string, value: number): Locator =>
    page
      .getByRole('group', { name: row, exact: true })
      .getByRole('button')
      .filter({ hasText: new RegExp(`^${value}$`) }),
  choice: (of: string, word: string | RegExp): Locator =>
    page.getByRole('group', { name: of, exact: true }).getByRole('button', { name: word }),
  tab: (word: string): Locator => page.getByRole('navigation', { name: 'Station' }).getByRole('button', { name: word }),
  stop: page.locator('.stop-place .hold-button'),
  stopCalled: page.getByRole('alert').filter({ hasText: 'STOP is called' }),
  /** The words that confirm what was recorded. */
  said: page.locator('.said'),
});
