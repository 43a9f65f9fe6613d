/**
 * Makes everything beside `veil` in the page's body inert, so that neither a tap nor a key writes from behind it. The answer
 * gives back what was taken, the focus too, and nothing that a dialog had made inert by itself.
 */
export function coverOthers(veil: HTMLElement): () => void {
  const focused = document.activeElement;
  const covered = [...document.body.children].filter(
    (element): element is HTMLElement => element instanceof HTMLElement && element !== veil && !element.inert,
  );
  for (const element of covered) element.inert = true;
  return () => {
    for (const element of covered) element.inert = false;
    if (focused instanceof HTMLElement && document.activeElement === document.body)
      focused.focus({ preventScroll: true });
  };
}
