import type { Status } from '#custody';
import type { Locator, Page } from 'playwright-core';

/** The board by what stands on it. */
export const board = (page: Page) => ({
  lane: (status: Status): Locator => page.locator(`[data-lane="${status}"]`),
  /** A weapon where it stands. */
  weapon: (number: string, status?: Status): Locator =>
    page.locator(`${status ? `[data-lane="${status}"] ` : ''}[data-number="${number}"]`),
  headline: page.getByTestId('headline'),
  bands: page.locator('.bands'),
  /** How many concerns of the crew's stand, in the foot. */
  concerns: page.getByTestId('concerns'),
});
