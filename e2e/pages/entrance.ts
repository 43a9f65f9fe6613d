import type { Page } from 'playwright-core';

/** The six digits that an unpaired screen shows. */
export async function shownCode(page: Page): Promise<string> {
  const digits = await page.locator('.pairing-digits').textContent();
  return (digits ?? '').replaceAll(/\D/g, '');
}

/** Takes a new screen in at the station by its six digits. */
export async function takeIn(station: Page, code: string, name: string, kind: string): Promise<void> {
  await station.getByRole('button', { name: /^Screens/ }).click();
  await station.getByRole('button', { name: /^Take a new screen in/ }).click();
  await station.getByLabel('The six digits that it shows').fill(code);
  await station.getByLabel(/^Its name/).fill(name);
  await station.getByRole('button', { name: kind }).click();
  await station.getByRole('button', { name: `Take ${name} in` }).click();
}

/** Signs somebody in by name and PIN, as they would. */
export async function signInByPin(page: Page, name: string, pin: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name.replaceAll('.', String.raw`\.`)}`) }).click();
  await page.getByLabel('PIN', { exact: true }).fill(pin);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
