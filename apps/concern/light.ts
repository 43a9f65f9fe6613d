/** Draws the page in dark or sun as the phone is set, and goes on following it. */
export function followPhone(): void {
  const query = matchMedia('(prefers-color-scheme: light)');
  const draw = (): void => {
    document.documentElement.dataset['light'] = query.matches ? 'sun' : 'dark';
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', query.matches ? '#ffffff' : '#0b0d0f');
  };
  query.addEventListener('change', draw);
  draw();
}
