import type { Page } from 'playwright-core';

/** What is to be touched on the page as it stands and is smaller than this, in words; a pixel for rounding. */
export const tooSmall = (page: Page, least: number): Promise<string[]> =>
  page.evaluate(
    (least) =>
      [...document.querySelectorAll<HTMLElement>('button, a[href], input, textarea, select')]
        .map((target) => {
          // A tick is touched anywhere on the label that it is in.
          const touched = target.matches('[type=checkbox], [type=radio]')
            ? (target.closest('label') ?? target)
            : target;
          return { target, box: touched.getBoundingClientRect() };
        })
        .filter(({ box }) => box.width > 0 && (box.height < least - 1 || box.width < least - 1))
        .map(({ target, box }) => {
          const name = target.textContent?.trim() || target.getAttribute('aria-label') || target.tagName;
          return `${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`;
        }),
    least,
  );
